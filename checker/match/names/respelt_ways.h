/*
 * respelt_ways.h - the ways in which a word can be seen to be another one's
 * misspelling, each a question that fills *to where it says yes.
 */
#ifndef CHECKER_MATCH_NAMES_RESPELT_WAYS_H
#define CHECKER_MATCH_NAMES_RESPELT_WAYS_H

#include "match/names/asked_names.h"
#include "match/names/clause_words.h"

enum respelling {
    RESPELT_HALF,
    RESPELT_GIVEN,
    RESPELT_ALONE,
    RESPELT_OTHER,
    RESPELT_TOLD,
    RESPELT_EXCHANGED /* a given name unlike the other: two of one surname are as likely
                       */
};

/** A word of the draft and the source's. */
struct respelt {
    enum respelling how;
    const struct name_word *here;
    const struct indexed_word *there;
};

/** "Jonah Brooke" beside the source's "Jonah Brook". */
bool respelt_half(const struct asked_names *in, const struct name_word *word,
                  struct respelt *to);

/** "Lake Tarnn" beside the source's "Lake Tarn", in whatever names but those of
    persons. */
bool respelt_rest(const struct asked_names *in, const struct name_word *word,
                  struct respelt *to);

/** "Sidu-Fell" beside the source's "Sidhu-Fell". */
bool respelt_compound(const struct asked_names *in, const struct name_word *word,
                      struct respelt *to);

/** "Tom Fell", where the source has Tim Fell, and a Tom of another surname. */
bool respelt_given_of_another(const struct asked_names *in,
                              const struct name_word *word, struct respelt *to);

/** "Ms. Cavanaugh", where the source has Niamh Cavenagh. */
bool respelt_lone(const struct asked_names *in, const struct name_word *word,
                  struct respelt *to);

/** "Hector Villanueva" beside the only Hector, Villasenor, who is told of by his
    surname too. */
bool respelt_other(const struct asked_names *in, const struct name_word *word,
                   struct respelt *to);

/** "Margaret Roe" beside the only Roe, Marguerite: long names that begin alike, neither
    of which is short for the other. */
bool respelt_given_alike(const struct asked_names *in, const struct name_word *word,
                         struct respelt *to);

/** What stands beside that half in the sources, where it is one word alone and may be
    meant: the draft has it nowhere, and no alias tells both to be one.  Else NULL. */
const struct indexed_word *asked_meant_beside(const struct asked_names *in,
                                              const struct name_word *word,
                                              const struct name_word *half);

/** What the sentences say in which a word with that hash stands. */
struct clause_words words_beside(const struct name_index *index, uint32_t hash);

/** "Otto Fell, who swam to the pier", where the only Fell, Idris, swam to a pier: no
    half is like the other, and neither is short for it. */
bool respelt_told(const struct asked_names *in, const struct name_word *word,
                  struct respelt *to);

#endif

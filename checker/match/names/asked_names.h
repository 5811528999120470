/*
 * asked_names.h - a draft's names beside those of its sources: what all questions about
 * them share.
 */
#ifndef CHECKER_MATCH_NAMES_ASKED_NAMES_H
#define CHECKER_MATCH_NAMES_ASKED_NAMES_H

#include "match/names/name_index.h"

/** What the words of one draft are asked with. */
struct asked_names {
    const struct member *draft;
    const struct name_index *own; /* of the draft alone */
    const struct name_index *sources;
    const struct language *language;
    const struct rules *rules; /* whose aliases are heeded */
};

/** The names of the draft. */
const struct names *asked_own(const struct asked_names *in);

/** The name that a word of the draft is in. */
const struct name *asked_name(const struct asked_names *in,
                              const struct name_word *word);

/** The source that an entry of the index is of. */
const struct member *asked_source(const struct asked_names *in,
                                  const struct indexed_word *at);

/** Do the draft and a source surely tell of two matters?  Then what is alike in both is
   chance: the largest university of two states, the sports that two countries like. */
bool asked_matter_differs(const struct asked_names *in, const struct member *source);

/** Do they surely tell of one? */
bool asked_matter_is_same(const struct asked_names *in, const struct member *source);

/** And of one event in it, where both may be one form filled twice? */
bool asked_event_is_same(const struct asked_names *in, const struct member *source);

/** Do they not surely tell of two matters, nor begin with two? */
bool asked_event_is_likely(const struct asked_names *in, const struct member *source);

/** The same matter where both are long enough to say; else, do they not surely tell of
 * two? */
bool asked_matter_is_likely(const struct asked_names *in, const struct member *source);

/** Tells any source surely the draft's event? */
bool asked_event_is_told(const struct asked_names *in);

/** The letters of its word. */
struct letters asked_letters(const struct asked_names *in,
                             const struct indexed_word *at);

/** Does the text say that the word stood so where it is from: "Roo [sic]"? */
bool word_is_as_found(const struct document *document, const struct name_word *word);

/** Is either written small somewhere? */
bool words_are_common(const struct asked_names *in, const struct token *a,
                      const struct token *b);

/** Is either made from the other by an ending? */
bool words_derive(const struct asked_names *in, const struct letters *a,
                  const struct letters *b);

/** Does the newsroom hold the two for one, or are they two ways of writing, as
    "Defense" and "Defence" are? */
bool words_are_aliases(const struct asked_names *in, const struct name_word *word,
                       const struct indexed_word *there);

/** The other half that all full names of the sources with this one have: the surname
    of the only Hector, the given name of the only Roe; NULL: none, or more than one, or
    this is the given name of one and the surname of another. */
const struct indexed_word *asked_only_other(const struct asked_names *in,
                                            const struct name_word *word);

#endif

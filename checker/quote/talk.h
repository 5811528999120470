/*
 * talk.h - verbs of saying, and the names and nouns that stand beside them.
 *
 * What is asked here is asked of the tokens of one block or sentence.  Nobody found is
 * SPEAKER_NONE.
 */
#ifndef CHECKER_QUOTE_TALK_H
#define CHECKER_QUOTE_TALK_H

#include "quote/quotation.h"
#include "quote/talk_name.h"

/** Tokens `first` up to `past` of the document as a speaker of that sort. */
struct speaker speaker_of(enum speaker_sort sort, uint32_t first, uint32_t past);

/** The rest of a short form, or of who has it: "Roe's", "didn't". */
bool talk_is_glued(const struct talk *in, uint32_t i);

/** "He thanked them, saying": the verb is of whom the sentence is about. */
bool talk_participle(const struct talk *in, uint32_t i, uint32_t past);

/** "Per share", "per day": the unit of a rate, where "per" might cite: "per police". */
bool talk_per_unit(const struct token *tokens, size_t n);

/** Words at `i` that a speaker stands beside: how many tokens, 0 for none. */
uint32_t talk_speech(const struct talk *in, uint32_t i, uint32_t past);

/** "she", "it". */
bool token_is_pronoun(const struct token *token);

/** Behind the subject of the verb at `verb`: "had" and "later" stand between them. */
uint32_t talk_behind_subject(const struct talk *in, uint32_t first, uint32_t verb);

/** Somebody who begins at `i`. */
struct speaker talk_somebody_at(const struct talk *in, uint32_t i, uint32_t past);

/** Whoever stands right before `past`: a name, a pronoun, a noun with its article. */
struct speaker talk_somebody_before(const struct talk *in, uint32_t first,
                                    uint32_t past);

/** A title in small letters before a name is no other person: "the actor John Roe". */
struct speaker talk_prefer_name(const struct talk *in, struct speaker found);

/** The subject of a verb at `verb`, past what is told of it between commas. */
struct speaker talk_subject(const struct talk *in, uint32_t first, uint32_t verb);

/** Whom tokens `first` up to `past`, a whole phrase, name. */
struct speaker talk_phrase_as(const struct talk *in, uint32_t first, uint32_t past);

/** Behind the words of a phrase that begins at `i`: a sign ends it, a preposition that
    leads to a place or a day, and a verb of saying. */
uint32_t talk_phrase_past(const struct talk *in, uint32_t i, uint32_t past);

/** The name that alone stands behind the comma of a noun: "the mayor, Jane Roe."; else
    `found`. */
struct speaker talk_named_behind(const struct talk *in, struct speaker found,
                                 uint32_t past);

/** "said Roe", "according to the ministry". */
struct speaker talk_inverted(const struct talk *in, uint32_t i, uint32_t past);

/** The first name or pronoun from `first` on. */
struct speaker talk_first_name(const struct talk *in, uint32_t first, uint32_t past);

#endif

/*
 * told_words.h - where the words and figures stand that some texts tell.
 */
#ifndef CHECKER_MATCH_NAMES_TOLD_WORDS_H
#define CHECKER_MATCH_NAMES_TOLD_WORDS_H

#include "base/keyed.h"
#include "frame/case.h"

/** Of each word that says something its token_clause_key(), and its token, counted
    through all the texts. */
struct told_words {
    LIST(struct keyed) list; /* by key, those of one key as they stand */
    const uint32_t *first;   /* of each text the number of its first token; one more */
    size_t n;                /* texts */
};

/** Those of `n` texts, in the arena. */
struct told_words told_words_make(const struct member *const *members, size_t n,
                                  struct arena *arena);

/** Where words of that key stand: the first *n of them, a few hundred at most. */
const struct keyed *told_words_find(const struct told_words *words, uint32_t key,
                                    size_t *n);

/** The text that one stands in; its token there in *token. */
uint32_t told_word_text(const struct told_words *words, const struct keyed *at,
                        uint32_t *token);

#endif

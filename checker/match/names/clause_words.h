/*
 * clause_words.h - the words and figures of a piece of a sentence, once each.
 */
#ifndef CHECKER_MATCH_NAMES_CLAUSE_WORDS_H
#define CHECKER_MATCH_NAMES_CLAUSE_WORDS_H

#include "document/document.h"

enum { MOST_CLAUSE_WORDS = 32 };

/** Their keys; more than there is room for are left out. */
struct clause_words {
    uint32_t keys[MOST_CLAUSE_WORDS];
    uint32_t figures; /* bits: which of them are figures */
    uint32_t n;
};

/** Does a token say something: a word with a meaning of its own, no verb of saying, or
    a figure? */
bool token_says_something(const struct token *token);

/** Are the digits at token `i` the rest of a figure: the 000 of 25,000? */
bool token_continues(const struct document *document, size_t i);

/** The key of a word; of a figure that of its digits, from the first of them on. */
uint32_t token_clause_key(const struct document *document, const struct token *token);

/** Add what tokens `first` up to `past` say. */
void clause_words_add(struct clause_words *to, const struct document *document,
                      uint32_t first, uint32_t past);

/** Have they that one? */
bool clause_words_have(const struct clause_words *words, uint32_t key);

/** How many both have. */
uint32_t clause_words_shared(const struct clause_words *a,
                             const struct clause_words *b);

/** Have both figures, and none in common? */
bool clause_figures_part(const struct clause_words *a, const struct clause_words *b);

#endif

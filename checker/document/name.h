/*
 * name.h - the words of names, and whether two stand for one.
 */
#ifndef CHECKER_DOCUMENT_NAME_H
#define CHECKER_DOCUMENT_NAME_H

#include "document/document.h"

/** Is it a word with a capital that is no month, weekday or function word? */
static inline bool token_names(const struct token *token) {
    return token->type == TOKEN_WORD && token->flags & TOKEN_CAPITAL &&
           !token_is_one_of(token, CLASS_BIT(MONTH) | CLASS_BIT(WEEKDAY) |
                                       CLASS_BIT(FUNCTION));
}

/** The same, where it may begin a sentence: "However" and "Nine" name nobody. */
bool token_may_name(const struct token *token);

/**
 * Do the token `a` of `x` and `b` of `y` stand for one name: the same word, one spelt
 * alike in another alphabet's ways, or the first letters of the name that begins at
 * `b`, as UN of United Nations and ONS of Office for National Statistics?
 */
bool names_match(const struct document *x, const struct token *a,
                 const struct document *y, const struct token *b);

/** Is one the first letters of the name that the other begins, as UN of United Nations?
 */
bool names_abbreviate(const struct document *x, const struct token *a,
                      const struct document *y, const struct token *b);

#endif

/*
 * lexicon.h - how language/ looks words up; nobody else includes it.
 */
#ifndef CHECKER_LANGUAGE_LEXICON_H
#define CHECKER_LANGUAGE_LEXICON_H

#include "language/language.h"

/** Set the token's key and its word, if the language has it. */
void lexicon_look_up(const struct language *language, struct text view,
                     struct token *token);

#endif

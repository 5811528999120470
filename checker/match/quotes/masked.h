/*
 * masked.h - letters that are not printed: "d---", "f**k".
 */
#ifndef CHECKER_MATCH_QUOTES_MASKED_H
#define CHECKER_MATCH_QUOTES_MASKED_H

#include "base/text.h"

/** Bytes of the signs at `at` that stand for letters of the word that begins at `start`
    before them; 0 for none. */
size_t masked_signs(struct text view, size_t at, size_t start);

/** The same, quick where a letter stands. */
static inline size_t masked_letters(struct text view, size_t at, size_t start) {
    char c = view.data[at];
    bool may = c == '*' || c == '_' || c == '-' || (unsigned char)c == 0xE2;
    return may ? masked_signs(view, at, start) : 0;
}

#endif

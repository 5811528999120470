/*
 * spelt_twice.h - two words of the names of one text that may be one, spelt in two
 * ways.
 */
#ifndef CHECKER_MATCH_NAMES_SPELT_TWICE_H
#define CHECKER_MATCH_NAMES_SPELT_TWICE_H

#include "match/names/asked_names.h"

/** Two words of one draft, and the names they are in. */
struct two_spellings {
    const struct asked_names *in;
    const struct name_word *a, *b;
    const struct name *x, *y;
    struct letters left, right;
};

/** Are they two spellings of one name, and no two names? */
bool is_one_spelt_twice(const struct two_spellings *two);

#endif

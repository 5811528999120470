/*
 * run.h - how far digits go on: what stands in one piece is one numeral, or none.
 *
 * A run is digits, of any script, with the signs, separators and invisible characters
 * that stand between them without a blank: "1,656.5", "-3", "3·5", "3×10^6", "1e9".  A
 * value that begins or ends inside one is a part torn out of another number.
 */
#ifndef CHECKER_MENTION_RUN_H
#define CHECKER_MENTION_RUN_H

#include "base/text.h"

/**
 * The run that holds bytes `start` to `end` of `view`, which begin and end with ASCII
 * digits; with the sign before it, and with that before the currency sign before it.
 */
struct span run_around(struct text view, uint32_t start, uint32_t end);

/**
 * Bytes `start` to `end` of `view`, a number in words; with what an invisible character
 * joins to it, as in "four<zero-width blank>teen".
 */
struct span run_of_words(struct text view, uint32_t start, uint32_t end);

/** Bytes of the sign (+ - – − ±) of a number or currency sign at `at`; 0: none. */
size_t run_sign(struct text view, size_t at);

/** What no reader of numbers knows in a run, in words for the reader; NULL: nothing. */
const char *run_oddity(struct text view, struct span run);

/** Is there a digit of another script, one in a circle or a Roman one in the token? */
bool run_has_odd_digit(struct text token);

#endif

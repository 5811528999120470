/*
 * numerals.h - reading numbers, in digits and words.
 */
#ifndef CHECKER_MENTION_NUMERALS_H
#define CHECKER_MENTION_NUMERALS_H

#include "mention/reading.h"

/** Read the number that begins at token `at`; false if there is none. */
bool numeral_read(const struct reading *in, size_t at, struct numeral *to);

/** A number that may follow a currency sign, where "m" is a million. */
bool numeral_read_scaled(const struct reading *in, size_t at, struct numeral *to);

#endif

/*
 * digits.h - the part of reading numbers that is about digits; numerals.c reads words.
 */
#ifndef CHECKER_MENTION_DIGITS_H
#define CHECKER_MENTION_DIGITS_H

#include "mention/reading.h"

/** A number being read: where the reading stands, and what was read so far. */
struct cursor {
    const struct reading *in;
    size_t at;
    struct numeral *to;
};

/** Are there digits at token `i`? */
bool digits_at(const struct reading *in, size_t i);

/** "1,656.5", "1/2", ".5", "-3" at the cursor, which moves behind; false if none. */
bool digits_read(struct cursor *cursor);

/** Tokens of a sign in front of a number or currency sign: "-3", "minus $3"; 0: none.
 */
size_t sign_before(const struct reading *in, size_t at, bool *minus);

/** Multiply by the scale words that follow; "m" is a million only where `any` allows
   it, or what is counted tells. */
void scales_read(struct cursor *cursor, bool any);

/** The fraction behind a whole number, if there is one: "2 1/2". */
void digits_read_fraction(struct cursor *cursor);

/** numerator/denominator as a decimal; false for a zero denominator. */
bool fraction_of(int64_t numerator, int64_t denominator, struct decimal *to);

/** Add a fraction to the number read so far. */
void fraction_add(struct numeral *to, struct decimal part);

/** "1/2" of a language file's fraction. */
struct decimal fraction_named(const struct sense *sense);

#endif

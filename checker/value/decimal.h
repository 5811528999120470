/*
 * decimal.h - numbers as written: exact, with their precision.
 *
 * "4.2 million" is coefficient 42, exponent 5: what was written is known to
 * 100,000.  "4,200,000" is coefficient 4200000, exponent 0.  Both are equal.
 * Nothing here is a binary fraction; what does not fit is refused, not rounded.
 */
#ifndef CHECKER_VALUE_DECIMAL_H
#define CHECKER_VALUE_DECIMAL_H

#include "base/text.h"

/** Without a gap behind it: each figure of a text has two. */
struct __attribute__((packed, aligned(2))) decimal {
    int64_t coefficient;
    int16_t exponent; /* of ten; the place of the last digit written */
};

/** Longest text decimal_write makes, with its NUL. */
enum { DECIMAL_TEXT = 64 };

/** coefficient * 10^exponent. */
static inline struct decimal decimal_of(int64_t coefficient, int exponent) {
    return (struct decimal){coefficient, (int16_t)exponent};
}

/** Append one digit in front of the decimal point; false if it does not fit. */
bool decimal_push(struct decimal *to, int digit);

/** Times 10^power; the precision moves along. */
struct decimal decimal_shift(struct decimal number, int power);

/** -1, 0 or 1 by size; the precision does not matter. */
int decimal_compare(struct decimal a, struct decimal b);

/** a + b; false, leaving *sum, if the result does not fit. */
bool decimal_add(struct decimal a, struct decimal b, struct decimal *sum);

/** a - b; false if the result does not fit. */
bool decimal_subtract(struct decimal a, struct decimal b, struct decimal *difference);

/** a * b; false if the result does not fit. */
bool decimal_multiply(struct decimal a, struct decimal b, struct decimal *product);

/** a / b to 15 digits; false if b is zero. For shares and ratios only. */
bool decimal_divide(struct decimal a, struct decimal b, struct decimal *quotient);

/** Without the zeros at the end of the coefficient: 20e6 becomes 2e7. */
struct decimal decimal_strip(struct decimal number);

/**
 * Is `exact` what `coarse` can stand for: rounded or truncated at the place of
 * coarse's last digit?  1,656 is 16e2 truncated, 17e2 rounded.
 */
bool decimal_rounds_to(struct decimal exact, struct decimal coarse);

/** As text without an exponent or trailing zeros: "4200000", "0.5", "-3". */
void decimal_write(struct decimal number, char text[DECIMAL_TEXT]);

/** Ten to that power; exact up to 22, where pow() is not asked. */
double decimal_power(int exponent);

/** The nearest double: for ratios in messages, never for a verdict. */
double decimal_double(struct decimal number);

#endif

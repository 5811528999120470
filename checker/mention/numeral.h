/*
 * numeral.h - a number in digits or words, before it is known what it counts.
 */
#ifndef CHECKER_MENTION_NUMERAL_H
#define CHECKER_MENTION_NUMERAL_H

#include "value/mention.h"

/** One number: "1,656", "4.2 million", "twenty-one", "half a million", "1.2bn". */
struct numeral {
    struct decimal value;
    size_t first, past; /* tokens of the sentence */
    size_t sign;        /* tokens of a sign in front of `first` */
    int digits;         /* written in front of the point, 0: in words */
    bool grouped;       /* 1,656 */
    bool pointed;       /* 4.2 */
    bool scaled;        /* with thousand, million ... */
    int scale;          /* the power of ten that these stand for */
    bool fraction;      /* half, two thirds, 1/2 */
    bool vague;         /* hundreds of */
    bool couple;        /* a couple of hundred: about two of them */
    bool article;       /* begins with a, an */
    bool overflow;      /* does not fit: seen, but not compared */
    const char *doubt;  /* why it may be another number; NULL: it is this one */
};

/** Is it one token, of so many digits? */
static inline bool numeral_is_digits(const struct numeral *numeral, int least,
                                     int most) {
    return numeral->digits >= least && numeral->digits <= most &&
           numeral->past == numeral->first + 1;
}

#endif

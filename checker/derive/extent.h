/*
 * extent.h - the numbers that a figure may stand for, as far as it is written.
 *
 * Where a text's own figures are held against each other, each is a rounding: what they
 * make is an extent too, and only two that nowhere meet are at odds.
 */
#ifndef CHECKER_DERIVE_EXTENT_H
#define CHECKER_DERIVE_EXTENT_H

#include "value/mention.h"

/** All numbers from low to high; an end may be infinite. */
struct extent {
    double low, high;
};

/**
 * Of a plain amount: half of the last digit's place to both sides, nothing for a count;
 * a hedge reaches further, a bound without end.
 */
struct extent extent_written(const struct mention *m);

/** The same where zeros at the end are no digits: 150 m may be 145, but 1,000 no 800.
 */
struct extent extent_round(const struct mention *m);

/** Of a result, which may be cut as well as rounded: 59.8 is "59 percent" to some. */
struct extent extent_stated(const struct mention *m);

/** Have they a number in common, as nearly as doubles tell? */
bool extents_meet(struct extent a, struct extent b);

#endif

/*
 * compare.h - can two values stand side by side?
 *
 * Values only: whether they speak of the same thing is claim/'s question.
 */
#ifndef CHECKER_VALUE_COMPARE_H
#define CHECKER_VALUE_COMPARE_H

#include "value/mention.h"
#include "value/relation.h"

/**
 * How the values of a and b relate.  Plain counts are exact; a figure may be a
 * rounding or truncation of a finer one; "at least 35" is 35 and more; "up to"
 * repeats as the value itself; no bound joins figures of different scale.
 */
enum relation values_relate(const struct mention *a, const struct mention *b);

/** The same of two amounts whose unit is one. */
enum relation amounts_relate(const struct mention *a, const struct mention *b);

/** The same of two dates, periods or times of day. */
enum relation times_relate(const struct mention *a, const struct mention *b);

/** "January 4 to 6" of a text that tells no year: XXXX-01-04/XXXX-01-06. */
bool time_is_yearless_range(const struct time *time);

/** The same of two lengths of time, durations or ages: 14 days are two weeks. */
enum relation lengths_relate(const struct mention *a, const struct mention *b);

/** The same of percentages, of which points may be told in basis points. */
enum relation shares_relate(const struct mention *a, const struct mention *b);

/** The same of quantities, one of which may be the other converted: 10 miles, 16 km. */
enum relation quantities_relate(const struct mention *a, const struct mention *b);

/**
 * Is the same number stated, though as another kind: "dead at 67" for a
 * 67-year-old, "90th birthday", "in 1965"?  Support for a figure, never a
 * contradiction.
 */
bool values_echo(const struct mention *a, const struct mention *b);

/** Equal for mentions that show the same number, year or day; 0: they show none. */
uint64_t value_key(const struct mention *mention);

/** What a hedged amount allows; `open`: there is no upper end. */
struct bounds {
    struct decimal low, high;
    bool open;
};

/** "At least 35" is 35 and more, "about 40" is 36 to 44, a range has its two ends. */
struct bounds amount_bounds(const struct mention *mention);

/** Is one of the two amounts the other, rounded or cut as far as it is written? */
bool values_round(const struct mention *a, const struct mention *b);

/** Is `a` what `b`'s number rounds to, whatever hedges stand before the two? */
bool value_rounds(const struct mention *a, const struct mention *b);

/** "Nearly 500" of "more than 490": is `a` about what the number of the bound `b`
   rounds to, the zeros at its end not counted? */
bool value_rounds_bound(const struct mention *a, const struct mention *b);

/** Is `a` written to a place that `b`, of which it may be a part, leaves open? */
bool value_is_finer(const struct mention *a, const struct mention *b);

/**
 * Both at least, or both at most?  "More than 60" and "more than 50" can both stand,
 * and yet the one does not state the other.
 */
bool bounds_alike(const struct mention *a, const struct mention *b);

/** How many times larger the larger amount is; 0 where that has no meaning. */
double values_ratio(const struct mention *a, const struct mention *b);

/** By size, for readings "in order of value"; times by their first day. */
int values_order(const struct mention *a, const struct mention *b);

#endif

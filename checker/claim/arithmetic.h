/*
 * arithmetic.h - does a value follow from two others?  Values alone, no words.
 *
 * A new way to compute is one function and one row of the table in arithmetic.c.
 */
#ifndef CHECKER_CLAIM_ARITHMETIC_H
#define CHECKER_CLAIM_ARITHMETIC_H

#include "value/mention.h"

/** Nothing makes a score, a place in a row, or a day of the calendar. */
bool value_may_follow(const struct mention *figure);

/** Of one kind, unit and noun, so that they may be added: 60 and 30 patients. */
bool values_alike(const struct mention *a, const struct mention *b);

/** Does the draft's figure state `result`, rounded as it is written or hedged? */
bool value_states(const struct mention *figure, struct decimal result);

/** The year in which a date lies or begins; 0 of all other values. */
int value_year(const struct mention *m);

/**
 * What joins a and b, in the order of their text, to the figure: + - * / & % as in
 * align.h, or 0; `first`: a is the first figure of its text, which may be its day.
 */
char values_join(const struct mention *figure, const struct mention *a,
                 const struct mention *b, bool first);

/** '-' for "63 more" of 241 hours and 178, "0.6 points" of 11 and 10.4 percent; or 0.
 */
char values_differ(const struct mention *figure, const struct mention *a,
                   const struct mention *b);

/** '%' if the figure is the change between the two in percent of `from`; or 0. */
char values_change(const struct mention *figure, const struct mention *from,
                   const struct mention *to);

#endif

/*
 * average.h - so much each, and the same rate for another time.
 */
#ifndef CHECKER_CLAIM_AVERAGE_H
#define CHECKER_CLAIM_AVERAGE_H

#include "claim/alignment.h"

/** "£33,000 each", "on average", "$71 a donor": does the text call it an average? */
bool figure_is_average(const struct check_case *c, struct figure figure);

/**
 * '/' where the figure is one of `x` and `y` parted among the other, and its text says
 * so: "£33,000 each", "on average", of £10.8 million and 326 investors; or 0.
 */
char average_of(const struct check_case *c, const struct alignment *to, struct figure x,
                struct figure y);

/**
 * '*' where the figure, which its text calls a total, is so much a year for so many
 * years of one source; or 0.
 */
char rate_over(const struct check_case *c, const struct alignment *to, struct figure x,
               struct figure y);

/** '~' where the figure is the rate `x` for another time: $5 a month of $60 a year; or
 * 0. */
char rate_of(const struct check_case *c, const struct alignment *to, struct figure x);

#endif

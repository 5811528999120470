/*
 * reported.h - periods that a report of figures names by its own: "the quarter",
 * "the year-ago period", "a year earlier".
 */
#ifndef CHECKER_MENTION_REPORTED_H
#define CHECKER_MENTION_REPORTED_H

#include "mention/calendar.h"

/**
 * Read such a period at token `at`; the token behind it, or 0.  Without a quarter that
 * the text named before, "the quarter" is none.
 */
size_t reported_period(const struct reading *in, size_t at, struct calendar *to);

/**
 * "A year ago", "a year earlier" of a report: the same quarter of the year before; or,
 * where figures of two years are compared, that year.  `past`: behind the phrase;
 * `earlier`: it counts from what the sentence tells.  Returns `past`, or 0 if it is
 * no such period.
 */
size_t reported_year_before(const struct reading *in, size_t at, size_t past,
                            bool earlier, struct calendar *to);

#endif

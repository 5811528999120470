/*
 * span.h - how long it was: years are counted in full, days exactly, weeks and months
 * by their hedge.
 */
#ifndef CHECKER_DERIVE_SPAN_H
#define CHECKER_DERIVE_SPAN_H

#include "value/mention.h"

/** Days of the figure's unit; 0 where it is no such length of time.  Whole years are
 * none: see span_years(). */
double span_unit(const struct mention *figure);

/** Are `days` what the figure says, in its own unit? */
bool span_states(const struct mention *figure, double days);

/** A day, or the middle of a month for a figure in months: where a span begins or
 * ends; false for others. */
bool span_end(const struct mention *figure, const struct mention *date, double *day);

/**
 * Where the span between two dates begins and ends: as span_end(), and of days and
 * months of no year, which are taken to be of one year or, "from December to February",
 * of two that follow.
 */
bool span_ends(const struct mention *figure, const struct mention *x,
               const struct mention *y, double *first, double *last);

/** The days of a month or a day of no year, XXXX-05 or XXXX-05-06, in `year`. */
bool span_place(const char *text, int year, int *low, int *high);

/** Full years from a day, or from some time of a year, to `today`; -1: none. */
int64_t span_years(const struct time *since, int today);

#endif

/*
 * elapsed.h - spans of time that follow from dates, and from ages.
 */
#ifndef CHECKER_CLAIM_ELAPSED_H
#define CHECKER_CLAIM_ELAPSED_H

#include "claim/alignment.h"

/**
 * '@' where the figure is the time from `x` to the day of the draft, or else of the
 * source: "103 years old" of 1921, "87th birthday" of a day in 1938, "18 months ago" of
 * November 2023; or 0.
 */
char elapsed_until(const struct check_case *c, const struct alignment *to,
                   struct figure x);

/** '|' where the figure is as long as the period `x`; or 0. */
char elapsed_within(const struct check_case *c, const struct alignment *to,
                    struct figure x);

/**
 * '-' where the figure is the time between two days of a source, "16 days" between the
 * 14th and the 30th, in words that one of them shares, or by how much two ages differ,
 * "twelve years his junior"; or 0.
 */
char elapsed_between(struct check_case *c, const struct alignment *to, struct figure x,
                     struct figure y);

#endif

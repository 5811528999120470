/*
 * unclaimed.h - figures that claim nothing which a source would have to support.
 */
#ifndef CHECKER_CLAIM_UNCLAIMED_H
#define CHECKER_CLAIM_UNCLAIMED_H

#include "claim/alignment.h"

/** Is the figure no claim of its own?  Then sets to->why, one sentence. */
bool figure_unclaimed(const struct check_case *c, struct alignment *to);

/** "to date", a dateline or the line with the hour: the day the text was written. */
bool figure_is_own_day(const struct check_case *c, struct figure figure);

/** The day in "VARN, May 14 - ". */
bool figure_is_dateline(const struct check_case *c, struct figure figure);

/** "one", "first": words that count too little to be called wrong. */
bool figure_is_slight(const struct check_case *c, struct figure figure);

#endif

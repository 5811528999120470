/*
 * wording.h - figures that follow from others by the words around them.
 */
#ifndef CHECKER_CLAIM_WORDING_H
#define CHECKER_CLAIM_WORDING_H

#include "claim/alignment.h"

/** Sentences that may lie between so many and "five others". */
enum { OTHERS_APART = 4 };

/** What the words around the figure call it. */
struct told figure_told(const struct check_case *c, struct figure figure);

/** "4,318, compared with 4,105", "1,846 (1,642)": does the sentence compare the two? */
bool figures_compared(const struct check_case *c, struct figure x, struct figure y);

/** "6,340, which is 285 more than a year before": so many were there before. */
bool figure_contrasts(const struct check_case *c, struct figure y);

/**
 * Is the figure what `y` leaves of the whole `x`: "39 of the 63", of 63 and the 24 that
 * a source tells of there?  Not where it tells of the 24 what the draft tells of
 * the 39.
 */
bool figure_is_rest(const struct check_case *c, const struct alignment *to,
                    struct figure x, struct figure y);

/** The operation that joins x and y to the figure, as the words tell; or 0. */
char wording_joins(struct check_case *c, const struct alignment *to, struct figure x,
                   struct figure y);

/**
 * The operation that makes the figure of x alone: the others and one; or 0.  Outdone as
 * in derive.h, it has to say "others" itself.
 */
char wording_makes(const struct check_case *c, const struct alignment *to,
                   struct figure x, bool outdone);

#endif

/*
 * compared.h - figures that a source's sentence compares, and which of two came first.
 */
#ifndef CHECKER_DERIVE_COMPARED_H
#define CHECKER_DERIVE_COMPARED_H

#include "frame/case.h"

/** "4,318, compared with 4,105", "1,846 (1,642)": does the sentence compare the two?
 * `x` stands before `y`. */
bool figures_compared(const struct check_case *c, struct figure x, struct figure y);

/** "6,340, which is 285 more than a year before": so many were there before. */
bool figure_contrasts(const struct check_case *c, struct figure y);

/** "By 25 percent to 28 million": does the figure lead right on to the next? */
bool figure_leads_on(const struct check_case *c, struct figure x);

/**
 * Which of two came first: 0 the first given, 1 the other, -1 where nobody tells.  By
 * "from", "compared with", "than" or a bracket before one of them; else by the periods
 * that are stated of both; else by "a year earlier" behind one.
 */
int figures_earlier(const struct check_case *c, struct figure x, struct figure y);

#endif

/*
 * total.h - a total of three figures or more.
 */
#ifndef CHECKER_CLAIM_TOTAL_H
#define CHECKER_CLAIM_TOTAL_H

#include "claim/alignment.h"

/** "50 in all", "together $14.3 billion": does the text call the figure a total? */
bool figure_is_total(const struct check_case *c, struct figure figure);

/**
 * Is the figure, which its text calls a total, the sum of three or more figures of one
 * kind, unit and noun that follow each other in a source?  Sets the operation, 'S', and
 * the first and the last of them.
 */
bool figure_totals(struct check_case *c, struct alignment *to);

#endif

/*
 * align.h - each figure of a draft held against its sources.
 *
 * The best supporter (same claim, a value that fits) is held against the best
 * rival (same claim, another value).  A true figure in the wrong place has a
 * supporter far from its words and a rival close to them.
 */
#ifndef CHECKER_CLAIM_ALIGN_H
#define CHECKER_CLAIM_ALIGN_H

#include "claim/alignment.h"

/** Align every figure of the drafts; nothing without a source. */
void figures_align(struct check_case *c);

/** Has one of the figure and its rival more in a part of the other's period? */
bool alignment_exceeds(const struct check_case *c, const struct alignment *to);

#endif

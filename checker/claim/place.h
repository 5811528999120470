/*
 * place.h - is a figure that a source has in another of its places here?
 */
#ifndef CHECKER_CLAIM_PLACE_H
#define CHECKER_CLAIM_PLACE_H

#include "claim/align.h"

/**
 * Does the rival fit the figure's place so much better than the supporter that the
 * figure is another claim's?  The supporter must have been found; false without a
 * rival.
 */
bool figure_misplaced(struct check_case *c, const struct alignment *to);

#endif

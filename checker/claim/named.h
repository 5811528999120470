/*
 * named.h - lists of names in the sources: "four ships" where four are named.
 */
#ifndef CHECKER_CLAIM_NAMED_H
#define CHECKER_CLAIM_NAMED_H

#include "claim/alignment.h"

/** The least list that is a list, and the longest that a writer counts. */
enum { LEAST_NAMED = 3, MOST_NAMED = 20 };

/**
 * Does a sentence of a source that shares a word with the figure's sentence name as
 * many, "Alder, Birch and Cedar"?  Then to->list is that list.
 */
bool figure_named(struct check_case *c, struct alignment *to);

#endif

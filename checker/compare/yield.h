/*
 * yield.h - where a topic rule's finding takes a built-in one's place.
 *
 * Checks run as if there were no topic rule.  Then a built-in finding goes where a
 * topic rule says the same: its own finding stands at the figure, or names both the
 * figure and what it is held against, or it finds the figure equal to another text's
 * by the tolerance that it states.  All else stays: no rule makes a figure quiet of
 * which it says nothing.
 */
#ifndef CHECKER_COMPARE_YIELD_H
#define CHECKER_COMPARE_YIELD_H

#include "claim/case.h"

/** Drop the built-in findings whose place a topic rule's takes. */
void findings_yield(struct check_case *c);

#endif

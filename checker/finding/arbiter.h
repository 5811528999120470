/*
 * arbiter.h - one fault, one finding: which of the proposals stand.
 *
 * Settled in the order of the proposals, whatever the levels: a proposal that compared
 * figures takes its site and its related places; a later one that yields and finds its
 * place taken falls.  Only then come the levels: what is off is no finding, and yet was
 * settled, so turning one rule off never makes another accuse.
 *
 * A topic rule never makes a figure quiet of which it says nothing.  Its proposal takes
 * the place of a built-in one only where it stands at the figure itself, or names both
 * the figure and what it is held against, from the same side, draft or sources; and
 * among findings one that is off takes none, but for what its tolerance makes equal.
 * The ledger heeds it all the same, and a scope where nothing else tells of the figure.
 */
#ifndef CHECKER_FINDING_ARBITER_H
#define CHECKER_FINDING_ARBITER_H

#include "checks/check.h"
#include "finding/finding.h"

/** Findings, and ledger and coverage, which are the same whatever the levels. */
struct outcome outcome_make(const struct judgement *in,
                            const struct proposals *proposed);

#endif

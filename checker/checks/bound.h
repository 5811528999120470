/*
 * bound.h - what a source bounds, and a draft does not, or the other way round.
 */
#ifndef CHECKER_CHECKS_BOUND_H
#define CHECKER_CHECKS_BOUND_H

#include "checks/check.h"

/**
 * Propose, for each figure of a draft whose source bounds it ("at least 40", "an
 * estimated 40"), that it is told as exact, which informs, or bounded from the other
 * side ("up to 40"), which is the rule's level; so is the first where a claim rule asks
 * for the figure.  A source that tells it as the draft does is enough to be silent.
 */
void bounds_propose(const struct judgement *in, const struct rule *rule,
                    const struct alignment *of, struct proposals *to);

#endif

/*
 * lint.h - pattern rules: plain lints that an editor wrote.
 */
#ifndef CHECKER_CHECKS_LINT_H
#define CHECKER_CHECKS_LINT_H

#include "checks/check.h"

/**
 * A proposal for every match of every pattern rule, within the sentences, blocks
 * or whole texts of drafts and peers.  At most LINT_MOST a rule and document; a
 * sentence, block or text that takes too long is searched no further (rule/budget.h).
 */
void lints_propose(const struct judgement *in, struct proposals *to);

enum { LINT_MOST = 1000 };

#endif

/*
 * lint.h - pattern rules: plain lints that an editor wrote.
 */
#ifndef CHECKER_COMPARE_LINT_H
#define CHECKER_COMPARE_LINT_H

#include "compare/check.h"

/**
 * A finding for every match of every pattern rule, within the sentences, blocks
 * or whole texts of drafts and peers.  At most LINT_MOST a rule and document; a
 * sentence, block or text that takes too long is searched no further (budget.h).
 */
void lints_run(struct check_case *c);

enum { LINT_MOST = 1000 };

#endif

/*
 * checks.h - all checks, in the order of checks.def.
 */
#ifndef CHECKER_CHECKS_CHECKS_H
#define CHECKER_CHECKS_CHECKS_H

#include "checks/check.h"

/** The names of all checks, for the rule reader. */
struct check_names check_names(struct arena *arena);

/** Every topic rule and pattern rule, then every check that has a rule. */
struct proposals checks_propose(const struct judgement *in);

#endif

/*
 * directives.h - what a draft says may stand in it.
 *
 * A directive is heeded in a draft alone and of findings about that draft alone: no
 * text can quieten what is said of another.  What is not heeded or suppresses nothing
 * is a finding itself.
 */
#ifndef CHECKER_FINDING_DIRECTIVES_H
#define CHECKER_FINDING_DIRECTIVES_H

#include "finding/finding.h"

/** Heed the directives of the outcome's drafts; all memory is the case's arena's. */
void directives_heed(const struct check_case *c, struct outcome *outcome);

#endif

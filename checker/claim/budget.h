/*
 * budget.h - how long the patterns of rules may search in one case.
 *
 * Rules come from strangers, and a pattern can take longer than anybody waits.  Each
 * rule has a few steps of its own, enough for a pattern that is well on texts that are;
 * beyond these it borrows, and no more than its part, from a pool of the case.  So bad
 * rules stop, however many there are, and the others look at all they would have.  All
 * grow with the case's bytes, and the steps are the same on any machine.
 */
#ifndef CHECKER_CLAIM_BUDGET_H
#define CHECKER_CLAIM_BUDGET_H

#include "claim/case.h"

/** Give every rule of the case its steps, before the first search. */
void budget_open(struct check_case *c);

/**
 * Search for a pattern of `rule` in a text of `document`; *at is the match.  Where the
 * steps do not suffice, a DIAG_ERROR at the rule's place says so, and that and all that
 * the rule looks for from there on is no match.
 */
bool budget_find(struct check_case *c, const struct rule *rule,
                 const struct document *document, const struct pattern *pattern,
                 struct text subject, size_t from, struct span *at);

#endif

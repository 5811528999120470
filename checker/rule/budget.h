/*
 * budget.h - how long the patterns of rules may search in one case.
 *
 * Rules come from strangers, and a pattern can take longer than anybody waits.  Each
 * rule has a few steps of its own, enough for a pattern that is well on texts that are;
 * beyond these it borrows, and no more than its part, from a pool of the case.  So bad
 * rules stop, however many there are, and the others look at all they would have.  All
 * grow with the case's bytes, and the steps are the same on any machine.
 */
#ifndef CHECKER_RULE_BUDGET_H
#define CHECKER_RULE_BUDGET_H

#include "rule/rule.h"

struct budget;

/**
 * The steps of all `rules` in a case of so many bytes of text; in the arena.  What is
 * given up is a diag of `faults`.
 */
struct budget *budget_open(const struct rules *rules, uint64_t bytes,
                           struct diags *faults, struct arena *arena);

/**
 * Search for a pattern of `rule` in a text of the document of that name; *at is the
 * match.  Where the steps do not suffice, a DIAG_ERROR at the rule's place says so, and
 * that and all that the rule looks for from there on is no match.
 */
bool budget_find(struct budget *budget, const struct rule *rule, const char *document,
                 const struct pattern *pattern, struct text subject, size_t from,
                 struct span *at);

/** Bytes of a named group of the last match, if it is this pattern's; empty if unset.
 */
struct text budget_group(const struct budget *budget, const struct pattern *pattern,
                         struct text subject, const char *name);

/** How many DIAG_ERRORs it made. */
size_t budget_given_up(const struct budget *budget);

#endif

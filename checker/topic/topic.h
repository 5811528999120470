/*
 * topic.h - instances of the newsroom's claim rules in the texts of a case.
 */
#ifndef CHECKER_TOPIC_TOPIC_H
#define CHECKER_TOPIC_TOPIC_H

#include "frame/case.h"

/** An instance of a topic rule: a figure with its captures. */
struct claim {
    const struct rule *rule;
    struct figure figure;
    size_t pattern; /* of the rule: which one matched */
    struct text captures[MAX_SAME];
};

struct topics {
    LIST(struct claim) claims;                 /* by document, then rule, then place */
    const struct claim **by_figure, **by_rule; /* the same in two other orders */
    struct budget *budget; /* what the rules' patterns left: see rule/budget.h */
};

/**
 * Find the instances of every claim rule, whatever its level.  A pattern is tried once
 * for each mention of its kind, with that mention alone as {value}; one mention gives
 * at most one claim a rule.  A rule that spends its budget is a DIAG_ERROR, and finds
 * nothing from there on.
 */
struct topics topics_find(const struct check_case *c);

/** The instances of a rule, `n` of them, by document, then place. */
const struct claim *const *claims_of(const struct topics *in, const struct rule *rule,
                                     size_t *n);

/** The first claim that a figure makes, or NULL. */
const struct claim *figure_claim(const struct topics *in, struct figure figure);

/** Are both instances of one topic rule? */
bool figures_share_topic(const struct topics *in, struct figure a, struct figure b);

#endif

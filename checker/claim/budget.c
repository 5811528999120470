/*
 * budget.c - the steps of rules and of a case, and what is said when they are spent.
 */
#include "claim/budget.h"

/** A million take about 5 ms; a rule on prose takes a few for a byte. */
enum {
    OWN_STEPS = 20000,
    OWN_STEPS_A_BYTE = 2,
    LENT_STEPS = 4000000,
    LENT_STEPS_A_BYTE = 256,
    POOL_STEPS = 40000000,
    POOL_STEPS_A_BYTE = 1024,
};

/** What is left. */
struct budget {
    uint64_t pool;
    struct {
        uint64_t own;  /* whatever the others take */
        uint64_t lent; /* from the pool, while there is some */
        bool told;     /* that it was given up */
    } rules[];         /* by place in the catalogue */
};

void budget_open(struct check_case *c) {
    uint64_t bytes = 0;
    size_t n = c->rules->list.n;
    struct budget *budget =
        arena_get(c->arena, sizeof *budget + n * sizeof *budget->rules);
    for (size_t i = 0; i < c->n_members; i++)
        bytes += c->members[i].document->view.size;
    budget->pool = POOL_STEPS + bytes * POOL_STEPS_A_BYTE;
    for (size_t i = 0; i < n; i++) {
        budget->rules[i].own = OWN_STEPS + bytes * OWN_STEPS_A_BYTE;
        budget->rules[i].lent = LENT_STEPS + bytes * LENT_STEPS_A_BYTE;
    }
    c->budget = budget;
}

/** What one place was too much for, the next may be too: the rule stops for good. */
static void give_up(struct check_case *c, const struct rule *rule,
                    const struct document *document) {
    struct budget *budget = c->budget;
    size_t index = (size_t)(rule - c->rules->list.at);
    if (budget->rules[index].told)
        return;
    c->n_given_up++;
    diag_add(
        c->faults, DIAG_ERROR, rule->place,
        "a pattern of '%s' takes too long on '%s'%s; what it would find from there "
        "on is not looked for: simplify the pattern",
        rule->id, document->name, budget->pool ? "" : ", after those of other rules");
    budget->rules[index].own = budget->rules[index].lent = 0;
    budget->rules[index].told = true;
}

bool budget_find(struct check_case *c, const struct rule *rule,
                 const struct document *document, const struct pattern *pattern,
                 struct text subject, size_t from, struct span *at) {
    struct budget *budget = c->budget;
    size_t index = (size_t)(rule - c->rules->list.at);
    uint64_t *own = &budget->rules[index].own, *lent = &budget->rules[index].lent;
    uint64_t had = *own + (*lent < budget->pool ? *lent : budget->pool), left = had;
    enum pattern_result result = pattern_find_within(pattern, subject, from, at, &left);
    uint64_t took = had - left, borrowed = took > *own ? took - *own : 0;
    *own -= took - borrowed;
    *lent -= borrowed;
    budget->pool -= borrowed;
    if (result == PATTERN_LIMIT)
        give_up(c, rule, document);
    return result == PATTERN_MATCH;
}

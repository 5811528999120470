/*
 * budget.c - the steps of rules and of a case, and what is said when they are spent.
 */
#include "rule/budget.h"

/** A million take about 5 ms; a rule on prose takes a few for a byte. */
enum {
    OWN_STEPS = 20000,
    OWN_STEPS_A_BYTE = 2,
    LENT_STEPS = 4000000,
    LENT_STEPS_A_BYTE = 256,
    POOL_STEPS = 40000000,
    POOL_STEPS_A_BYTE = 1024,
};

/** What is left of one rule's. */
struct allowance {
    uint64_t own;  /* whatever the others take */
    uint64_t lent; /* from the pool, while there is some */
    bool told;     /* that it was given up */
};

struct budget {
    const struct rules *rules;
    struct diags *faults;
    struct scratch *scratch;
    size_t n_given_up;
    uint64_t pool;
    struct allowance of[]; /* by place in the catalogue */
};

struct budget *budget_open(const struct rules *rules, uint64_t bytes,
                           struct diags *faults, struct arena *arena) {
    size_t n = rules->list.n;
    struct budget *budget = arena_get(arena, sizeof *budget + n * sizeof *budget->of);
    budget->rules = rules;
    budget->faults = faults;
    budget->scratch = scratch_make(arena);
    budget->pool = POOL_STEPS + bytes * POOL_STEPS_A_BYTE;
    for (size_t i = 0; i < n; i++) {
        budget->of[i].own = OWN_STEPS + bytes * OWN_STEPS_A_BYTE;
        budget->of[i].lent = LENT_STEPS + bytes * LENT_STEPS_A_BYTE;
    }
    return budget;
}

/** What one place was too much for, the next may be too: the rule stops for good. */
static void give_up(struct budget *budget, const struct rule *rule,
                    const char *document) {
    struct allowance *of = &budget->of[rule - budget->rules->list.at];
    if (of->told)
        return;
    budget->n_given_up++;
    diag_add(
        budget->faults, DIAG_ERROR, rule->place,
        "a pattern of '%s' takes too long on '%s'%s; what it would find from there "
        "on is not looked for: simplify the pattern",
        rule->id, document, budget->pool ? "" : ", after those of other rules");
    *of = (struct allowance){.told = true};
}

bool budget_find(struct budget *budget, const struct rule *rule, const char *document,
                 const struct pattern *pattern, struct text subject, size_t from,
                 struct span *at) {
    struct allowance *of = &budget->of[rule - budget->rules->list.at];
    uint64_t had = of->own + (of->lent < budget->pool ? of->lent : budget->pool),
             left = had;
    enum pattern_result result =
        pattern_find_within(pattern, budget->scratch, subject, from, at, &left);
    uint64_t took = had - left, borrowed = took > of->own ? took - of->own : 0;
    of->own -= took - borrowed;
    of->lent -= borrowed;
    budget->pool -= borrowed;
    if (result == PATTERN_LIMIT)
        give_up(budget, rule, document);
    return result == PATTERN_MATCH;
}

struct text budget_group(const struct budget *budget, const struct pattern *pattern,
                         struct text subject, const char *name) {
    return pattern_group(pattern, budget->scratch, subject, name);
}

size_t budget_given_up(const struct budget *budget) {
    return budget->n_given_up;
}

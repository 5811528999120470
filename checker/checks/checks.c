/*
 * checks.c - the list of checks, and who proposes first.
 */
#include "checks/checks.h"

#include "checks/lint.h"
#include "checks/topic.h"

#define CHECK(name) extern const struct check check_##name;
#include "checks/checks.def"
#undef CHECK

static const struct check *const checks[] = {
#define CHECK(name) &check_##name,
#include "checks/checks.def"
#undef CHECK
};

enum { N_CHECKS = sizeof checks / sizeof *checks };

struct check_names check_names(struct arena *arena) {
    const char **names = arena_take(arena, sizeof checks);
    for (size_t i = 0; i < N_CHECKS; i++)
        names[i] = checks[i]->name;
    return (struct check_names){names, N_CHECKS};
}

/** The first rule of each check; NULL: none has it. */
static void find_rules(const struct rules *rules, const struct rule *of[N_CHECKS]) {
    for (size_t i = rules->list.n; i-- > 0;)
        if (rules->list.at[i].sort == RULE_CHECK)
            of[rules->list.at[i].nth_check] = &rules->list.at[i];
}

struct proposals checks_propose(const struct judgement *in) {
    struct proposals to = {0};
    const struct rule *rules[N_CHECKS] = {0};
    topics_propose(in, &to);
    lints_propose(in, &to);
    find_rules(in->c->rules, rules);
    for (size_t i = 0; i < N_CHECKS; i++)
        if (rules[i])
            checks[i]->propose(in, rules[i], &to);
    return to;
}

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

struct proposals checks_propose(const struct judgement *in) {
    struct proposals to = {0};
    topics_propose(in, &to);
    lints_propose(in, &to);
    for (size_t i = 0; i < N_CHECKS; i++) {
        const struct rule *rule = rule_of_check(in->c->rules, checks[i]->name);
        if (rule)
            checks[i]->propose(in, rule, &to);
    }
    return to;
}

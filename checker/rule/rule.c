/*
 * rule.c - the catalogue: finding a rule in it, and giving it back.
 */
#include "rule/rule.h"

const char *const level_names[] = {"off", "info", "warning", "error", NULL};

const char *level_name(enum level level) {
    return level_names[level];
}

bool level_parse(struct text name, enum level *to) {
    for (int i = 0; level_names[i]; i++)
        if (text_equal(name, text_of(level_names[i]))) {
            *to = (enum level)i;
            return true;
        }
    return false;
}

const struct rule *rule_named(const struct rules *rules, const char *id) {
    for (size_t i = 0; i < rules->list.n; i++)
        if (strcmp(rules->list.at[i].id, id) == 0)
            return &rules->list.at[i];
    return NULL;
}

const struct rule *rule_of_check(const struct rules *rules, const char *check) {
    for (size_t i = 0; i < rules->list.n; i++) {
        const struct rule *rule = &rules->list.at[i];
        if (rule->sort == RULE_CHECK && strcmp(rule->check, check) == 0)
            return rule;
    }
    return NULL;
}

void rule_release(struct rule *rule) {
    for (size_t i = 0; i < rule->claim.n_patterns; i++)
        pattern_release(rule->claim.patterns[i]);
    pattern_release(rule->claim.context);
    pattern_release(rule->claim.unless);
    pattern_release(rule->pattern);
}

void rules_release(struct rules *rules) {
    for (size_t i = 0; i < rules->list.n; i++)
        rule_release(&rules->list.at[i]);
    arena_release(&rules->arena);
    *rules = (struct rules){0};
}

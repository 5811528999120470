/*
 * levels.c - the levels that the newsroom gives to rules, for all drafts or some.
 */
#include <limits.h>

#include "config/config.h"

static struct rule *find_rule(struct rules *rules, struct text id) {
    for (size_t i = 0; i < rules->list.n; i++)
        if (text_equal(id, text_of(rules->list.at[i].id)))
            return &rules->list.at[i];
    return NULL;
}

enum { MOST_NAMES = 512 };

static void complain_rule(const struct rules *rules, const struct config_level *asked,
                          struct diags *faults) {
    const char *names[MOST_NAMES];
    size_t n = 0;
    for (; n < rules->list.n && n < MOST_NAMES; n++)
        names[n] = rules->list.at[n].id;
    const char *meant = diag_suggest(asked->rule, names, n);
    diag_add(faults, DIAG_ERROR, asked->place, "unknown rule '%s'%s%s%s",
             node_show(&faults->arena, asked->rule), meant ? "; did you mean '" : "",
             meant ? meant : "", meant ? "'?" : "");
}

/** Complains to `faults`, if there are any, of what names no rule. */
static void apply(const struct config_levels *levels, struct rules *rules,
                  struct diags *faults) {
    for (size_t i = 0; i < levels->list.n; i++) {
        const struct config_level *asked = &levels->list.at[i];
        struct rule *rule = find_rule(rules, asked->rule);
        if (rule)
            level_parse(asked->level, &rule->level);
        else if (faults)
            complain_rule(rules, asked, faults);
    }
}

static void restore(const enum level *usual, struct rules *rules) {
    for (size_t i = 0; i < rules->list.n; i++)
        rules->list.at[i].level = usual[i];
}

static void keep(enum level *usual, const struct rules *rules) {
    for (size_t i = 0; i < rules->list.n; i++)
        usual[i] = rules->list.at[i].level;
}

void config_apply_levels(const struct config *config, struct rules *rules,
                         struct diags *faults, enum level **usual) {
    apply(&config->levels, rules, faults);
    *usual = arena_get(&rules->arena, (rules->list.n + 1) * sizeof **usual);
    keep(*usual, rules);
    for (size_t i = 0; i < config->per_file.n; i++)
        apply(&config->per_file.at[i].levels, rules, faults);
    restore(*usual, rules);
}

void config_apply_per_file(const struct config *config, const char *path,
                           const enum level *usual, struct rules *rules) {
    char real[PATH_MAX];
    if (!config->per_file.n)
        return;
    restore(usual, rules);
    path = path ? path_real(path, real) : NULL;
    for (size_t i = 0; path && i < config->per_file.n; i++)
        if (globs_hold(&config->per_file.at[i].files, path))
            apply(&config->per_file.at[i].levels, rules, NULL);
}

const struct config_level *config_level_of(const struct config *config,
                                           const char *id) {
    for (size_t i = config->levels.list.n; i-- > 0;)
        if (text_equal(config->levels.list.at[i].rule, text_of(id)))
            return &config->levels.list.at[i];
    return NULL;
}

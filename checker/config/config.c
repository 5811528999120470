/*
 * config.c - finding and reading factlint.yaml.
 */
#include "config/config.h"

#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "data/yaml.h"
#include "document/document.h"

static void add_path(struct config *config, const struct node *node,
                     struct configured *to, struct diags *faults) {
    *to = (struct configured){.place = {config->file, node->line, node->column}};
    to->path = node_text(node);
    if (node->kind == NODE_MAP &&
        node_check(node, config_source_fields, "source", config->file, faults)) {
        to->path = node_text(node_get(node, "path"));
        to->date = node_text(node_get(node, "date"));
    } else if (node->kind != NODE_MAP && !to->path.data) {
        diag_add(faults, DIAG_ERROR, to->place, "expected a path");
    }
}

/** One path, or a list of them. */
static void add_paths(struct config *config, const struct node *node,
                      struct configured_paths *to, struct diags *faults) {
    size_t n = !node ? 0 : node->kind == NODE_LIST ? node->n : 1;
    const struct node *items = node && node->kind == NODE_LIST ? node->items : node;
    for (size_t i = 0; i < n; i++)
        add_path(config, &items[i], list_add(&config->arena, &to->list), faults);
}

static void take(struct config *config, const struct node *root, struct diags *faults) {
    struct text fail_on = node_text(node_get(root, "fail-on"));
    add_paths(config, node_get(root, "drafts"), &config->drafts, faults);
    add_paths(config, node_get(root, "sources"), &config->sources, faults);
    add_paths(config, node_get(root, "rules"), &config->rules, faults);
    config->levels = node_get(root, "levels");
    config->fail_on_set = fail_on.size > 0;
    if (config->fail_on_set && !level_parse(fail_on, &config->fail_on))
        config->fail_on = LEVEL_OFF; /* never */
}

/** The nearest factlint.yaml, from the working directory upwards; NULL: none. */
static const char *find_file(struct arena *arena) {
    char folder[PATH_MAX];
    if (!getcwd(folder, sizeof folder))
        return NULL;
    const char *prefix = "";
    struct stat status;
    for (;;) {
        const char *file = arena_print(arena, "%sfactlint.yaml", prefix);
        if (lstat(file, &status) == 0) /* a link to nothing too: reading it says so */
            return file;
        char *slash = strrchr(folder, '/');
        if (!slash || !slash[1])
            return NULL;
        *slash = '\0';
        prefix = arena_print(arena, "%s../", prefix);
    }
}

void config_read(struct config *to, struct diags *faults) {
    struct text text;
    *to = (struct config){0};
    to->file = find_file(&to->arena);
    if (!to->file || !file_read(to->file, CONFIG_MAX_SIZE, &to->arena, &text, faults))
        return;
    const struct node *root = yaml_read(text, to->file, 1, &to->arena, faults);
    if (root && node_check(root, config_fields, "configuration", to->file, faults))
        take(to, root, faults);
}

static struct rule *find_rule(struct rules *rules, struct text id) {
    for (size_t i = 0; i < rules->list.n; i++)
        if (text_equal(id, text_of(rules->list.at[i].id)))
            return &rules->list.at[i];
    return NULL;
}

enum { MOST_NAMES = 512 };

static void complain_rule(const struct rules *rules, const struct node *key,
                          struct place place, struct diags *faults) {
    const char *names[MOST_NAMES];
    size_t n = 0;
    for (; n < rules->list.n && n < MOST_NAMES; n++)
        names[n] = rules->list.at[n].id;
    const char *meant = diag_suggest(key->text, names, n);
    diag_add(faults, DIAG_ERROR, place, "unknown rule '%s'%s%s%s",
             node_show(&faults->arena, key->text), meant ? "; did you mean '" : "",
             meant ? meant : "", meant ? "'?" : "");
}

void config_apply_levels(const struct config *config, struct rules *rules,
                         struct diags *faults) {
    for (size_t i = 0; config->levels && i < config->levels->n; i++) {
        const struct node *key = &config->levels->items[2 * i], *value = key + 1;
        struct rule *rule = find_rule(rules, node_text(key));
        struct place place = {config->file, key->line, key->column};
        if (!rule)
            complain_rule(rules, key, place, faults);
        else if (!level_parse(node_text(value), &rule->level))
            diag_add(faults, DIAG_ERROR, place,
                     "the level of '%s' must be error, warning, info or off", rule->id);
    }
}

void config_release(struct config *config) {
    arena_release(&config->arena);
}

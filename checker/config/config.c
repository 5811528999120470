/*
 * config.c - finding and reading factlint.yaml.
 */
#include "config/config.h"

#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "config/owner.h"
#include "data/yaml.h"
#include "document/document.h"
#include "document/read.h"
#include "document/stated_date.h"

/** What the file is read with. */
struct config_reading {
    struct config *to;
    const struct language *language;
    struct diags *faults;
};

static void read_date(const struct config_reading *in, const struct node *node,
                      struct configured *to) {
    const char *why =
        stated_date_read(node_text(node), in->language, &in->to->arena, &to->date);
    if (why)
        diag_add(in->faults, DIAG_ERROR,
                 (struct place){in->to->file, node->line, node->column},
                 "date '%s' is not read: %s",
                 node_show(&in->faults->arena, node_text(node)), why);
}

static void add_path(const struct config_reading *in, const struct node *node,
                     struct configured *to) {
    const struct node *path = node;
    *to = (struct configured){.place = {in->to->file, node->line, node->column}};
    if (node->kind == NODE_MAP) {
        if (!node_check(node, config_source_fields, "source", in->to->file, in->faults))
            return;
        path = node_get(node, "path");
        read_date(in, node_get(node, "date"), to);
    }
    to->path = node_text(path);
    if (!to->path.size)
        diag_add(in->faults, DIAG_ERROR, to->place, "expected a path");
}

/** One path, or a list of them. */
static void add_paths(const struct config_reading *in, const struct node *node,
                      struct configured_paths *to) {
    size_t n = !node ? 0 : node->kind == NODE_LIST ? node->n : 1;
    const struct node *items = node && node->kind == NODE_LIST ? node->items : node;
    for (size_t i = 0; i < n; i++)
        add_path(in, &items[i], list_add(&in->to->arena, &to->list));
}

static void take(const struct config_reading *in, const struct node *root) {
    struct config *config = in->to;
    struct text fail_on = node_text(node_get(root, "fail-on"));
    add_paths(in, node_get(root, "drafts"), &config->drafts);
    add_paths(in, node_get(root, "sources"), &config->sources);
    add_paths(in, node_get(root, "rules"), &config->rules);
    add_paths(in, node_get(root, "waivers"), &config->waivers);
    config->levels = node_get(root, "levels");
    config->fail_on_set = fail_on.size > 0;
    if (config->fail_on_set && !level_parse(fail_on, &config->fail_on))
        config->fail_on = LEVEL_OFF; /* never */
}

/** Is there an entry of that name?  A link that leads nowhere is one. */
static bool is_there(const char *path) {
    struct stat status;
    return lstat(path, &status) == 0;
}

/** Cut the last part of a real path; false where there is none. */
static bool cut_last(char *path) {
    char *slash = strrchr(path, '/');
    if (!slash || !slash[1])
        return false;
    *slash = '\0';
    return true;
}

static void say_unread(const char *file, const char *why, struct diags *faults) {
    diag_add(faults, DIAG_INFO, (struct place){file, 0, 0},
             "not read: it lies above the working directory, and %s; name it with "
             "--config",
             why);
}

/**
 * The nearest factlint.yaml, from the working directory up to the top of its
 * repository; NULL: none.  Of one above it, and of a stranger's above the working
 * directory, is only said that it is there.
 */
static const char *find_file(struct arena *arena, struct diags *faults) {
    char folder[PATH_MAX];
    const char *prefix = "", *found = NULL;
    if (!getcwd(folder, sizeof folder))
        return NULL;
    do {
        const char *file = arena_print(arena, "%sfactlint.yaml", prefix);
        if (!found && is_there(file))
            found = file;
        if (found == file && *prefix && !owner_is_known(file, ".")) {
            say_unread(found, "it belongs to another user", faults);
            return NULL;
        }
        if ((found && !*prefix) || is_there(arena_print(arena, "%s.git", prefix)))
            return found;
        prefix = arena_print(arena, "%s../", prefix);
    } while (cut_last(folder));
    if (found)
        say_unread(found, "no repository holds both", faults);
    return NULL;
}

void config_read(struct config *to, const char *named, const struct language *language,
                 struct diags *faults) {
    struct text text;
    *to = (struct config){0};
    to->file = named ? named : find_file(&to->arena, faults);
    if (!to->file || !file_read(to->file, CONFIG_MAX_SIZE, &to->arena, &text, faults))
        return;
    const struct node *root = yaml_read(text, to->file, 1, &to->arena, faults);
    if (root && node_check(root, config_fields, "configuration", to->file, faults))
        take(&(struct config_reading){to, language, faults}, root);
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

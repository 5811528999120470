/*
 * config.c - finding and reading factlint.yaml.
 */
#include "config/config.h"

#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "config/inside.h"
#include "config/owner.h"
#include "data/yaml.h"
#include "document/document.h"
#include "document/read.h"
#include "document/stated_date.h"
#include "rule/alias.h"

/** What a file is read with. */
struct config_reading {
    struct config *to;
    const struct language *language;
    struct diags *faults;
    const char *file; /* the one at hand */
    const char *root; /* the real path of the folder of the first, a slash behind */
    const struct config_reading *by; /* what extends it; NULL: nothing */
    int depth;                       /* how many do, one by one */
};

static struct place place_of(const struct config_reading *in, const struct node *node) {
    return (struct place){in->file, node->line, node->column};
}

/** How many items there are, and the first: one alone stands for a list of one. */
static size_t items_of(const struct node *node, const struct node **first) {
    bool list = node && node->kind == NODE_LIST;
    *first = list ? node->items : node;
    return list ? node->n : node && node->kind != NODE_NULL;
}

static void read_date(const struct config_reading *in, const struct node *node,
                      struct configured *to) {
    const char *why =
        stated_date_read(node_text(node), in->language, &in->to->arena, &to->date);
    if (why)
        diag_add(in->faults, DIAG_ERROR, place_of(in, node),
                 "date '%s' is not read: %s",
                 node_show(&in->faults->arena, node_text(node)), why);
}

static void add_path(const struct config_reading *in, const struct node *node,
                     struct configured *to) {
    const struct node *path = node;
    *to = (struct configured){.place = place_of(in, node)};
    if (node->kind == NODE_MAP) {
        if (!node_check(node, config_source_fields, "source", in->file, in->faults))
            return;
        path = node_get(node, "path");
        read_date(in, node_get(node, "date"), to);
        to->publisher = node_text(node_get(node, "publisher"));
        to->url = node_text(node_get(node, "url"));
        to->standing = node_text(node_get(node, "standing"));
    }
    to->path = node_text(path);
    if (!to->path.size)
        diag_add(in->faults, DIAG_ERROR, to->place, "expected a path");
}

/** One path, or a list of them; behind what is there. */
static void append_paths(const struct config_reading *in, const struct node *node,
                         struct configured_paths *to) {
    const struct node *items;
    size_t n = items_of(node, &items);
    for (size_t i = 0; i < n; i++)
        add_path(in, &items[i], list_add(&in->to->arena, &to->list));
}

/** In place of what an extended file has, where this one has the key. */
static void replace_paths(const struct config_reading *in, const struct node *root,
                          const char *key, struct configured_paths *to) {
    const struct node *node = node_get(root, key);
    if (node)
        to->list.n = 0;
    append_paths(in, node, to);
}

static void add_globs(const struct config_reading *in, const struct node *node,
                      struct globs *to) {
    const struct node *items;
    size_t n = items_of(node, &items);
    for (size_t i = 0; i < n; i++)
        globs_add(to, node_text(&items[i]), in->root, place_of(in, &items[i]),
                  &in->to->arena, in->faults);
}

static void add_lines(const struct config_reading *in, const struct node *node,
                      struct line_patterns *to) {
    const struct node *items;
    size_t n = items_of(node, &items);
    for (size_t i = 0; i < n; i++)
        boilerplate_add(to, node_text(&items[i]), place_of(in, &items[i]),
                        &in->to->arena, in->faults);
}

static void add_boilerplate(const struct config_reading *in, const struct node *map) {
    add_lines(in, node_get(map, "keep"), &in->to->boilerplate.keep);
    add_lines(in, node_get(map, "drop"), &in->to->boilerplate.drop);
}

static void add_levels(const struct config_reading *in, const struct node *map,
                       struct config_levels *to) {
    for (size_t i = 0; map && i < map->n; i++) {
        const struct node *key = &map->items[2 * i];
        *(struct config_level *)list_add(&in->to->arena, &to->list) =
            (struct config_level){node_text(key), node_text(key + 1),
                                  place_of(in, key)};
    }
}

static void add_per_file(const struct config_reading *in, const struct node *list) {
    for (size_t i = 0; list && i < list->n; i++) {
        struct per_file *to = list_add(&in->to->arena, &in->to->per_file);
        add_globs(in, node_get(&list->items[i], "files"), &to->files);
        add_levels(in, node_get(&list->items[i], "levels"), &to->levels);
    }
}

static void take_gate(const struct config_reading *in, const struct node *node) {
    struct config *config = in->to;
    if (!node)
        return;
    config->fail_on_place = place_of(in, node);
    if (!level_parse(node_text(node), &config->fail_on))
        config->fail_on = LEVEL_OFF; /* never */
}

static void add_aliases(const struct config_reading *in, const struct node *node) {
    if (node && aliases_check(node, in->file, in->faults))
        *(const struct node **)list_add(&in->to->arena, &in->to->aliases) = node;
}

/** Phrases, each a text. */
static void add_common_knowledge(const struct config_reading *in,
                                 const struct node *list) {
    for (size_t i = 0; list && i < list->n; i++) {
        const struct node *node = &list->items[i];
        if (node->kind == NODE_TEXT && node->text.size)
            *(struct text *)list_add(&in->to->arena, &in->to->common_knowledge) =
                node->text;
        else
            diag_add(in->faults, DIAG_ERROR, place_of(in, node),
                     "expected a phrase with a figure: 50 states");
    }
}

static void take(const struct config_reading *in, const struct node *root) {
    struct config *config = in->to;
    replace_paths(in, root, "drafts", &config->drafts);
    replace_paths(in, root, "sources", &config->sources);
    replace_paths(in, root, "waivers", &config->waivers);
    append_paths(in, node_get(root, "rules"), &config->rules);
    add_globs(in, node_get(root, "exclude"), &config->exclude);
    add_boilerplate(in, node_get(root, "boilerplate"));
    add_levels(in, node_get(root, "levels"), &config->levels);
    add_aliases(in, node_get(root, "aliases"));
    add_common_knowledge(in, node_get(root, "common-knowledge"));
    add_per_file(in, node_get(root, "per-file"));
    take_gate(in, node_get(root, "fail-on"));
}

static void read_file(const struct config_reading *outer, const char *file,
                      struct place named);

/** A folder stands for its factlint.yaml. */
static void extend(const struct config_reading *in, const struct node *node) {
    struct arena *arena = &in->to->arena;
    struct stat status;
    const char *path = path_inside(&path_config, in->file, node_text(node),
                                   place_of(in, node), arena, in->faults);
    if (!path)
        return;
    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
        path = arena_print(arena, "%s/factlint.yaml", path);
    read_file(in, path, place_of(in, node));
}

static void extend_all(const struct config_reading *in, const struct node *node) {
    const struct node *items;
    size_t n = items_of(node, &items);
    for (size_t i = 0; i < n; i++)
        extend(in, &items[i]);
}

static bool same_file(const char *a, const char *b) {
    struct stat one, other;
    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

/** By two ways, which is no harm. */
static bool was_read(const struct config *config, const char *file) {
    for (size_t i = 0; i < config->files.list.n; i++)
        if (same_file(file, config->files.list.at[i].path.data))
            return true;
    return false;
}

static bool is_ring(const struct config_reading *in, const char *file) {
    for (; in && in->file; in = in->by)
        if (same_file(file, in->file))
            return true;
    return false;
}

static bool may_read(const struct config_reading *in, const char *file,
                     struct place named) {
    if (is_ring(in, file))
        diag_add(in->faults, DIAG_ERROR, named, "'%s' extends itself", file);
    else if (in->depth > CONFIG_MAX_DEPTH)
        diag_add(in->faults, DIAG_ERROR, named,
                 "files extend each other more than %d deep", CONFIG_MAX_DEPTH);
    else if (in->to->files.list.n == CONFIG_MAX_FILES)
        diag_add(in->faults, DIAG_ERROR, named, "more than %d files extend each other",
                 CONFIG_MAX_FILES);
    else
        return !was_read(in->to, file);
    return false;
}

static void read_file(const struct config_reading *outer, const char *file,
                      struct place named) {
    struct config_reading in = *outer;
    struct arena *arena = &in.to->arena;
    struct text text;
    if (!may_read(outer, file, named) ||
        !file_read(file, CONFIG_MAX_SIZE, arena, &text, in.faults))
        return;
    in.file = file;
    in.by = outer;
    in.depth++;
    const struct node *root = yaml_read(text, file, 1, arena, in.faults);
    if (!root || !node_check(root, config_fields, "configuration", file, in.faults))
        return;
    extend_all(&in, node_get(root, "extends"));
    *(struct configured *)list_add(arena, &in.to->files.list) =
        (struct configured){.path = text_of(file), .place = named};
    take(&in, root);
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
    struct config_reading in = {.to = to, .language = language, .faults = faults};
    *to = (struct config){0};
    to->file = named ? named : find_file(&to->arena, faults);
    if (!to->file)
        return;
    in.root = folder_real(&to->arena, to->file);
    read_file(&in, to->file, (struct place){to->file, 0, 0});
}

void config_release(struct config *config) {
    boilerplate_release(&config->boilerplate);
    arena_release(&config->arena);
}

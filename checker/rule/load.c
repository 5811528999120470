/*
 * load.c - texts, names and patterns of a rule file, and complaints about them.
 */
#include "rule/load.h"

#include "base/utf8.h"

struct place place_of(const struct load *load, const struct node *node) {
    return (struct place){load->file, node->line, node->column};
}

struct place place_within(const struct load *load, const struct node *node,
                          size_t offset) {
    struct place place = place_of(load, node);
    if (node->one_line)
        place.column =
            node->text_column + utf8_count(text_slice(node->text, 0, offset));
    return place;
}

const char *load_string(const struct load *load, const struct node *map,
                        const char *key) {
    struct text text = node_text(node_get(map, key));
    return text.data ? arena_copy(&load->to->arena, text.data, text.size) : NULL;
}

int load_choice(const struct node *map, const char *key, const char *const *names,
                int otherwise) {
    struct text text = node_text(node_get(map, key));
    for (int i = 0; text.data && names[i]; i++)
        if (text_equal(text, text_of(names[i])))
            return i;
    return otherwise;
}

static void refuse_items(const struct load *load, struct texts texts, const char *key) {
    for (size_t i = 0; i < texts.n; i++)
        if (!node_text(&texts.at[i]).data)
            diag_add(load->faults, DIAG_ERROR, place_of(load, &texts.at[i]),
                     "an item of '%s' must be a text", key);
}

struct texts load_texts(const struct load *load, const struct node *map,
                        const char *key, size_t most) {
    const struct node *node = node_get(map, key);
    struct texts texts = {node, node_text(node).data != NULL};
    if (node && node->kind == NODE_LIST)
        texts = (struct texts){node->items, node->n};
    refuse_items(load, texts, key);
    if (texts.n > most) {
        diag_add(load->faults, DIAG_ERROR, place_of(load, &texts.at[most]),
                 "too many items in '%s'; %zu at most", key, most);
        texts.n = most;
    }
    return texts;
}

static const char *list_names(struct arena *arena, const char *const *names, size_t n) {
    const char *all = "";
    for (size_t i = 0; i < n; i++)
        all = arena_print(arena, "%s%s'%s'", all, *all ? ", " : "", names[i]);
    return all;
}

void refuse_name(const struct load *load, const struct node *node, const char *what,
                 const char *const *names, size_t n) {
    struct arena *arena = &load->faults->arena;
    const char *name = node_show(arena, node->text);
    const char *meant = diag_suggest(node->text, names, n);
    if (meant)
        diag_add(load->faults, DIAG_ERROR, place_of(load, node),
                 "unknown %s '%s'; did you mean '%s'?", what, name, meant);
    else
        diag_add(load->faults, DIAG_ERROR, place_of(load, node),
                 "unknown %s '%s'; choose from %s", what, name,
                 list_names(arena, names, n));
}

/** What is wrong with a pattern that compiles; NULL: nothing. */
static const char *find_fault(const struct pattern *pattern, bool with_value,
                              struct arena *arena) {
    struct span at;
    if (with_value && !pattern_has_value(pattern))
        return "no '{value}' in this pattern; put it where the figure stands";
    if (!with_value && pattern_has_value(pattern))
        return "'{value}' stands for a figure only in 'patterns'; take it out here";
    if (pattern_find(pattern, scratch_make(arena), text_of(""), 0, &at) ==
        PATTERN_MATCH)
        return "this pattern matches where nothing stands; name what must be there";
    return NULL;
}

/** Take a pattern's size off the budget; complain when that is spent. */
static void spend(const struct load *load, const struct node *node, size_t size) {
    if (size >= *load->pattern_budget)
        diag_add(load->faults, DIAG_ERROR, place_of(load, node),
                 "the patterns of this file are too large together; split it");
    *load->pattern_budget -=
        size < *load->pattern_budget ? size : *load->pattern_budget;
}

static struct pattern *compile(const struct load *load, const struct node *node,
                               bool exact_case) {
    const char *error;
    size_t offset;
    struct pattern *pattern =
        pattern_compile(node->text, exact_case, &load->to->arena, &error, &offset);
    spend(load, node,
          node->text.size + (pattern ? pattern_size(pattern) : PATTERN_MAX_SIZE));
    if (!pattern)
        diag_add(load->faults, DIAG_ERROR, place_within(load, node, offset),
                 "bad pattern: %s", error);
    return pattern;
}

struct pattern *load_pattern(const struct load *load, const struct node *node,
                             bool exact_case, bool with_value) {
    if (!node_text(node).data || !*load->pattern_budget)
        return NULL;
    struct pattern *pattern = compile(load, node, exact_case);
    const char *fault =
        pattern ? find_fault(pattern, with_value, &load->to->arena) : NULL;
    if (!fault)
        return pattern;
    diag_add(load->faults, DIAG_ERROR, place_of(load, node), "%s", fault);
    pattern_release(pattern);
    return NULL;
}

/*
 * node.c - looking keys up, and checking a map against the table of its keys.
 */
#include "data/node.h"

#include "base/utf8.h"
#include "data/hint.h"

enum { SHOWN = 60 };

/** One check on its way: where complaints go, and what they call the map. */
struct node_check {
    const char *file;
    struct diags *faults;
};

const struct node *node_get(const struct node *map, const char *key) {
    if (!map || map->kind != NODE_MAP)
        return NULL;
    struct text wanted = text_of(key);
    for (size_t i = 0; i < map->n; i++)
        if (text_equal(map->items[2 * i].text, wanted))
            return &map->items[2 * i + 1];
    return NULL;
}

static bool is_text(const struct node *node) {
    return (FIELD_TEXT >> node->kind & 1) != 0;
}

struct text node_text(const struct node *node) {
    return node && is_text(node) ? node->text : (struct text){NULL, 0};
}

/** Control characters of C0 and C1 would break the line a message is. */
static bool is_control(struct text rest) {
    uint32_t point = utf8_decode(rest);
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 ||
           point == 0x2029;
}

const char *node_show(struct arena *arena, struct text text) {
    char shown[4 * SHOWN];
    size_t at = 0, used = 0;
    for (int i = 0; i < SHOWN && at < text.size; i++) {
        struct text rest = text_slice(text, at, text.size);
        size_t n = utf8_size(rest.data[0]);
        if (is_control(rest))
            shown[used++] = '?';
        else
            for (size_t j = 0; j < n && j < rest.size; j++)
                shown[used++] = rest.data[j];
        at += n;
    }
    return arena_print(arena, "%.*s%s", (int)used, shown, at < text.size ? "..." : "");
}

static struct place place(const struct node_check *check, const struct node *node) {
    return (struct place){check->file, node->line, node->column};
}

static const char *name(const struct node_check *check, const struct node *node) {
    return node_show(&check->faults->arena, node->text);
}

static const char *kind_name(const struct node *node) {
    static const char *const names[] = {"empty",     "a text", "a number",
                                        "a boolean", "a list", "a map"};
    return names[node->kind];
}

/** "a text or a list": the kinds of a field in words. */
static const char *kinds_name(const struct node_check *check, unsigned kinds) {
    static const struct {
        unsigned kinds;
        const char *name;
    } all[] = {{FIELD_TEXT, "a text"},
               {FIELD_LIST, "a list"},
               {FIELD_MAP, "a map"},
               {FIELD_NULL, "empty"}};
    const char *names = "";
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (kinds & all[i].kinds)
            names = arena_print(&check->faults->arena, "%s%s%s", names,
                                *names ? " or " : "", all[i].name);
    return names;
}

/** The names end with NULL, `n` of them go before it. */
static const char *list_names(struct arena *arena, const char *const *names, size_t n) {
    const char *all = "";
    for (size_t i = 0; i < n; i++)
        all = arena_print(arena, "%s%s'%s'", all, *all ? ", " : "", names[i]);
    return all;
}

/** What a key probably is that is none: `before` is the one before it, or NULL. */
static const char *hint_of_key(const struct node *key, const struct node *before) {
    if (text_begins(key->text, text_of("-")))
        return "; write a blank behind '-'";
    bool empty = key[1].kind == NODE_NULL;
    if (empty && before && before->line == key->line)
        return "; a comma ends a value in {...}: put a text that holds one in quotes";
    return "";
}

static void refuse_key(const struct node_check *check, const struct node *key,
                       const struct node *before, const struct field *fields) {
    struct arena *arena = &check->faults->arena;
    size_t n = 0;
    while (fields[n].key)
        n++;
    const char **names = arena_get(arena, (n + 1) * sizeof *names);
    for (size_t i = 0; i < n; i++)
        names[i] = fields[i].key;
    const char *meant = diag_suggest(key->text, names, n);
    const char *hint = hint_of_key(key, before);
    if (*hint)
        diag_add(check->faults, DIAG_ERROR, place(check, key), "unknown key '%s'%s",
                 name(check, key), hint);
    else if (meant)
        diag_add(check->faults, DIAG_ERROR, place(check, key),
                 "unknown key '%s'; did you mean '%s'?", name(check, key), meant);
    else
        diag_add(check->faults, DIAG_ERROR, place(check, key),
                 "unknown key '%s'; the keys here are %s", name(check, key),
                 list_names(arena, names, n));
}

/** How to write what was written as something else; "" if that is not plain. */
static const char *hint_of_kind(const struct node_check *check,
                                const struct node *value, const struct field *field) {
    bool map = field->kinds & FIELD_MAP, list = field->kinds & FIELD_LIST;
    if (is_text(value) && list)
        return arena_print(&check->faults->arena, "; write %s: ['...'], in brackets",
                           field->key);
    if (value->kind == NODE_MAP && list && !map)
        return "; begin each item with '- '";
    if (value->kind == NODE_LIST && map && !list)
        return "; write {key: value}, or a key and its value a line, without '- '";
    return "";
}

/** Curly quotes around a plain text are part of it, which is seldom meant. */
static void doubt_quotes(const struct node_check *check, const struct node *value) {
    bool plain = value->one_line && value->text_column == value->column;
    if (is_text(value) && plain && hint_is_curly(value->text))
        diag_add(check->faults, DIAG_WARNING, place(check, value),
                 "curly quotes are no quotes here, but part of the text; write ' or "
                 "\", or put the whole in such");
}

static void check_choice(const struct node_check *check, const struct node *node,
                         const struct field *field) {
    size_t n = 0;
    for (; field->one_of[n]; n++)
        if (text_equal(node->text, text_of(field->one_of[n])))
            return;
    const char *meant = diag_suggest(node->text, field->one_of, n);
    if (meant)
        diag_add(check->faults, DIAG_ERROR, place(check, node),
                 "unknown '%s' for '%s'; did you mean '%s'?", name(check, node),
                 field->key, meant);
    else
        diag_add(check->faults, DIAG_ERROR, place(check, node),
                 "unknown '%s' for '%s'; choose from %s", name(check, node), field->key,
                 list_names(&check->faults->arena, field->one_of, n));
}

static void check_map(const struct node_check *check, const struct node *map,
                      const struct field *fields, const char *what);

static void check_inner(const struct node_check *check, const struct node *map,
                        const struct field *field) {
    const char *what = arena_print(&check->faults->arena, "'%s'", field->key);
    check_map(check, map, field->inner, what);
}

static void check_item(const struct node_check *check, const struct node *item,
                       const struct field *field) {
    bool texts = !field->inner || (field->kinds & FIELD_TEXT);
    if (field->inner && item->kind == NODE_MAP)
        check_inner(check, item, field);
    else if (!texts || !is_text(item))
        diag_add(check->faults, DIAG_ERROR, place(check, item),
                 "an item of '%s' must be %s, but this is %s", field->key,
                 kinds_name(check, (field->inner ? FIELD_MAP : 0u) |
                                       (texts ? FIELD_TEXT : 0u)),
                 kind_name(item));
    else if (field->one_of)
        check_choice(check, item, field);
}

/** A map from any key to one of some texts. */
static void check_choices(const struct node_check *check, const struct node *map,
                          const struct field *field) {
    for (size_t i = 0; i < map->n; i++)
        check_choice(check, &map->items[2 * i + 1], field);
}

static void check_value(const struct node_check *check, const struct node *value,
                        const struct field *field) {
    doubt_quotes(check, value);
    for (size_t i = 0; value->kind == NODE_LIST && i < value->n; i++)
        doubt_quotes(check, &value->items[i]);
    if (!(field->kinds >> value->kind & 1))
        diag_add(check->faults, DIAG_ERROR, place(check, value),
                 "'%s' must be %s, but is %s%s", field->key,
                 kinds_name(check, field->kinds), kind_name(value),
                 hint_of_kind(check, value, field));
    else if (is_text(value) && field->one_of)
        check_choice(check, value, field);
    else if (value->kind == NODE_MAP && field->inner)
        check_inner(check, value, field);
    else if (value->kind == NODE_MAP && field->one_of)
        check_choices(check, value, field);
    else if (value->kind == NODE_LIST && (field->inner || field->one_of))
        for (size_t i = 0; i < value->n; i++)
            check_item(check, &value->items[i], field);
}

static const struct field *find_field(const struct field *fields, struct text key) {
    for (; fields->key; fields++)
        if (text_equal(key, text_of(fields->key)))
            return fields;
    return NULL;
}

static void check_map(const struct node_check *check, const struct node *map,
                      const struct field *fields, const char *what) {
    for (size_t i = 0; i < map->n; i++) {
        const struct node *key = &map->items[2 * i];
        const struct field *field = find_field(fields, key->text);
        if (field)
            check_value(check, key + 1, field);
        else
            refuse_key(check, key, i ? key - 2 : NULL, fields);
    }
    for (; fields->key; fields++)
        if (fields->required && !node_get(map, fields->key))
            diag_add(check->faults, DIAG_ERROR, place(check, map),
                     "missing key '%s' in %s", fields->key, what);
}

bool node_check(const struct node *node, const struct field *fields, const char *what,
                const char *file, struct diags *faults) {
    struct node_check check = {file, faults};
    size_t before = faults->n_errors;
    if (!node)
        return false;
    if (node->kind == NODE_MAP)
        check_map(&check, node, fields, what);
    else
        diag_add(faults, DIAG_ERROR, place(&check, node),
                 "%s must be a map of keys and values, but is %s", what,
                 kind_name(node));
    return faults->n_errors == before;
}

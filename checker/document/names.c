/*
 * names.c - one name, or several, as one text.
 */
#include "document/names.h"

static struct text name_of(const struct node *node) {
    struct text text =
        node_text(node && node->kind == NODE_MAP ? node_get(node, "name") : node);
    return text.data ? text_trim(text) : (struct text){"", 0};
}

/** Append a name, behind a comma where it is not the first. */
static void append(struct text name, char *to, size_t *n) {
    const char *between = *n && name.size ? ", " : "";
    memcpy(to + *n, between, strlen(between));
    *n += strlen(between);
    memcpy(to + *n, name.data, name.size);
    *n += name.size;
}

struct text names_join(const struct node *node, struct arena *arena) {
    if (!node || node->kind != NODE_LIST)
        return name_of(node);
    size_t room = 0, n = 0;
    for (size_t i = 0; i < node->n; i++)
        room += name_of(&node->items[i]).size + 2;
    char *bytes = arena_take(arena, room + 1);
    for (size_t i = 0; i < node->n; i++)
        append(name_of(&node->items[i]), bytes, &n);
    return (struct text){bytes, n};
}

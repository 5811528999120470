/*
 * jsonl_keys.c - telling a misspelt key from one that is somebody else's.
 */
#include "command/jsonl_keys.h"

const struct key keys_of_check[] = {
    {"id", NULL},     {"meta", NULL},    {"draft", "text"}, {"date", NULL},
    {"format", NULL}, {"sources", NULL}, {NULL, NULL},
};

const struct key keys_of_source[] = {
    {"name", NULL}, {"text", "draft"}, {"date", NULL}, {"format", NULL}, {NULL, NULL},
};

const struct key keys_of_extract[] = {
    {"id", NULL},   {"meta", NULL},   {"text", "draft"},
    {"date", NULL}, {"format", NULL}, {NULL, NULL},
};

enum { SHORT_KEY = 4, LONG_KEY = 6 };

/**
 * Short words are close to many others: "data" is no slip of "date", "test" none
 * of "text".  There only another case counts, or a letter too few or too many.
 */
static bool is_slip(struct text key, struct text of) {
    char lower[2 * LONG_KEY + 4];
    if (key.size > sizeof lower)
        return false;
    for (size_t i = 0; i < key.size; i++)
        lower[i] = ascii_lower(key.data[i]);
    int distance = text_distance((struct text){lower, key.size}, of);
    if (of.size < SHORT_KEY)
        return distance == 0;
    if (of.size == SHORT_KEY)
        return distance == 0 || (distance == 1 && key.size != of.size);
    return distance <= (of.size < LONG_KEY ? 1 : 2);
}

static bool is_known(struct text key, const struct key *keys) {
    for (; keys->name; keys++)
        if (text_equal(key, text_of(keys->name)))
            return true;
    return false;
}

/** The key that is meant; NULL: none of ours. */
static const char *meant_by(const struct node *map, struct text key,
                            const struct key *keys) {
    for (; keys->name; keys++)
        if (is_slip(key, text_of(keys->name)) ||
            (keys->instead && !node_get(map, keys->name) &&
             text_equal(key, text_of(keys->instead))))
            return keys->name;
    return NULL;
}

static void complain(struct text key, const char *meant, const char *document,
                     struct diags *faults) {
    const char *shown = node_show(&faults->arena, key);
    struct place place = {document, 0, 0};
    if (meant)
        diag_add(faults, DIAG_ERROR, place, "'%s' is no key here; did you mean '%s'?",
                 shown, meant);
    else
        diag_add(faults, DIAG_WARNING, place, "the key '%s' is not read", shown);
}

void keys_check(const struct node *map, const struct key *keys, const char *document,
                struct diags *faults) {
    for (size_t i = 0; map && map->kind == NODE_MAP && i < map->n; i++) {
        struct text key = map->items[2 * i].text;
        if (!is_known(key, keys))
            complain(key, meant_by(map, key, keys), document, faults);
    }
}

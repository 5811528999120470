/*
 * alias.c - lists of names, kept by the words they are made of.
 */
#include "rule/alias.h"

#include "name/name.h"

static bool refuse(const struct node *node, const char *file, struct diags *faults) {
    diag_add(faults, DIAG_ERROR, (struct place){file, node->line, node->column},
             "expected a list of names for one: [Kyiv, Kiev]");
    return false;
}

static bool is_list_of_names(const struct node *node) {
    bool well = node->kind == NODE_LIST && node->n > 1;
    for (size_t i = 0; well && i < node->n; i++)
        well = node->items[i].kind == NODE_TEXT && node->items[i].text.size;
    return well;
}

bool aliases_check(const struct node *list, const char *file, struct diags *faults) {
    bool well = true;
    if (!list)
        return true;
    if (list->kind != NODE_LIST)
        return refuse(list, file, faults);
    for (size_t i = 0; i < list->n; i++)
        if (!is_list_of_names(&list->items[i]))
            well = refuse(&list->items[i], file, faults);
    return well;
}

/** Blanks and signs part the words of a name. */
static bool parts_words(char c) {
    return !ascii_is_letter(c) && (unsigned char)c < 0x80;
}

static void add_words(struct rules *to, struct text name, uint32_t group) {
    for (size_t at = 0, past; at < name.size; at = past + 1) {
        past = at;
        while (past < name.size && !parts_words(name.data[past]))
            past++;
        if (past == at || to->aliases.n >= MOST_ALIASES)
            continue;
        struct letters letters = letters_of(text_slice(name, at, past));
        struct alias *alias = list_add(&to->arena, &to->aliases);
        *alias = (struct alias){letters_hash(&letters), group};
    }
}

static void add_name(struct rules *to, struct text name, uint32_t group) {
    if (to->whole_aliases.n < MOST_ALIASES)
        *list_add(&to->arena, &to->whole_aliases) =
            (struct alias){name_key(name), group};
    add_words(to, name, group);
}

void aliases_add(struct rules *to, const struct node *list) {
    for (size_t i = 0; list && i < list->n; i++) {
        to->n_alias_groups++;
        for (size_t k = 0; k < list->items[i].n; k++)
            add_name(to, list->items[i].items[k].text, to->n_alias_groups);
    }
}

static bool group_has(const struct alias *aliases, size_t n, uint32_t group,
                      uint32_t hash) {
    for (size_t i = 0; i < n; i++)
        if (aliases[i].group == group && aliases[i].hash == hash)
            return true;
    return false;
}

static bool join(const struct alias *aliases, size_t n, uint32_t a, uint32_t b) {
    for (size_t i = 0; i < n; i++)
        if (aliases[i].hash == a && group_has(aliases, n, aliases[i].group, b))
            return true;
    return false;
}

bool aliases_join_words(const struct rules *rules, struct text a, struct text b) {
    return rules->aliases.n && aliases_join(rules, name_key(a), name_key(b));
}

bool aliases_join(const struct rules *rules, uint32_t a, uint32_t b) {
    return join(rules->aliases.at, rules->aliases.n, a, b);
}

bool aliases_join_names(const struct rules *rules, uint32_t a, uint32_t b) {
    return join(rules->whole_aliases.at, rules->whole_aliases.n, a, b);
}

/*
 * read.c - from the text of a rule file to rules, or to all its mistakes.
 */
#include <stdlib.h>

#include "data/yaml.h"
#include "rule/alias.h"
#include "rule/load.h"

enum { MAX_RULES = 5000, PATTERN_BUDGET = 32 << 20 };

static const char *const sort_names[] = {"claim", "pattern", "check", NULL};

/* ---- names ---- */

static const char *show(const struct load *load, struct text text) {
    return node_show(&load->faults->arena, text);
}

static bool is_good_id(struct text id) {
    for (size_t i = 0; i < id.size; i++) {
        char c = id.data[i];
        if (!(c >= 'a' && c <= 'z') && !ascii_is_digit(c) && c != '-')
            return false;
    }
    return id.size > 0;
}

static void check_id(const struct load *load, const struct node *id) {
    if (node_text(id).data && !is_good_id(id->text))
        diag_add(load->faults, DIAG_ERROR, place_of(load, id),
                 "'%s' is no good id; use only a to z, 0 to 9 and '-'",
                 show(load, id->text));
}

/** Where an id was used before, in this file or, unless built in, in another. */
static const struct place *find_first(const struct load *load, const char *id) {
    for (size_t i = 0; i < load->rules.n; i++)
        if (strcmp(load->rules.at[i].id, id) == 0)
            return &load->rules.at[i].place;
    for (size_t i = 0; i < load->overrides.n; i++)
        if (text_equal(load->overrides.at[i].id, text_of(id)))
            return &load->overrides.at[i].place;
    const struct rule *rule = rule_named(load->to, id);
    return rule && (load->builtin || !rule->builtin) ? &rule->place : NULL;
}

static void check_first(const struct load *load, const struct node *node,
                        const char *id) {
    const struct place *first = find_first(load, id);
    if (first)
        diag_add(load->faults, DIAG_ERROR, place_of(load, node),
                 "id '%s' is taken: it is first at %s:%zu:%zu; choose another",
                 show(load, text_of(id)), first->file, first->line, first->column);
}

/* ---- new levels for built-in rules ---- */

static bool is_override_key(struct text key) {
    return text_equal(key, text_of("id")) || text_equal(key, text_of("level"));
}

/** Nothing but an id and a level? */
static bool is_override(const struct node *map) {
    for (size_t i = 0; i < map->n; i++)
        if (!is_override_key(map->items[2 * i].text))
            return false;
    return true;
}

static void refuse_keys(const struct load *load, const struct node *map) {
    for (size_t i = 0; i < map->n; i++) {
        const struct node *key = &map->items[2 * i];
        if (!is_override_key(key->text))
            diag_add(load->faults, DIAG_ERROR, place_of(load, key),
                     "'%s' is built in and only its 'level' can be changed, not '%s'",
                     show(load, node_text(node_get(map, "id"))), show(load, key->text));
    }
}

static void load_override(struct load *load, const struct node *map) {
    struct override *override = list_add(&load->to->arena, &load->overrides);
    override->id = node_text(node_get(map, "id"));
    override->place = place_of(load, map);
    override->level = (enum level)load_choice(map, "level", level_names, LEVEL_WARNING);
    refuse_keys(load, map);
    if (!node_get(map, "level"))
        diag_add(load->faults, DIAG_ERROR, place_of(load, map),
                 "'%s' is built in; say what its 'level' shall be",
                 show(load, override->id));
}

static void override_level(struct rule *rule, const struct override *by) {
    rule->level = by->level;
    rule->level_place = by->place;
}

static void apply(const struct load *load) {
    for (size_t i = 0; i < load->overrides.n; i++)
        for (size_t j = 0; j < load->to->list.n; j++)
            if (text_equal(load->overrides.at[i].id, text_of(load->to->list.at[j].id)))
                override_level(&load->to->list.at[j], &load->overrides.at[i]);
}

/* ---- sorts ---- */

/** Keys that only some sorts of rule have. */
static const struct {
    const char *key;
    bool has[3]; /* by enum rule_sort */
    const char *whose;
} sort_keys[] = {
    {"scope-level", {[RULE_CLAIM] = true}, "claim rules"},
    {"expect", {[RULE_CLAIM] = true}, "claim rules"},
    {"tolerance", {[RULE_CLAIM] = true, [RULE_CHECK] = true}, "claim and check rules"},
    {"cite", {[RULE_CLAIM] = true, [RULE_CHECK] = true}, "claim and check rules"},
    {"within", {[RULE_PATTERN] = true}, "pattern rules"},
    {"fix", {[RULE_PATTERN] = true}, "pattern rules"},
    {"case", {[RULE_PATTERN] = true}, "pattern rules"},
};

static void check_sort_keys(const struct load *load, const struct node *map,
                            enum rule_sort sort) {
    for (size_t i = 0; i < sizeof sort_keys / sizeof *sort_keys; i++) {
        const struct node *value = node_get(map, sort_keys[i].key);
        if (value && !sort_keys[i].has[sort]) /* its key stands before it */
            diag_add(load->faults, DIAG_ERROR, place_of(load, value - 1),
                     "'%s' is for %s, but this is a %s rule", sort_keys[i].key,
                     sort_keys[i].whose, sort_names[sort]);
    }
}

static const char *suggest_builtin(const struct load *load, struct text id) {
    const struct rules *rules = load->to;
    const char **names = arena_get(&load->faults->arena, rules->list.n * sizeof *names);
    size_t n = 0;
    for (size_t i = 0; i < rules->list.n; i++)
        if (rules->list.at[i].builtin)
            names[n++] = rules->list.at[i].id;
    return diag_suggest(id, names, n);
}

/** An id and a level alone are meant for a built-in rule, perhaps misspelt. */
static void refuse_sortless(const struct load *load, const struct node *map,
                            const char *id) {
    const char *shown = show(load, text_of(id));
    const char *meant = is_override(map) ? suggest_builtin(load, text_of(id)) : NULL;
    if (meant)
        diag_add(load->faults, DIAG_ERROR, place_of(load, node_get(map, "id")),
                 "no rule '%s' is built in; did you mean '%s'?", shown, meant);
    else
        diag_add(load->faults, DIAG_ERROR, place_of(load, map),
                 "rule '%s' looks for nothing; give it 'claim', 'pattern' or 'check'",
                 shown);
}

/** False, with a complaint, unless exactly one of the three is there. */
static bool load_sort(const struct load *load, const struct node *map,
                      struct rule *to) {
    int n = 0;
    for (int i = 0; sort_names[i]; i++) {
        const struct node *value = node_get(map, sort_names[i]);
        if (value && n++)
            diag_add(load->faults, DIAG_ERROR, place_of(load, value - 1),
                     "a rule has '%s' or '%s', not both; make two rules",
                     sort_names[to->sort], sort_names[i]);
        else if (value)
            to->sort = (enum rule_sort)i;
    }
    if (n == 0)
        refuse_sortless(load, map, to->id);
    return n == 1;
}

static void load_pattern_rule(const struct load *load, const struct node *map,
                              struct rule *to) {
    bool exact = node_get(map, "case") != NULL;
    to->pattern = load_pattern(load, node_get(map, "pattern"), exact, false);
    to->written = node_text(node_get(map, "pattern"));
    to->within = (unsigned)load_choice(map, "within", within_names, WITHIN_SENTENCE);
    to->fix = load_string(load, map, "fix");
}

static void load_check_rule(const struct load *load, const struct node *map,
                            struct rule *to) {
    const struct node *node = node_get(map, "check");
    to->check = load_string(load, map, "check");
    load_demands(load, map, &to->claim);
    size_t n = load->checks.n, *nth = &to->nth_check;
    while (to->check && *nth < n && strcmp(to->check, load->checks.names[*nth]) != 0)
        ++*nth;
    if (to->check && *nth == n)
        refuse_name(load, node, "check", load->checks.names, load->checks.n);
}

/* ---- messages ---- */

enum { N_PLACEHOLDERS = 3, MAX_MESSAGE = 1000 };
static const char *const placeholders[N_PLACEHOLDERS] = {"{value}", "{reading}",
                                                         "{document}"};

static void refuse_placeholder(const struct load *load, const struct node *node,
                               size_t at, struct text name) {
    const char *shown = show(load, name);
    const char *meant = diag_suggest(name, placeholders, N_PLACEHOLDERS);
    if (meant)
        diag_add(load->faults, DIAG_ERROR, place_within(load, node, at),
                 "unknown placeholder '%s'; did you mean '%s'?", shown, meant);
    else
        diag_add(load->faults, DIAG_ERROR, place_within(load, node, at),
                 "unknown placeholder '%s'; a message has '{value}', '{reading}' and "
                 "'{document}'",
                 shown);
}

static bool is_placeholder(struct text name) {
    for (size_t i = 0; i < N_PLACEHOLDERS; i++)
        if (text_equal(name, text_of(placeholders[i])))
            return true;
    return false;
}

/** What a pattern finds is held against nothing. */
static void refuse_pair(const struct load *load, const struct node *node, size_t at,
                        struct text name) {
    diag_add(load->faults, DIAG_ERROR, place_within(load, node, at),
             "'%s' is for claim rules; a pattern rule has '{value}', the words found",
             show(load, name));
}

/** Every finding has the message anew. */
static void check_size(const struct load *load, const struct node *node) {
    if (node_text(node).size > MAX_MESSAGE)
        diag_add(load->faults, DIAG_ERROR, place_of(load, node),
                 "'message' has more than %d bytes; shorten it", MAX_MESSAGE);
}

static void check_message(const struct load *load, const struct node *node,
                          enum rule_sort sort) {
    struct text text = node_text(node);
    check_size(load, node);
    for (size_t at = 0, past; at < text.size; at = past) {
        past = at + 1;
        if (text.data[at] != '{')
            continue;
        while (past < text.size && text.data[past - 1] != '}')
            past++;
        struct text name = text_slice(text, at, past);
        if (!is_placeholder(name))
            refuse_placeholder(load, node, at, name);
        else if (sort == RULE_PATTERN && !text_equal(name, text_of(placeholders[0])))
            refuse_pair(load, node, at, name);
    }
}

/* ---- rules ---- */

/** NULL also where nothing but blanks stands: a report would print an empty line. */
static const char *load_words_of(const struct load *load, const struct node *map,
                                 const char *key) {
    return text_trim(node_text(node_get(map, key))).size ? load_string(load, map, key)
                                                         : NULL;
}

static void load_words(const struct load *load, const struct node *map,
                       struct rule *to) {
    to->title = load_words_of(load, map, "title");
    to->message = load_words_of(load, map, "message");
    to->why = load_words_of(load, map, "why");
    to->silent = load_words_of(load, map, "silent");
    to->category = load_string(load, map, "category");
    to->level = (enum level)load_choice(map, "level", level_names, LEVEL_WARNING);
}

/** What every rule has, whatever its file leaves out. */
static void set_defaults(struct rule *rule) {
    if (!rule->title)
        rule->title = rule->id;
    if (!rule->category)
        rule->category = rule->sort == RULE_PATTERN ? "style" : "figures";
}

static void load_rule(struct load *load, const struct node *map, const char *id) {
    static void (*const readers[])(const struct load *, const struct node *,
                                   struct rule *) = {load_claim, load_pattern_rule,
                                                     load_check_rule};
    struct rule rule = {
        .id = id, .place = place_of(load, map), .builtin = load->builtin};
    load_words(load, map, &rule);
    if (load_sort(load, map, &rule)) {
        check_sort_keys(load, map, rule.sort);
        readers[rule.sort](load, map, &rule);
        load_examples(load, map, &rule);
    }
    check_message(load, node_get(map, "message"), rule.sort);
    set_defaults(&rule);
    *list_add(&load->to->arena, &load->rules) = rule;
}

static void load_entry(struct load *load, const struct node *map) {
    const char *id = load_string(load, map, "id");
    if (map->kind != NODE_MAP)
        return;
    if (id) {
        check_id(load, node_get(map, "id"));
        check_first(load, node_get(map, "id"), id);
    }
    const struct rule *rule = id ? rule_named(load->to, id) : NULL;
    if (rule && rule->builtin && !load->builtin)
        load_override(load, map);
    else
        load_rule(load, map, id ? id : "?");
}

static void load_root(struct load *load, const struct node *root) {
    const struct node *rules = node_get(root, "rules");
    if (root->kind == NODE_NULL) {
        diag_add(load->faults, DIAG_ERROR, (struct place){load->file, 0, 0},
                 "this file is empty; begin it with 'version: 1' and 'rules:'");
        return;
    }
    node_check(root, rule_file_fields, "a rule file", load->file, load->faults);
    if (aliases_check(node_get(root, "aliases"), load->file, load->faults))
        load->aliases = node_get(root, "aliases");
    if (!rules || rules->kind != NODE_LIST)
        return;
    for (size_t i = 0; i < rules->n && i < MAX_RULES; i++)
        load_entry(load, &rules->items[i]);
    if (rules->n > MAX_RULES)
        diag_add(load->faults, DIAG_ERROR, place_of(load, &rules->items[MAX_RULES]),
                 "too many rules in one file; %d at most", MAX_RULES);
    if (!rules->n)
        diag_add(load->faults, DIAG_ERROR, place_of(load, rules),
                 "no rules here; add one, or leave the file out");
}

/* ---- the file ---- */

static int compare(const void *a, const void *b) {
    const struct diag *first = a, *second = b;
    if (first->line != second->line)
        return first->line < second->line ? -1 : 1;
    if (first->column != second->column)
        return first->column < second->column ? -1 : 1;
    return strcmp(first->message, second->message);
}

/** Its faults from the `n`th on, found in several passes, in the file's order. */
static void sort_faults(struct diags *faults, size_t n) {
    if (faults->list.n > n)
        qsort(faults->list.at + n, faults->list.n - n, sizeof *faults->list.at,
              compare);
}

static void keep(const struct load *load) {
    struct rules *to = load->to;
    for (size_t i = 0; i < load->rules.n; i++) {
        const struct claim_rule *claim = &load->rules.at[i].claim;
        *list_add(&to->arena, &to->list) = load->rules.at[i];
        sieve_add(&to->triggers, claim->trigger_gate, &to->arena);
        sieve_add(&to->gates, claim->context_gate, &to->arena);
        sieve_add(&to->gates, claim->gate, &to->arena);
    }
    aliases_add(to, load->aliases);
    sieve_build(&to->triggers, &to->arena);
    sieve_build(&to->gates, &to->arena);
    apply(load);
}

static void drop(const struct load *load) {
    for (size_t i = 0; i < load->rules.n; i++)
        rule_release(&load->rules.at[i]);
}

bool rules_take(struct rules *to, const struct node *root, const char *file,
                bool builtin, struct check_names checks, struct diags *faults) {
    size_t n_faults = faults->list.n, n_errors = faults->n_errors;
    size_t budget = PATTERN_BUDGET;
    struct load load = {.to = to,
                        .file = arena_copy(&to->arena, file, strlen(file)),
                        .builtin = builtin,
                        .checks = checks,
                        .faults = faults,
                        .pattern_budget = &budget};
    load_root(&load, root);
    sort_faults(faults, n_faults);
    bool well = faults->n_errors == n_errors;
    if (well)
        keep(&load);
    else
        drop(&load);
    return well;
}

bool rules_read(struct rules *to, struct text text, const char *file, bool builtin,
                struct check_names checks, struct diags *faults) {
    const char *name = arena_copy(&to->arena, file, strlen(file));
    size_t n_faults = faults->list.n;
    const struct node *root = yaml_read(text, name, 1, &to->arena, faults);
    if (root)
        return rules_take(to, root, name, builtin, checks, faults);
    sort_faults(faults, n_faults);
    return false;
}

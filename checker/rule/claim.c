/*
 * claim.c - reading what a claim rule looks for.
 */
#include "rule/load.h"
#include "mention/kinds.h"

enum { MAX_TRIGGERS = 64 };

/** The names of all kinds; how many is returned. */
static size_t name_kinds(struct arena *arena, const char ***names) {
    size_t n = 0;
    while (kind_at(n))
        n++;
    *names = arena_get(arena, n * sizeof **names);
    for (size_t i = 0; i < n; i++)
        (*names)[i] = kind_at(i)->name;
    return n;
}

static void refuse_kind(const struct load *load, const struct node *node) {
    const char **names;
    size_t n = name_kinds(&load->faults->arena, &names);
    refuse_name(load, node, "kind", names, n);
}

static void load_kinds(const struct load *load, const struct node *claim,
                       struct claim_rule *to) {
    struct texts texts = load_texts(load, claim, "kind", MAX_RULE_KINDS);
    for (size_t i = 0; i < texts.n; i++) {
        struct text name = node_text(&texts.at[i]);
        const struct kind *kind = name.data ? kind_named(name) : NULL;
        if (kind)
            to->kinds[to->n_kinds++] = kind;
        else if (name.data)
            refuse_kind(load, &texts.at[i]);
    }
}

/** False if one of them could not be read. */
static bool load_patterns(const struct load *load, const struct node *claim, bool exact,
                          struct claim_rule *to) {
    struct texts texts = load_texts(load, claim, "patterns", MAX_RULE_PATTERNS);
    for (size_t i = 0; i < texts.n; i++) {
        struct pattern *pattern = load_pattern(load, &texts.at[i], exact, true);
        if (!pattern)
            continue;
        to->sources[to->n_patterns] = texts.at[i].text;
        to->patterns[to->n_patterns++] = pattern;
    }
    return to->n_patterns == texts.n;
}

/** A list that is there but empty says nothing, and cannot be meant. */
static void refuse_empty(const struct load *load, const struct node *claim) {
    static const char *const keys[] = {"kind", "patterns", "trigger"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const struct node *node = node_get(claim, keys[i]);
        if (node && node->kind == NODE_LIST && node->n == 0)
            diag_add(load->faults, DIAG_ERROR, place_of(load, node),
                     "'%s' is empty; add an item", keys[i]);
    }
}

static bool has_group(const struct claim_rule *claim, const char *name) {
    for (size_t i = 0; i < claim->n_patterns; i++)
        if (pattern_has_group(claim->patterns[i], name))
            return true;
    return false;
}

static void load_same(const struct load *load, const struct node *claim,
                      bool patterns_known, struct claim_rule *to) {
    struct texts texts = load_texts(load, claim, "same", MAX_SAME);
    for (size_t i = 0; i < texts.n; i++) {
        struct text name = node_text(&texts.at[i]);
        if (!name.data)
            continue;
        const char *string = arena_copy(&load->to->arena, name.data, name.size);
        to->same[to->n_same++] = name;
        if (patterns_known && !has_group(to, string)) {
            const char *shown = node_show(&load->faults->arena, name);
            diag_add(load->faults, DIAG_ERROR, place_of(load, &texts.at[i]),
                     "no pattern has a group '%s'; write (?<%s>...) around its words",
                     shown, shown);
        }
    }
}

static void load_scope(const struct load *load, const struct node *claim,
                       struct claim_rule *to) {
    static const char *const names[] = {[SCOPE_PERIOD] = "period",
                                        [SCOPE_PLACE] = "place",
                                        [SCOPE_SUBJECT] = "subject",
                                        [SCOPE_SPEAKER] = "speaker"};
    struct texts texts = load_texts(load, claim, "scope", SIZE_MAX);
    for (size_t i = 0; i < N_SCOPES; i++) {
        to->scope[i] = !node_get(claim, "scope") && i != SCOPE_SPEAKER;
        for (size_t j = 0; j < texts.n; j++)
            to->scope[i] |= text_equal(node_text(&texts.at[j]), text_of(names[i]));
    }
}

/** In lower case: that is how they are looked for. */
static struct text lower(const struct load *load, struct text text) {
    char *bytes = arena_copy(&load->to->arena, text.data, text.size);
    for (size_t i = 0; i < text.size; i++)
        bytes[i] = ascii_lower(bytes[i]);
    return (struct text){bytes, text.size};
}

static void load_triggers(const struct load *load, const struct node *claim,
                          struct claim_rule *to) {
    struct texts texts = load_texts(load, claim, "trigger", MAX_TRIGGERS);
    to->triggers.at = arena_get(&load->to->arena, texts.n * sizeof *to->triggers.at);
    for (size_t i = 0; i < texts.n; i++) {
        struct text word = node_text(&texts.at[i]);
        if (word.data && text_trim(word).size == 0)
            diag_add(load->faults, DIAG_ERROR, place_of(load, &texts.at[i]),
                     "a trigger must be a word, but this is empty");
        else if (word.data)
            to->triggers.at[to->triggers.n++] = lower(load, text_trim(word));
    }
}

/** "5", "0.5", "1000000"; false if it is no such number. */
static bool read_number(struct text text, struct decimal *to) {
    size_t point = text.size;
    bool well = text.size > 0;
    *to = (struct decimal){0};
    for (size_t i = 0; i < text.size && well; i++) {
        if (text.data[i] == '.' && point == text.size && i > 0)
            point = i;
        else
            well = ascii_is_digit(text.data[i]) && decimal_push(to, text.data[i] - '0');
    }
    if (point < text.size)
        *to = decimal_shift(*to, -(int)(text.size - point - 1));
    return well && point + 1 != text.size;
}

static void load_tolerance(const struct load *load, const struct node *map,
                           struct claim_rule *to) {
    const struct node *node = node_get(map, "tolerance");
    struct text text = node_text(node);
    if (!text.data || text_equal(text, text_of("stated")))
        return;
    to->tolerance_set = true;
    to->tolerance_percent = text_ends(text, text_of("%"));
    text.size -= to->tolerance_percent;
    if (!read_number(text, &to->tolerance))
        diag_add(load->faults, DIAG_ERROR, place_of(load, node),
                 "'tolerance' must be 'stated', a percentage such as 5%%, or an amount "
                 "such as 1000, but is '%s'",
                 node_show(&load->faults->arena, node->text));
}

void load_demands(const struct load *load, const struct node *map,
                  struct claim_rule *to) {
    load_tolerance(load, map, to);
    to->cite = (enum cite)load_choice(map, "cite", cite_names, CITE_PARAGRAPH);
}

/** The longest part without a blank: in a text a line may end between two words. */
static struct text longest_word(struct text words) {
    struct text best = {words.data, 0};
    for (size_t start = 0, i = 0; i <= words.size; i++)
        if (i == words.size || words.data[i] == ' ') {
            if (i - start > best.size)
                best = text_slice(words, start, i);
            start = i + 1;
        }
    return best;
}

/** Literals as gates, each once; none where one of them is too short to look for. */
static struct literals gates_of(const struct load *load, struct literals literals) {
    struct literals gates = {
        arena_get(&load->to->arena, (literals.n + 1) * sizeof *gates.at), 0};
    for (size_t i = 0; i < literals.n; i++) {
        struct text word = longest_word(literals.at[i]);
        char *bytes = arena_copy(&load->to->arena, word.data, word.size);
        if (word.size < 3)
            return (struct literals){NULL, 0};
        for (size_t k = 0; k < word.size; k++)
            bytes[k] = (char)(bytes[k] | 0x20);
        if (!literals_hold(gates, (struct text){bytes, word.size}))
            gates.at[gates.n++] = (struct text){bytes, word.size};
    }
    return gates;
}

/** The words that any claim needs, so that most texts are never searched. */
static void derive_gates(const struct load *load, const struct node *context,
                         struct claim_rule *to) {
    struct arena *arena = &load->to->arena;
    LIST(struct text) all = {0};
    to->trigger_gate = gates_of(load, to->triggers);
    if (node_text(context).data)
        to->context_gate = gates_of(load, pattern_literals(context->text, arena));
    for (size_t i = 0; i < to->n_patterns; i++) {
        struct literals some = pattern_literals(to->sources[i], arena);
        if (!some.n)
            return;
        for (size_t k = 0; k < some.n; k++)
            *(struct text *)list_add(arena, &all) = some.at[k];
    }
    to->gate = gates_of(load, (struct literals){all.at, all.n});
}

void load_claim(const struct load *load, const struct node *map, struct rule *to) {
    const struct node *claim = node_get(map, "claim");
    const struct node *expect = node_get(map, "expect");
    bool exact = node_get(claim, "case") != NULL;
    refuse_empty(load, claim);
    load_kinds(load, claim, &to->claim);
    bool patterns_known = load_patterns(load, claim, exact, &to->claim);
    to->claim.context = load_pattern(load, node_get(claim, "context"), exact, false);
    to->claim.unless = load_pattern(load, node_get(claim, "unless"), exact, false);
    load_same(load, claim, patterns_known, &to->claim);
    load_scope(load, claim, &to->claim);
    load_triggers(load, claim, &to->claim);
    to->claim.context_written = node_text(node_get(claim, "context"));
    to->claim.unless_written = node_text(node_get(claim, "unless"));
    derive_gates(load, node_get(claim, "context"), &to->claim);
    load_demands(load, map, &to->claim);
    to->claim.scope_level =
        (enum level)load_choice(map, "scope-level", level_names, LEVEL_OFF);
    to->claim.expect_value = node_text(node_get(expect, "value"));
    to->claim.expect_source = node_text(node_get(expect, "source"));
}

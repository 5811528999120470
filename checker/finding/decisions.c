/*
 * decisions.c - reading decisions, and tying them to findings by their fingerprints.
 */
#include "finding/decisions.h"

#include "data/yaml.h"
#include "document/read.h"
#include "value/civil.h"

static const char *const versions[] = {"1", NULL};

static const char *const words[] = {
#define DECIDED(name, words, stands, means) words,
#include "finding/decided.def"
#undef DECIDED
    NULL};

static const char *const meanings[] = {
#define DECIDED(name, words, stands, means) means,
#include "finding/decided.def"
#undef DECIDED
};

static const bool still_stands[] = {
#define DECIDED(name, words, stands, means) stands,
#include "finding/decided.def"
#undef DECIDED
};

const struct field decision_fields[] = {
    {"finding", FIELD_TEXT, true, NULL, NULL,
     "The finding's name, as the report has it."},
    {"rule", FIELD_TEXT, true, NULL, NULL, "The id of its rule."},
    {"decision", FIELD_TEXT, true, NULL, words, "What was decided."},
    {"reason", FIELD_TEXT, true, NULL, NULL, "Why."},
    {"by", FIELD_TEXT, true, NULL, NULL, "Who answers for it."},
    {"date", FIELD_TEXT, true, NULL, NULL, "When, YYYY-MM-DD."},
    {0}};

const struct field decisions_fields[] = {
    {"version", FIELD_TEXT, true, NULL, versions, "The version of this format: 1."},
    {"decisions", FIELD_LIST, true, decision_fields, NULL, "Each a map."},
    {0}};

const char *decided_words(enum decided decided) {
    return words[decided];
}

const char *decided_means(enum decided decided) {
    return meanings[decided];
}

const char *decisions_path(const char *draft, struct arena *arena) {
    return arena_print(arena, "%s.decisions.yaml", draft);
}

struct fingerprint decisions_fingerprint(const struct finding *finding) {
    const char *name = finding->site.document->name, *slash = strrchr(name, '/');
    return fingerprint_of(finding, slash ? slash + 1 : name);
}

/** A file of decisions while it is read. */
struct reading_of {
    struct decisions *to;
    const char *file;
    const struct rules *rules;
    struct arena *arena;
    struct diags *faults;
};

static const char *copy(const struct reading_of *in, const struct node *map,
                        const char *key) {
    struct text text = node_text(node_get(map, key));
    return arena_copy(in->arena, text.data, text.size);
}

static void complain(const struct reading_of *in, const struct node *map,
                     const char *key, const char *format) {
    const struct node *node = node_get(map, key);
    diag_add(in->faults, DIAG_ERROR, (struct place){in->file, node->line, node->column},
             format, node_show(&in->faults->arena, node_text(node)));
}

static bool is_fingerprint(struct text text) {
    size_t n = 0;
    while (n < text.size && (ascii_is_digit(text.data[n]) ||
                             (text.data[n] >= 'a' && text.data[n] <= 'f')))
        n++;
    return n == text.size && n == sizeof((struct fingerprint *)0)->digits - 1;
}

/** Which of the words it is: node_check() has let no others through. */
static enum decided decided_of(struct text text) {
    for (int i = 0; i < N_DECIDED; i++)
        if (text_equal(text, text_of(words[i])))
            return (enum decided)i;
    return DECIDED_wrong;
}

static void read_one(const struct reading_of *in, const struct node *map) {
    struct decision *decision = list_add(in->arena, &in->to->list);
    struct text digits = node_text(node_get(map, "finding"));
    int day;
    *decision = (struct decision){.rule = copy(in, map, "rule"),
                                  .reason = copy(in, map, "reason"),
                                  .by = copy(in, map, "by"),
                                  .date = copy(in, map, "date"),
                                  .place = {in->file, map->line, map->column}};
    decision->decided = decided_of(node_text(node_get(map, "decision")));
    if (is_fingerprint(digits))
        memcpy(decision->finding.digits, digits.data, digits.size);
    else
        complain(in, map, "finding", "'%s' is no name of a finding");
    if (!civil_parse(text_of(decision->date), &day))
        complain(in, map, "date", "'date' must be YYYY-MM-DD, not '%s'");
    if (!rule_named(in->rules, decision->rule))
        complain(in, map, "rule", "unknown rule '%s'");
}

void decisions_read(struct decisions *to, const char *file, const struct rules *rules,
                    struct arena *arena, struct diags *faults) {
    struct text text;
    if (!file_read(file, YAML_MAX_FILE, arena, &text, faults))
        return;
    const struct node *root = yaml_read(text, file, 1, arena, faults);
    if (!root || !node_check(root, decisions_fields, "file of decisions", file, faults))
        return;
    struct reading_of in = {to, file, rules, arena, faults};
    const struct node *list = node_get(root, "decisions");
    for (size_t i = 0; i < list->n && i < MOST_DECISIONS; i++)
        read_one(&in, &list->items[i]);
    if (list->n > MOST_DECISIONS)
        diag_add(faults, DIAG_ERROR, (struct place){file, 0, 0},
                 "more than %d decisions", MOST_DECISIONS);
}

static struct decision *decision_for(struct decisions *decisions,
                                     const struct finding *finding) {
    struct fingerprint name = decisions_fingerprint(finding);
    for (size_t i = 0; i < decisions->list.n; i++)
        if (strcmp(decisions->list.at[i].finding.digits, name.digits) == 0)
            return &decisions->list.at[i];
    return NULL;
}

static const struct suppression *suppression_by(const struct decision *decision,
                                                struct arena *arena) {
    struct suppression *by = arena_get(arena, sizeof *by);
    *by = (struct suppression){BY_DECISION, decision->place,
                               arena_print(arena, "%s: %s (%s, %s)",
                                           words[decision->decided], decision->reason,
                                           decision->by, decision->date)};
    return by;
}

static void take(struct decisions *decisions, struct outcome *outcome,
                 struct arena *arena) {
    for (size_t i = 0; i < outcome->findings.n; i++) {
        struct finding *finding = &outcome->findings.at[i];
        struct decision *decision =
            outcome_index(outcome, finding->site.document) < outcome->n_drafts
                ? decision_for(decisions, finding)
                : NULL;
        if (!decision)
            continue;
        decision->met = true;
        if (!still_stands[decision->decided])
            finding->suppressed = suppression_by(decision, arena);
    }
    findings_part(outcome, arena);
}

void decisions_apply(struct decisions *decisions, struct outcome *outcome,
                     struct arena *arena, struct diags *faults) {
    outcome->decisions = decisions;
    take(decisions, outcome, arena);
    for (size_t i = 0; i < decisions->list.n; i++)
        if (!decisions->list.at[i].met)
            diag_add(faults, DIAG_WARNING, decisions->list.at[i].place,
                     "this decision applies to no finding any more; take it out");
}

const struct decision *decision_on(const struct outcome *outcome,
                                   const struct finding *finding) {
    size_t n = outcome->decisions ? outcome->decisions->list.n : 0;
    struct fingerprint name = {""};
    if (n)
        name = decisions_fingerprint(finding);
    for (size_t i = 0; i < n; i++)
        if (strcmp(outcome->decisions->list.at[i].finding.digits, name.digits) == 0)
            return &outcome->decisions->list.at[i];
    return NULL;
}

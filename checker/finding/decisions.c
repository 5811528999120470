/*
 * decisions.c - reading decisions, and tying them to findings by their fingerprints.
 */
#include "finding/decisions.h"

#include "data/yaml.h"
#include "document/read.h"
#include "finding/of_file.h"
#include "value/civil.h"

#define END                                                                            \
    { 0 }

static const char *const versions[] = {"1", NULL};

static const char *const decided_names[] = {
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
    {"decision", FIELD_TEXT, true, NULL, decided_names, "What was decided."},
    {"reason", FIELD_TEXT, true, NULL, NULL, "Why."},
    {"by", FIELD_TEXT, true, NULL, NULL, "Who answers for it."},
    {"date", FIELD_TEXT, true, NULL, NULL, "When, YYYY-MM-DD."},
    {"source", FIELD_TEXT, false, NULL, NULL,
     "Of a finding in a source, and there needed: its file's name."},
    END};

const struct field decisions_fields[] = {
    {"version", FIELD_TEXT, true, NULL, versions, "The version of this format: 1."},
    {"decisions", FIELD_LIST, true, decision_fields, NULL, "Each a map."},
    END};

const char *decided_words(enum decided decided) {
    return decided_names[decided];
}

const char *decided_means(enum decided decided) {
    return meanings[decided];
}

const char *decisions_path(const char *draft, struct arena *arena) {
    return arena_print(arena, "%s.decisions.yaml", draft);
}

const char decisions_on_sources[] = "factlint.decisions.yaml";

static const char *name_of(const struct document *document) {
    const char *slash = strrchr(document->name, '/');
    return slash ? slash + 1 : document->name;
}

struct fingerprint decisions_fingerprint(const struct finding *finding) {
    return fingerprint_of(finding, name_of(finding->site.document));
}

/** A file of decisions while it is read. */
struct reading_of {
    struct decisions *to;
    const char *file;
    enum decided_on on;
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
        if (text_equal(text, text_of(decided_names[i])))
            return (enum decided)i;
    return DECIDED_wrong;
}

/** Which source it is on; one on a draft says it by where it lies. */
static void read_source(const struct reading_of *in, const struct node *map,
                        struct decision *to) {
    if (node_get(map, "source") && in->on == ON_SOURCES)
        to->source = copy(in, map, "source");
    else if (in->on == ON_SOURCES)
        diag_add(in->faults, DIAG_ERROR, to->place,
                 "a decision on sources needs 'source'");
    else if (node_get(map, "source"))
        complain(in, map, "source",
                 "what is decided of '%s' has no place beside a draft");
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
    read_source(in, map, decision);
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

void decisions_read(struct decisions *to, const char *file, enum decided_on on,
                    const struct rules *rules, struct arena *arena,
                    struct diags *faults) {
    to->file = file;
    if (!file_read(file, YAML_MAX_FILE, arena, &to->text, faults))
        return;
    const struct node *root = yaml_read(to->text, file, 1, arena, faults);
    if (!root || !node_check(root, decisions_fields, "file of decisions", file, faults))
        return;
    struct reading_of in = {to, file, on, rules, arena, faults};
    const struct node *list = node_get(root, "decisions");
    for (size_t i = 0; i < list->n && i < MOST_DECISIONS; i++)
        read_one(&in, &list->items[i]);
    if (list->n > MOST_DECISIONS)
        diag_add(faults, DIAG_ERROR, (struct place){file, 0, 0},
                 "more than %d decisions", MOST_DECISIONS);
}

enum decided_on finding_on(const struct outcome *outcome,
                           const struct finding *finding) {
    bool draft = outcome_index(outcome, finding->site.document) < outcome->n_drafts;
    return draft ? ON_DRAFT : ON_SOURCES;
}

static struct decision *decision_for(const struct outcome *outcome,
                                     const struct finding *finding) {
    struct decisions *decisions = outcome->decisions[finding_on(outcome, finding)];
    struct fingerprint name = {""};
    if (decisions && decisions->list.n)
        name = decisions_fingerprint(finding);
    for (size_t i = 0; decisions && i < decisions->list.n; i++)
        if (strcmp(decisions->list.at[i].finding.digits, name.digits) == 0)
            return &decisions->list.at[i];
    return NULL;
}

static const struct suppression *suppression_by(const struct decision *decision,
                                                struct arena *arena) {
    struct suppression *by = arena_get(arena, sizeof *by);
    *by = (struct suppression){
        BY_DECISION, decision->place,
        arena_print(arena, "%s: %s (%s, %s)", decided_names[decision->decided],
                    decision->reason, decision->by, decision->date)};
    return by;
}

/** Which texts the outcome is of. */
static bool is_of(const struct outcome *outcome, const struct decision *decision) {
    for (size_t i = outcome->n_drafts; decision->source && i < outcome->n_documents;
         i++)
        if (strcmp(name_of(outcome->documents[i]), decision->source) == 0)
            return true;
    return !decision->source;
}

static void see(const struct outcome *outcome, struct decisions *decisions) {
    for (size_t i = 0; decisions && i < decisions->list.n; i++)
        decisions->list.at[i].seen |= is_of(outcome, &decisions->list.at[i]);
}

void decisions_apply(struct outcome *outcome, struct arena *arena) {
    for (int on = 0; on < N_DECIDED_ON; on++)
        see(outcome, outcome->decisions[on]);
    for (size_t i = 0; i < outcome->findings.n; i++) {
        struct finding *finding = &outcome->findings.at[i];
        struct decision *decision = decision_for(outcome, finding);
        if (!decision)
            continue;
        decision->met = true;
        if (!still_stands[decision->decided])
            finding->suppressed = suppression_by(decision, arena);
    }
    findings_part(outcome, arena);
}

const struct decision *decision_on(const struct outcome *outcome,
                                   const struct finding *finding) {
    return decision_for(outcome, finding);
}

bool decision_is_stale(const struct decision *decision) {
    return decision->seen && !decision->met;
}

struct outcome decisions_close(const struct decisions *decisions,
                               const struct rule *rule, const struct language *language,
                               struct arena *arena) {
    struct outcome outcome = {0};
    for (size_t i = 0; i < decisions->list.n && rule->level != LEVEL_OFF; i++) {
        const struct decision *decision = &decisions->list.at[i];
        if (!decision_is_stale(decision))
            continue;
        if (!outcome.of_file)
            outcome =
                outcome_of_file(decisions->file, decisions->text, language, arena);
        outcome_add_fault(&outcome, rule, decision->place,
                          "this decision applies to no finding any more; take it out",
                          arena);
    }
    outcome.stale = decisions;
    return outcome;
}

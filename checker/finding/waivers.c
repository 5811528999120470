/*
 * waivers.c - reading and heeding waivers.
 */
#include "finding/waivers.h"

#include "data/yaml.h"
#include "document/document.h"
#include "document/read.h"
#include "finding/of_file.h"
#include "value/civil.h"

#define END                                                                            \
    { 0 }

static const char *const versions[] = {"1", NULL};

const struct field waiver_fields[] = {
    {"rule", FIELD_TEXT, true, NULL, NULL, "The id of the rule."},
    {"path", FIELD_TEXT, true, NULL, NULL,
     "The draft, counted from the folder of this file."},
    {"text", FIELD_TEXT, false, NULL, NULL,
     "Words of the draft that the finding is about; without it, all of the rule's."},
    {"reason", FIELD_TEXT, true, NULL, NULL, "Why it may stand."},
    {"by", FIELD_TEXT, true, NULL, NULL, "Who answers for it."},
    {"date", FIELD_TEXT, true, NULL, NULL, "When, YYYY-MM-DD."},
    {"until", FIELD_TEXT, false, NULL, NULL,
     "The last day on which it holds, YYYY-MM-DD; without it, it does not end."},
    END};

const struct field waivers_fields[] = {
    {"version", FIELD_TEXT, true, NULL, versions, "The version of this format: 1."},
    {"waivers", FIELD_LIST, true, waiver_fields, NULL, "Each a map."},
    END};

struct waiver_reading {
    struct waivers *to;
    const struct rules *rules;
    int today;
    struct diags *faults;
};

static const char *copy(struct waivers *to, const struct node *map, const char *key) {
    struct text text = node_text(node_get(map, key));
    return arena_copy(&to->arena, text.data, text.size);
}

static struct place place_of(const struct waiver_reading *in, const struct node *node) {
    return (struct place){in->to->file, node->line, node->column};
}

/** The day that `key` names; false, with a diag where it names none. */
static bool read_day(const struct waiver_reading *in, const struct node *map,
                     const char *key, int *day) {
    const struct node *node = node_get(map, key);
    if (!node || civil_parse(node_text(node), day))
        return node != NULL;
    diag_add(in->faults, DIAG_ERROR, place_of(in, node),
             "'%s' must be YYYY-MM-DD, not '%s'", key,
             node_show(&in->faults->arena, node_text(node)));
    return false;
}

static void read_waiver(const struct waiver_reading *in, const struct node *map) {
    struct waivers *to = in->to;
    struct waiver *waiver = list_add(&to->arena, &to->list);
    int day;
    waiver->rule = copy(to, map, "rule");
    waiver->path = copy(to, map, "path");
    waiver->words = node_text(node_get(map, "text"));
    waiver->reason = arena_print(&to->arena, "%s (%s, %s)", copy(to, map, "reason"),
                                 copy(to, map, "by"), copy(to, map, "date"));
    waiver->place = place_of(in, map);
    read_day(in, map, "date", &day);
    waiver->expired = read_day(in, map, "until", &day) && day < in->today;
    if (!rule_named(in->rules, waiver->rule))
        diag_add(in->faults, DIAG_ERROR, place_of(in, node_get(map, "rule")),
                 "unknown rule '%s'",
                 node_show(&in->faults->arena, text_of(waiver->rule)));
}

void waivers_read(struct waivers *to, const char *file, const struct rules *rules,
                  int today, struct diags *faults) {
    to->file = arena_copy(&to->arena, file, strlen(file));
    if (!file_read(file, YAML_MAX_FILE, &to->arena, &to->text, faults))
        return;
    const struct node *root = yaml_read(to->text, to->file, 1, &to->arena, faults);
    if (!root || !node_check(root, waivers_fields, "list of waivers", to->file, faults))
        return;
    struct waiver_reading in = {to, rules, today, faults};
    const struct node *list = node_get(root, "waivers");
    for (size_t i = 0; i < list->n; i++)
        read_waiver(&in, &list->items[i]);
}

/** Does the block's text around the site hold the words?  The place alone may be less.
 */
static bool has_words(const struct waiver *waiver, const struct site *site) {
    if (!waiver->words.size)
        return true;
    struct text source = site->document->source;
    size_t before =
        site->span.start < waiver->words.size ? site->span.start : waiver->words.size;
    size_t past = site->span.end + waiver->words.size;
    return text_find(text_slice(source, site->span.start - before,
                                past < source.size ? past : source.size),
                     waiver->words) != SIZE_MAX;
}

static struct waiver *waiver_of(struct waivers *waivers, const struct finding *finding,
                                const char *path) {
    for (size_t i = 0; i < waivers->list.n; i++) {
        struct waiver *waiver = &waivers->list.at[i];
        if (!waiver->expired && strcmp(waiver->rule, finding->rule->id) == 0 &&
            strcmp(waiver->path, path) == 0 && has_words(waiver, &finding->site))
            return waiver;
    }
    return NULL;
}

void waivers_apply(struct waivers *waivers, struct outcome *outcome,
                   const char *const *paths, struct arena *arena) {
    for (size_t i = 0; i < outcome->n_documents; i++)
        *(const char **)list_add(&waivers->arena, &waivers->seen) =
            arena_copy(&waivers->arena, paths[i], strlen(paths[i]));
    for (size_t i = 0; i < outcome->findings.n; i++) {
        struct finding *finding = &outcome->findings.at[i];
        struct waiver *waiver = waiver_of(
            waivers, finding, paths[outcome_index(outcome, finding->site.document)]);
        if (!waiver)
            continue;
        waiver->n_suppressed++;
        struct suppression *by = arena_get(arena, sizeof *by);
        *by = (struct suppression){BY_WAIVER, waiver->place, waiver->reason};
        finding->suppressed = by;
    }
    findings_part(outcome, arena);
}

static bool was_seen(const struct waivers *waivers, const char *path) {
    for (size_t i = 0; i < waivers->seen.n; i++)
        if (strcmp(waivers->seen.at[i], path) == 0)
            return true;
    return false;
}

/** Why it should go; NULL: it should not. */
static const char *fault_of(const struct waivers *waivers,
                            const struct waiver *waiver) {
    if (waiver->expired)
        return "this waiver has expired; renew it or take it out";
    bool idle = !waiver->n_suppressed && was_seen(waivers, waiver->path);
    return idle ? "this waiver suppresses nothing; take it out" : NULL;
}

struct outcome waivers_close(const struct waivers *waivers, const struct rule *rule,
                             const struct language *language, struct arena *arena) {
    struct outcome outcome = {0};
    if (!waivers->list.n || rule->level == LEVEL_OFF)
        return outcome;
    outcome = outcome_of_file(waivers->file, waivers->text, language, arena);
    for (size_t i = 0; i < waivers->list.n; i++) {
        const struct waiver *waiver = &waivers->list.at[i];
        const char *fault = fault_of(waivers, waiver);
        if (fault)
            outcome_add_fault(&outcome, rule, waiver->place, fault, arena);
    }
    return outcome;
}

void waivers_release(struct waivers *waivers) {
    arena_release(&waivers->arena);
}

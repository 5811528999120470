/*
 * baseline.c - reading, matching and writing the list of known findings.
 */
#include "finding/baseline.h"

#include <stdlib.h>

#include "base/search.h"
#include "data/json.h"
#include "document/document.h"
#include "document/read.h"

static const struct field finding_fields[] = {
    {"fingerprint", FIELD_TEXT, true, NULL, NULL, "The finding's name."},
    {"rule", FIELD_TEXT, true, NULL, NULL, "The rule's id."},
    {"path", FIELD_TEXT, true, NULL, NULL, "The draft, from the baseline's folder."},
    {"message", FIELD_TEXT, true, NULL, NULL, "What it said, for people."},
    {0}};

static const char *const versions[] = {"1", NULL};

static const struct field fields[] = {
    {"version", FIELD_TEXT, true, NULL, versions, "The version of this format: 1."},
    {"findings", FIELD_LIST, true, finding_fields, NULL, "Each a map."},
    {0}};

static int by_place(const void *left, const void *right) {
    const struct baseline_entry *a = left, *b = right;
    int by = strcmp(a->path, b->path);
    by = by ? by : strcmp(a->rule, b->rule);
    return by ? by : strcmp(a->fingerprint.digits, b->fingerprint.digits);
}

static void sort(struct baseline *baseline) {
    if (baseline->list.n)
        qsort(baseline->list.at, baseline->list.n, sizeof *baseline->list.at, by_place);
}

static const char *copy(struct baseline *to, struct text text) {
    return arena_copy(&to->arena, text.data, text.size);
}

static void take(struct baseline *to, const struct node *node, struct diags *faults) {
    struct text digits = node_text(node_get(node, "fingerprint"));
    struct baseline_entry *known = list_add(&to->arena, &to->list);
    if (digits.size != sizeof known->fingerprint.digits - 1) {
        diag_add(faults, DIAG_ERROR, (struct place){to->file, 0, 0},
                 "'%s' is no fingerprint", node_show(&faults->arena, digits));
        digits.size = 0;
    }
    memcpy(known->fingerprint.digits, digits.data, digits.size);
    known->rule = copy(to, node_text(node_get(node, "rule")));
    known->path = copy(to, node_text(node_get(node, "path")));
    known->message = copy(to, node_text(node_get(node, "message")));
}

void baseline_read(struct baseline *to, const char *file, struct diags *faults) {
    struct text text;
    const char *error = NULL;
    to->file = copy(to, text_of(file));
    if (!file_read(file, BASELINE_MAX_SIZE, &to->arena, &text, faults))
        return;
    const struct node *root = json_read(text, &to->arena, &error);
    if (!root) {
        diag_add(faults, DIAG_ERROR, (struct place){to->file, 0, 0},
                 "this is no baseline: %s", error);
        return;
    }
    if (!node_check(root, fields, "baseline", to->file, faults))
        return;
    const struct node *list = node_get(root, "findings");
    for (size_t i = 0; i < list->n; i++)
        take(to, &list->items[i], faults);
    sort(to);
}

static bool is_before(const void *entry, const void *key) {
    return by_place(entry, key) < 0;
}

/** The first entry that is `key` and was not met, or NULL. */
static struct baseline_entry *find(const struct baseline *baseline,
                                   const struct baseline_entry *key) {
    for (size_t i = search_list(&baseline->list, key, is_before); i < baseline->list.n;
         i++) {
        struct baseline_entry *known = &baseline->list.at[i];
        if (by_place(known, key) != 0)
            return NULL;
        if (!known->met)
            return known;
    }
    return NULL;
}

static struct baseline_entry known_of(const struct finding *finding, const char *path) {
    return (struct baseline_entry){.fingerprint = fingerprint_of(finding, path),
                                   .rule = finding->rule->id,
                                   .path = path,
                                   .message = finding->message};
}

static void see(struct baseline *baseline, const struct outcome *outcome,
                const char *const *paths) {
    size_t n = outcome->n_drafts ? outcome->n_drafts : outcome->n_documents;
    for (size_t i = 0; i < n; i++)
        *(const char **)list_add(&baseline->arena, &baseline->seen) =
            copy(baseline, text_of(paths[i]));
}

void baseline_apply(struct baseline *baseline, struct outcome *outcome,
                    const char *const *paths, struct arena *arena) {
    see(baseline, outcome, paths);
    for (size_t i = 0; i < outcome->findings.n; i++) {
        struct finding *finding = &outcome->findings.at[i];
        struct baseline_entry key =
            known_of(finding, paths[outcome_index(outcome, finding->site.document)]);
        struct baseline_entry *known = find(baseline, &key);
        if (!known)
            continue;
        known->met = true;
        struct suppression *by = arena_get(arena, sizeof *by);
        *by = (struct suppression){BY_BASELINE, {baseline->file, 0, 0}, ""};
        finding->suppressed = by;
    }
    findings_part(outcome, arena);
}

void baseline_add(struct baseline *to, const struct outcome *outcome,
                  const char *const *paths) {
    for (size_t i = 0; i < outcome->findings.n; i++) {
        const struct finding *finding = &outcome->findings.at[i];
        struct baseline_entry *known = list_add(&to->arena, &to->list);
        *known =
            known_of(finding, paths[outcome_index(outcome, finding->site.document)]);
        known->rule = copy(to, text_of(known->rule));
        known->path = copy(to, text_of(known->path));
        known->message = copy(to, text_of(known->message));
        known->met = true;
    }
}

static int by_bytes(const void *left, const void *right) {
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/** What was seen is sorted. */
static bool is_stale(const struct baseline *baseline,
                     const struct baseline_entry *known) {
    return !known->met && baseline->seen.n &&
           bsearch(&known->path, baseline->seen.at, baseline->seen.n,
                   sizeof *baseline->seen.at, by_bytes);
}

static void sort_seen(struct baseline *baseline) {
    if (baseline->seen.n)
        qsort(baseline->seen.at, baseline->seen.n, sizeof *baseline->seen.at, by_bytes);
}

size_t baseline_count_stale(struct baseline *baseline) {
    size_t n = 0;
    sort_seen(baseline);
    for (size_t i = 0; i < baseline->list.n; i++)
        n += is_stale(baseline, &baseline->list.at[i]);
    return n;
}

void baseline_prune(struct baseline *baseline) {
    size_t kept = 0;
    sort_seen(baseline);
    for (size_t i = 0; i < baseline->list.n; i++)
        if (!is_stale(baseline, &baseline->list.at[i]))
            baseline->list.at[kept++] = baseline->list.at[i];
    baseline->list.n = kept;
    sort(baseline);
}

void baseline_release(struct baseline *baseline) {
    arena_release(&baseline->arena);
}

/*
 * finding.c - the order of findings, and the coverage sums.
 */
#include "finding/finding.h"

#include <stdlib.h>

/** A finding with what it is sorted by and cannot say itself. */
struct ranked {
    struct finding finding;
    size_t document; /* index in the outcome's documents */
    size_t given;    /* where it stood before: the last word, so any sort is stable */
};

size_t outcome_index(const struct outcome *outcome, const struct document *document) {
    size_t i = 0;
    while (i < outcome->n_documents && outcome->documents[i] != document)
        i++;
    return i;
}

static int order(size_t a, size_t b) {
    return (a > b) - (a < b);
}

/** Of one rule at one place the loudest stands first: the others are dropped. */
static int compare_ranked(const void *left, const void *right) {
    const struct ranked *a = left, *b = right;
    const struct finding *x = &a->finding, *y = &b->finding;
    int by = order(a->document, b->document);
    by = by ? by : order(x->site.span.start, y->site.span.start);
    by = by ? by : order(x->site.span.end, y->site.span.end);
    by = by ? by : strcmp(x->rule->id, y->rule->id);
    by = by ? by : order(y->level, x->level);
    by = by ? by : strcmp(x->message, y->message);
    return by ? by : order(a->given, b->given);
}

/** Of a whole document one rule can say several things; of a place only one. */
static bool is_copy(const struct finding *a, const struct finding *b) {
    bool same = a->site.document == b->site.document &&
                a->site.span.start == b->site.span.start &&
                a->site.span.end == b->site.span.end &&
                strcmp(a->rule->id, b->rule->id) == 0;
    bool whole = a->site.span.start == a->site.span.end;
    return same && (!whole || strcmp(a->message, b->message) == 0);
}

void findings_finish(struct outcome *outcome) {
    size_t n = outcome->findings.n, kept = 0;
    if (n == 0)
        return;
    struct ranked *ranked = memory_get(n * sizeof *ranked);
    for (size_t i = 0; i < n; i++) {
        const struct finding *finding = &outcome->findings.at[i];
        ranked[i] = (struct ranked){*finding,
                                    outcome_index(outcome, finding->site.document), i};
    }
    qsort(ranked, n, sizeof *ranked, compare_ranked);
    struct finding *to = outcome->findings.at;
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || !is_copy(&to[kept - 1], &ranked[i].finding))
            to[kept++] = ranked[i].finding;
    outcome->findings.n = kept;
    free(ranked);
}

const char *suppressor_name(enum suppressor by) {
    static const char *const names[] = {"directive", "waiver", "baseline", "decision"};
    return names[by];
}

void findings_part(struct outcome *outcome, struct arena *arena) {
    size_t kept = 0;
    for (size_t i = 0; i < outcome->findings.n; i++) {
        struct finding finding = outcome->findings.at[i];
        if (finding.suppressed)
            *(struct finding *)list_add(arena, &outcome->suppressed) = finding;
        else
            outcome->findings.at[kept++] = finding;
    }
    outcome->coverage.suppressed += outcome->findings.n - kept;
    outcome->findings.n = kept;
}

struct outcome outcome_from(const struct outcome *outcome, enum level least,
                            struct arena *arena, size_t *hidden) {
    struct outcome shown = *outcome;
    shown.findings.n = 0;
    shown.findings.at =
        arena_get(arena, outcome->findings.n * sizeof *shown.findings.at);
    for (size_t i = 0; i < outcome->findings.n; i++)
        if (outcome->findings.at[i].level >= least)
            shown.findings.at[shown.findings.n++] = outcome->findings.at[i];
    *hidden += outcome->findings.n - shown.findings.n;
    return shown;
}

enum level findings_loudest(const struct outcome *outcome) {
    enum level loudest = LEVEL_OFF;
    for (size_t i = 0; i < outcome->findings.n; i++)
        if (outcome->findings.at[i].level > loudest)
            loudest = outcome->findings.at[i].level;
    return loudest;
}

void coverage_add(struct coverage *to, const struct coverage *from) {
    to->figures += from->figures;
    for (size_t i = 0; i < N_VERDICTS; i++)
        to->of[i] += from->of[i];
    to->suppressed += from->suppressed;
    if (from->sources > to->sources) {
        to->sources = from->sources;
        to->origins = from->origins;
    }
    to->names += from->names;
    to->names_found += from->names_found;
}

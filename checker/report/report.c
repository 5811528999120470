/*
 * report.c - the list of formats, and what each does with a case first.
 */
#include "report/report.h"

#include <stdlib.h>

#include "finding/ledger.h"

#define FORMAT(name) extern const struct format format_##name;
#include "report/formats.def"
#undef FORMAT

static const struct format *const formats[] = {
#define FORMAT(name) &format_##name,
#include "report/formats.def"
#undef FORMAT
    NULL};

const struct format *format_at(size_t i) {
    return i < sizeof formats / sizeof *formats ? formats[i] : NULL;
}

const struct format *format_named(struct text name) {
    for (const struct format *const *format = formats; *format; format++)
        if (text_equal(name, text_of((*format)->name)))
            return *format;
    return NULL;
}

FILE *later_open(struct later *later) {
    if (!later->to)
        later->to = open_memstream(&later->bytes, &later->size);
    if (!later->to) {
        fputs("factlint: out of memory\n", stderr);
        exit(2);
    }
    return later->to;
}

size_t later_print(struct later *later, FILE *to) {
    if (!later->to)
        return 0;
    fclose(later->to);
    size_t size = fwrite(later->bytes, 1, later->size, to);
    free(later->bytes);
    *later = (struct later){0};
    return size;
}

void later_drop(struct later *later) {
    if (later->to)
        fclose(later->to);
    free(later->bytes);
    *later = (struct later){0};
}

static void count(struct report *report, const struct outcome *outcome) {
    report->n_cases++;
    report->n_drafts += outcome->n_drafts;
    report->n_documents += outcome->n_documents;
    report->n_findings += outcome->findings.n;
    for (size_t i = 0; i < outcome->findings.n; i++)
        report->n_of_level[outcome->findings.at[i].level]++;
    coverage_add(&report->coverage, &outcome->coverage);
}

static struct site *places_only(struct arena *arena, const struct site *sites,
                                size_t n) {
    struct site *places = arena_get(arena, n * sizeof *places);
    for (size_t i = 0; i < n; i++)
        places[i] = site_bare(sites[i]);
    return places;
}

/** Messages quote the texts, so the rule's own words stand in for them. */
static void redact_finding(struct arena *arena, struct finding *finding) {
    const struct rule *rule = finding->rule;
    finding->message = rule->title;
    if (finding->suppressed) {
        struct suppression *bare = arena_get(arena, sizeof *bare);
        *bare = *finding->suppressed;
        bare->reason = "";
        finding->suppressed = bare;
    }
    finding->site = site_bare(finding->site);
    finding->related = places_only(arena, finding->related, finding->n_related);
}

static struct finding *redacted(struct arena *arena, const struct finding *from,
                                size_t n) {
    struct finding *to = arena_get(arena, n * sizeof *to);
    for (size_t i = 0; i < n; i++) {
        to[i] = from[i];
        redact_finding(arena, &to[i]);
    }
    return to;
}

static const struct outcome *redact(struct arena *arena, const struct outcome *from) {
    struct outcome *to = arena_get(arena, sizeof *to);
    *to = *from;
    to->made_of = NULL;
    to->ledger = ledger_bare(from->ledger, arena);
    to->findings.at = redacted(arena, from->findings.at, from->findings.n);
    to->suppressed.at = redacted(arena, from->suppressed.at, from->suppressed.n);
    return to;
}

const struct outcome *report_take(struct report *report,
                                  const struct outcome *outcome) {
    count(report, outcome);
    return report->redact ? redact(report->arena, outcome) : outcome;
}

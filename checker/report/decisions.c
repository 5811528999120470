/*
 * decisions.c - who decided what of a draft's findings, since when, and what is open.
 */
#include "finding/decisions.h"

#include "report/escape.h"
#include "report/report.h"
#include "report/words.h"

static void begin(struct report *report) {
    (void)report;
}

/** The findings of a case by the names that decisions have for them. */
struct named_finding {
    struct fingerprint name;
    const struct finding *finding;
};

static size_t name_all(const struct finding *findings, size_t n,
                       struct named_finding *to) {
    for (size_t i = 0; i < n; i++)
        to[i] =
            (struct named_finding){decisions_fingerprint(&findings[i]), &findings[i]};
    return n;
}

static const struct finding *finding_of(const struct named_finding *all, size_t n,
                                        const struct decision *decision) {
    for (size_t i = 0; i < n; i++)
        if (strcmp(all[i].name.digits, decision->finding.digits) == 0)
            return all[i].finding;
    return NULL;
}

static void write_decision(struct report *report, const struct decision *decision,
                           const struct finding *finding) {
    FILE *to = report->to;
    path_write(to, finding ? finding->site.document->name : decision->place.file);
    if (finding && !is_whole(&finding->site))
        write_start(to, &finding->site);
    fprintf(to, ": %s: %s by ", finding ? "applies" : "applies no longer",
            decided_words(decision->decided));
    escape_write(to, text_of(decision->by));
    fputs(" since ", to);
    escape_write(to, text_of(decision->date));
    fputs(": ", to);
    escape_write(to, text_of(decision->reason));
    fputs(" [", to);
    escape_write(to, text_of(decision->rule));
    fputs("]", to);
    if (finding && !report->redact) {
        fputs(" ", to);
        escape_write(to, text_of(finding->message));
    }
    fputs("\n", to);
}

/** Those of a file that apply to one of the findings. */
static void write_applying(struct report *report, const struct decisions *decisions,
                           const struct named_finding *all, size_t n) {
    for (size_t i = 0; decisions && i < decisions->list.n; i++) {
        const struct decision *decision = &decisions->list.at[i];
        const struct finding *finding = finding_of(all, n, decision);
        if (!finding)
            continue;
        write_decision(report, decision, finding);
        report->n_decided++;
    }
}

static void write_decisions(struct report *report, const struct outcome *outcome) {
    size_t n = outcome->findings.n;
    struct named_finding *all =
        arena_take(report->arena, (n + outcome->suppressed.n + 1) * sizeof *all);
    name_all(outcome->findings.at, n, all);
    n += name_all(outcome->suppressed.at, outcome->suppressed.n, all + n);
    for (int on = 0; on < N_DECIDED_ON; on++)
        write_applying(report, outcome->decisions[on], all, n);
    for (size_t i = 0; i < outcome->findings.n; i++)
        report->n_open += !decision_on(outcome, &outcome->findings.at[i]);
}

static void write_stale(struct report *report, const struct decisions *decisions) {
    for (size_t i = 0; i < decisions->list.n; i++) {
        if (!decision_is_stale(&decisions->list.at[i]))
            continue;
        write_decision(report, &decisions->list.at[i], NULL);
        report->n_decided++;
    }
}

static void add(struct report *report, const struct outcome *outcome) {
    report_take(report, outcome);
    if (outcome->stale)
        write_stale(report, outcome->stale);
    else
        write_decisions(report, outcome);
}

static void end(struct report *report) {
    write_count(report->to, report->n_decided, "decision");
    fputs("; ", report->to);
    write_count(report->to, report->n_open, "finding");
    fputs(" without one\n", report->to);
    arena_release(&report->run);
}

const struct format format_decisions = {
    .name = "decisions",
    .explains = "who decided what of the findings, and since when",
    .for_report = true,
    .begin = begin,
    .add = add,
    .end = end,
};

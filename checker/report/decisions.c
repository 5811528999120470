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

static const struct finding *among(const struct finding *findings, size_t n,
                                   const struct decision *decision) {
    for (size_t i = 0; i < n; i++)
        if (strcmp(decisions_fingerprint(&findings[i]).digits,
                   decision->finding.digits) == 0)
            return &findings[i];
    return NULL;
}

static const struct finding *finding_of(const struct outcome *outcome,
                                        const struct decision *decision) {
    const struct finding *open =
        among(outcome->findings.at, outcome->findings.n, decision);
    return open ? open : among(outcome->suppressed.at, outcome->suppressed.n, decision);
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

static void add(struct report *report, const struct outcome *outcome) {
    report_take(report, outcome);
    size_t n = outcome->decisions ? outcome->decisions->list.n : 0;
    for (size_t i = 0; i < n; i++) {
        const struct decision *decision = &outcome->decisions->list.at[i];
        write_decision(report, decision, finding_of(outcome, decision));
    }
    report->n_decided += n;
    for (size_t i = 0; i < outcome->findings.n; i++)
        report->n_open += !decision_on(outcome, &outcome->findings.at[i]);
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

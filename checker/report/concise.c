/*
 * concise.c - one line a finding, as compilers print them and editors read them.
 */
#include "report/escape.h"
#include "report/words.h"

static void begin(struct report *report) {
    (void)report;
}

/** A whole document is shown at its first line, so that every line parses. */
static void write_finding(struct report *report, const struct finding *finding) {
    const struct site *site = &finding->site;
    path_write(report->to, site->document->name);
    if (is_whole(site))
        fputs(":1:1", report->to);
    else
        write_start(report->to, site);
    fprintf(report->to, ": %s[", level_word(finding->level));
    escape_write(report->to, text_of(finding->rule->id));
    fputs("] ", report->to);
    escape_write(report->to, text_of(finding->message));
    putc('\n', report->to);
}

static void add(struct report *report, const struct outcome *outcome) {
    outcome = report_take(report, outcome);
    keep_suppressed(report, outcome, "factlint: ");
    keep_origins(report, outcome, "factlint: ");
    keep_unchecked(report, outcome, "");
    for (size_t i = 0; i < outcome->findings.n; i++)
        write_finding(report, &outcome->findings.at[i]);
}

static void end(struct report *report) {
    write_sums(report, "factlint: ");
}

const struct format format_concise = {
    .name = "concise",
    .explains = "one line a finding: path:line:column: level[rule] message",
    .for_check = true,
    .begin = begin,
    .add = add,
    .end = end,
};

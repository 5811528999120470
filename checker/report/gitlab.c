/*
 * gitlab.c - GitLab's code quality report: a JSON array, an object a finding.
 */
#include "finding/fingerprint.h"
#include "report/json_parts.h"
#include "report/services.h"

static const char *const severities[] = {"info", "info", "minor", "major"};

static void begin(struct report *report) {
    putc('[', report->to);
}

static void write_finding(FILE *to, const struct finding *finding,
                          const struct fingerprint *fingerprint) {
    const char *path = finding->site.document->name;
    fputs("{\"description\":", to);
    json_write_text(to, text_of(finding->message));
    fputs(",\"check_name\":", to);
    json_write_text(to, text_of(finding->rule->id));
    fprintf(to, ",\"fingerprint\":\"%s\",\"severity\":\"%s\"", fingerprint->digits,
            severities[finding->level]);
    fputs(",\"location\":{\"path\":", to);
    json_write_text(to, text_of(path));
    fprintf(to, ",\"lines\":{\"begin\":%zu,\"end\":%zu}}}",
            site_extent(&finding->site).first.line,
            site_extent(&finding->site).past.line);
}

static void add(struct report *report, const struct outcome *outcome) {
    size_t written = report->n_findings;
    const struct fingerprint *prints = fingerprints_apart(outcome, report->arena);
    outcome = report_take(report, outcome);
    for (size_t i = 0; i < outcome->findings.n; i++) {
        fputs(written++ ? ",\n" : "\n", report->to);
        write_finding(report->to, &outcome->findings.at[i], &prints[i]);
    }
}

static void end(struct report *report) {
    fputs(report->n_findings ? "\n]\n" : "]\n", report->to);
    arena_release(&report->run);
}

const struct format format_gitlab = {
    .name = "gitlab",
    .explains = "GitLab's code quality report",
    .for_check = true,
    .bare = true,
    .begin = begin,
    .add = add,
    .end = end,
};

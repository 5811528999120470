/*
 * json.c - the whole run as one JSON object, a finding or figure a line.
 */
#include <stdlib.h>

#include "report/json_parts.h"

static void begin(struct report *report) {
    fputs("{\"schema\":\"factlint/1\",\"findings\":[", report->to);
}

/** Figures come behind all findings, so they wait in memory until the end. */
static FILE *ledger_of(struct report *report) {
    if (!report->later)
        report->later = open_memstream(&report->later_bytes, &report->later_size);
    if (!report->later) {
        fputs("factlint: out of memory\n", stderr);
        exit(2);
    }
    return report->later;
}

static void add_ledger(struct report *report, const struct outcome *outcome) {
    FILE *to = ledger_of(report);
    for (size_t i = 0; i < outcome->ledger.n; i++) {
        fputs(ftell(to) ? ",\n" : "\n", to);
        json_write_entry(to, &outcome->ledger.at[i], true);
    }
}

static void add(struct report *report, const struct outcome *outcome) {
    size_t written = report->n_findings;
    outcome = report_take(report, outcome);
    for (size_t i = 0; i < outcome->findings.n; i++) {
        fputs(written++ ? ",\n" : "\n", report->to);
        json_write_finding(report->to, &outcome->findings.at[i], true);
    }
    if (report->ledger)
        add_ledger(report, outcome);
}

static void write_ledger(struct report *report) {
    fclose(ledger_of(report));
    fputs(",\"ledger\":[", report->to);
    fwrite(report->later_bytes, 1, report->later_size, report->to);
    fputs(report->later_size ? "\n]" : "]", report->to);
    free(report->later_bytes);
    report->later = NULL;
    report->later_bytes = NULL;
}

static void end(struct report *report) {
    fputs(report->n_findings ? "\n]" : "]", report->to);
    if (report->ledger)
        write_ledger(report);
    fputs(",\"coverage\":", report->to);
    json_write_coverage(report->to, &report->coverage);
    fputs(",\"not_read\":", report->to);
    json_write_omissions(report->to, report->omissions);
    fputs("}\n", report->to);
}

const struct format format_json = {
    .name = "json",
    .explains = "one JSON object: findings, coverage and, of a report, the ledger",
    .for_check = true,
    .for_report = true,
    .begin = begin,
    .add = add,
    .end = end,
};

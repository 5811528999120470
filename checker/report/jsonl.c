/*
 * jsonl.c - one JSON object a finding and line, the coverage in the last line.
 */
#include "report/json_parts.h"

static void begin(struct report *report) {
    (void)report;
}

static void add(struct report *report, const struct outcome *outcome) {
    outcome = report_take(report, outcome);
    for (size_t i = 0; i < outcome->findings.n; i++) {
        json_write_finding(report->to, &outcome->findings.at[i], true);
        putc('\n', report->to);
    }
    for (size_t i = 0; i < outcome->suppressed.n; i++) {
        fputs("{\"suppressed\":", report->to);
        json_write_finding(report->to, &outcome->suppressed.at[i], true);
        fputs("}\n", report->to);
    }
}

static void end(struct report *report) {
    fputs("{\"coverage\":", report->to);
    json_write_coverage(report->to, &report->coverage);
    fputs(",\"not_read\":", report->to);
    json_write_omissions(report->to, report->omissions);
    fputs("}\n", report->to);
}

const struct format format_jsonl = {
    .name = "jsonl",
    .explains = "one JSON object a finding, one a line; the coverage is the last",
    .for_check = true,
    .begin = begin,
    .add = add,
    .end = end,
};

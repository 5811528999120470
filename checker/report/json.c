/*
 * json.c - the whole run as one JSON object, a finding or figure a line.
 */
#include "finding/ledger.h"
#include "report/json_parts.h"
#include "report/paper/make.h"

static void begin(struct report *report) {
    fputs("{\"schema\":\"factlint/1\",\"findings\":[", report->to);
}

/* Figures and what is suppressed come behind all findings, so they wait in memory. */

static void add_ledger(struct report *report, const struct outcome *outcome) {
    FILE *to = later_open(&report->ledger_later);
    struct arena scratch = {0};
    struct ledger_walk walk = {.of = outcome->ledger, .arena = &scratch};
    for (; ledger_next(&walk); arena_reset(&scratch)) {
        fputs(ftell(to) ? ",\n" : "\n", to);
        json_write_entry(to, &walk.entry, true);
    }
    arena_release(&scratch);
}

static void add_names(struct report *report, const struct outcome *outcome) {
    FILE *to = later_open(&report->names_later);
    for (size_t i = 0; i < outcome->names.n; i++) {
        fputs(ftell(to) ? ",\n" : "\n", to);
        json_write_named(to, &outcome->names.at[i], report->redact);
    }
}

static void add_paper(struct report *report, const struct outcome *outcome) {
    FILE *to = later_open(&report->papers_later);
    fputs(ftell(to) ? ",\n" : "\n", to);
    json_write_paper(to, paper_make(outcome, report->arena), report->redact);
}

static void add_suppressed(struct report *report, const struct outcome *outcome) {
    FILE *to = later_open(&report->suppressed_later);
    for (size_t i = 0; i < outcome->suppressed.n; i++) {
        fputs(ftell(to) ? ",\n" : "\n", to);
        json_write_finding(to, &outcome->suppressed.at[i], true);
    }
}

static void write_origin(FILE *to, const struct one_origin *origin, bool redact) {
    fputs("{\"documents\":[", to);
    for (size_t i = 0; i < origin->n; i++) {
        fputs(i ? "," : "", to);
        json_write_text(to, text_of(origin->documents[i]->name));
    }
    fputs("],\"why\":", to);
    json_write_text(to, text_of(origin->why));
    if (!redact && origin->words.size) {
        fputs(",\"words\":", to);
        json_write_text(to, origin->words);
    }
    putc('}', to);
}

static void add_origins(struct report *report, const struct outcome *outcome) {
    for (size_t i = 0; i < outcome->origins.n; i++) {
        FILE *to = later_open(&report->origins_later);
        fputs(ftell(to) ? ",\n" : "\n", to);
        write_origin(to, &outcome->origins.at[i], report->redact);
    }
}

static void add(struct report *report, const struct outcome *outcome) {
    size_t written = report->n_findings;
    outcome = report_take(report, outcome);
    for (size_t i = 0; i < outcome->findings.n; i++) {
        fputs(written++ ? ",\n" : "\n", report->to);
        json_write_finding(report->to, &outcome->findings.at[i], true);
    }
    add_suppressed(report, outcome);
    add_origins(report, outcome);
    if (!report->ledger)
        return;
    add_ledger(report, outcome);
    add_names(report, outcome);
    add_paper(report, outcome);
}

/** A list that waited, behind `key`. */
static void write_later(struct report *report, const char *key, struct later *later) {
    fprintf(report->to, ",\"%s\":[", key);
    fputs(later_print(later, report->to) ? "\n]" : "]", report->to);
}

static void end(struct report *report) {
    fputs(report->n_findings ? "\n]" : "]", report->to);
    write_later(report, "suppressed", &report->suppressed_later);
    if (report->ledger)
        write_later(report, "ledger", &report->ledger_later);
    if (report->ledger)
        write_later(report, "names", &report->names_later);
    if (report->ledger)
        write_later(report, "papers", &report->papers_later);
    fputs(",\"coverage\":", report->to);
    json_write_coverage(report->to, &report->coverage);
    if (report->origins_later.to)
        write_later(report, "origins", &report->origins_later);
    fputs(",\"not_read\":", report->to);
    json_write_omissions(report->to, report->omissions);
    fputs("}\n", report->to);
}

const struct format format_json = {
    .name = "json",
    .explains = "one JSON object: findings, coverage and, of a report, the ledger",
    .ending = ".json",
    .for_check = true,
    .for_report = true,
    .begin = begin,
    .add = add,
    .end = end,
};

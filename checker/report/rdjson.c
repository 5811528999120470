/*
 * rdjson.c - what reviewdog reads: one object, or a diagnostic a line.
 *
 * Columns are UTF-8 bytes, from 1, as its format's definition says.
 */
#include "report/json_parts.h"
#include "report/services.h"
#include "report/words.h"

static const char *const severities[] = {"INFO", "INFO", "WARNING", "ERROR"};

static const char source[] = "\"source\":{\"name\":\"factlint\"}";

static void write_position(FILE *to, const char *key, const struct document *document,
                           uint32_t offset) {
    fprintf(to, "\"%s\":{\"line\":%zu,\"column\":%zu}", key,
            document_line_of(document, offset), byte_column(document, offset));
}

static void write_range(FILE *to, const struct site *site) {
    fputs("\"range\":{", to);
    write_position(to, "start", site->document, site->span.start);
    putc(',', to);
    write_position(to, "end", site->document, site->span.end);
    putc('}', to);
}

/** A whole document has a path only. */
static void write_location(FILE *to, const struct site *site) {
    fputs("\"location\":{\"path\":", to);
    json_write_text(to, text_of(site->document->name));
    if (!is_whole(site)) {
        putc(',', to);
        write_range(to, site);
    }
    putc('}', to);
}

static void write_related(FILE *to, const struct finding *finding) {
    for (size_t i = 0; i < finding->n_related; i++) {
        const struct site *site = &finding->related[i];
        fputs(i ? ",{" : ",\"related_locations\":[{", to);
        if (site->note) {
            fputs("\"message\":", to);
            json_write_text(to, text_of(site->note));
            putc(',', to);
        }
        write_location(to, site);
        putc('}', to);
    }
    fputs(finding->n_related ? "]" : "", to);
}

static void write_fix(FILE *to, const struct finding *finding) {
    const char *fix = finding_fix(finding);
    if (!fix || is_whole(&finding->site))
        return;
    fputs(",\"suggestions\":[{", to);
    write_range(to, &finding->site);
    fputs(",\"text\":", to);
    json_write_text(to, text_of(fix));
    fputs("}]", to);
}

/** Without its closing brace. */
static void write_diagnostic(FILE *to, const struct finding *finding) {
    fputs("{\"message\":", to);
    json_write_text(to, text_of(finding->message));
    putc(',', to);
    write_location(to, &finding->site);
    fprintf(to,
            ",\"severity\":\"%s\",\"code\":{\"value\":", severities[finding->level]);
    json_write_text(to, text_of(finding->rule->id));
    putc('}', to);
    write_fix(to, finding);
    write_related(to, finding);
}

static void begin_object(struct report *report) {
    fprintf(report->to, "{%s,\"diagnostics\":[", source);
}

static void add_to_object(struct report *report, const struct outcome *outcome) {
    size_t written = report->n_findings;
    outcome = report_take(report, outcome);
    for (size_t i = 0; i < outcome->findings.n; i++) {
        fputs(written++ ? ",\n" : "\n", report->to);
        write_diagnostic(report->to, &outcome->findings.at[i]);
        putc('}', report->to);
    }
}

static void end_object(struct report *report) {
    fputs(report->n_findings ? "\n]}\n" : "]}\n", report->to);
}

static void begin_lines(struct report *report) {
    (void)report;
}

static void add_lines(struct report *report, const struct outcome *outcome) {
    outcome = report_take(report, outcome);
    for (size_t i = 0; i < outcome->findings.n; i++) {
        write_diagnostic(report->to, &outcome->findings.at[i]);
        fprintf(report->to, ",%s}\n", source);
    }
}

static void end_lines(struct report *report) {
    (void)report;
}

const struct format format_rdjson = {
    .name = "rdjson",
    .explains = "reviewdog's JSON: one object",
    .for_check = true,
    .bare = true,
    .begin = begin_object,
    .add = add_to_object,
    .end = end_object,
};

const struct format format_rdjsonl = {
    .name = "rdjsonl",
    .explains = "reviewdog's JSON: a diagnostic a line",
    .for_check = true,
    .bare = true,
    .begin = begin_lines,
    .add = add_lines,
    .end = end_lines,
};

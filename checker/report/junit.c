/*
 * junit.c - JUnit's XML: a suite a draft, a case a finding, or one that passes.
 *
 * Valid by Ant's schema and by Jenkins's, which allow different things; what both allow
 * has neither file nor line, so these stand in the failure's text.  Ant's wants the
 * properties, and Jenkins's one in them.
 */
#include "base/version.h"
#include "report/escape.h"
#include "report/services.h"
#include "report/words.h"

static void begin(struct report *report) {
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n", report->to);
}

/** XML 1.0 has no place for most control characters, not even escaped. */
static void write_xml(FILE *to, struct text text) {
    for (size_t at = 0; at < text.size;) {
        struct cell cell = cell_at(text, at);
        char byte = text.data[at];
        const char *named = byte == '&'   ? "&amp;"
                            : byte == '<' ? "&lt;"
                            : byte == '>' ? "&gt;"
                            : byte == '"' ? "&quot;"
                                          : NULL;
        bool bare = cell.sort == CELL_PLAIN || cell.sort == CELL_TAB;
        if (named)
            fputs(named, to);
        else if (bare)
            fwrite(text.data + at, 1, cell.size, to);
        else
            fputs("\xEF\xBF\xBD", to);
        at += cell.size;
    }
}

static void write_attribute(FILE *to, const char *name, const char *value) {
    fprintf(to, " %s=\"", name);
    write_xml(to, text_of(value));
    putc('"', to);
}

static void open_case(FILE *to, const char *name, const char *path) {
    fputs("    <testcase", to);
    write_attribute(to, "name", name);
    write_attribute(to, "classname", path);
    fputs(" time=\"0\"", to);
}

static void write_place(FILE *to, const struct site *site, const char *before) {
    struct site_extent at = site_extent(site);
    fputs(before, to);
    write_xml(to, text_of(site->document->name));
    fprintf(to, ":%zu:%zu", at.first.line, at.first.column);
}

static void write_failure(FILE *to, const struct finding *finding) {
    open_case(to, finding->rule->id, finding->site.document->name);
    fputs(">\n      <failure", to);
    write_attribute(to, "message", finding->message);
    write_attribute(to, "type", level_word(finding->level));
    putc('>', to);
    write_place(to, &finding->site, "");
    fputs(": ", to);
    write_xml(to, text_of(finding->message));
    for (size_t i = 0; i < finding->n_related; i++)
        write_place(to, &finding->related[i], "\n");
    fputs("</failure>\n    </testcase>\n", to);
}

static size_t count_of(const struct outcome *outcome, const struct document *document) {
    size_t n = 0;
    for (size_t i = 0; i < outcome->findings.n; i++)
        n += outcome->findings.at[i].site.document == document;
    return n;
}

/** What a suite has behind its name. */
static void write_suite_fields(struct report *report, size_t n, size_t failures,
                               size_t errors) {
    fprintf(report->to,
            " package=\"factlint\" id=\"%zu\" timestamp=\"1970-01-01T00:00:00\" "
            "hostname=\"localhost\" tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" "
            "time=\"0\">\n    <properties>\n      <property name=\"factlint\" "
            "value=\"" FACTLINT_VERSION "\"/>\n    </properties>\n",
            report->n_suites++, n, failures, errors);
}

/** A text without findings is one case that passes. */
static void write_suite(struct report *report, const struct outcome *outcome,
                        const struct document *document) {
    FILE *to = report->to;
    size_t n = count_of(outcome, document);
    fputs("  <testsuite", to);
    write_attribute(to, "name", document->name);
    write_suite_fields(report, n ? n : 1, n, 0);
    for (size_t i = 0; i < outcome->findings.n; i++)
        if (outcome->findings.at[i].site.document == document)
            write_failure(to, &outcome->findings.at[i]);
    if (!n) {
        open_case(to, "factlint", document->name);
        fputs("/>\n", to);
    }
    fputs("    <system-out>", to);
    write_coverage(to, &outcome->coverage);
    fputs("</system-out>\n    <system-err/>\n  </testsuite>\n", to);
}

static void add(struct report *report, const struct outcome *outcome) {
    outcome = report_take(report, outcome);
    for (size_t i = 0; i < outcome->n_documents; i++) {
        const struct document *document = outcome->documents[i];
        bool is_draft = i < outcome->n_drafts || !outcome->n_drafts;
        if (is_draft || count_of(outcome, document))
            write_suite(report, outcome, document);
    }
}

/** A text that could not be read is no text that passed. */
static void write_failed(struct report *report, const char *name) {
    FILE *to = report->to;
    fputs("  <testsuite", to);
    write_attribute(to, "name", name);
    write_suite_fields(report, 1, 0, 1);
    open_case(to, "factlint", name);
    fputs(">\n      <error message=\"it cannot be read\" type=\"error\"/>\n    "
          "</testcase>\n    <system-out/>\n    <system-err/>\n  </testsuite>\n",
          to);
}

static void end(struct report *report) {
    const struct omissions *omissions = report->omissions;
    for (size_t i = 0; omissions && i < omissions->list.n; i++)
        if (omissions->list.at[i].failed)
            write_failed(report, omissions->list.at[i].document);
    fputs("</testsuites>\n", report->to);
}

const struct format format_junit = {
    .name = "junit",
    .explains = "JUnit's XML: a suite a draft, a failed case a finding",
    .for_check = true,
    .begin = begin,
    .add = add,
    .end = end,
};

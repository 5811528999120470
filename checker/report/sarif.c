/*
 * sarif.c - SARIF 2.1.0 (OASIS), for code scanning services.
 *
 * What is suppressed stays in, with its reason: a service would else close it and open
 * it again.  Columns are UTF-16 code units, and said to be: viewers count so, whatever
 * is said.
 */
#include <inttypes.h>

#include "base/version.h"
#include "finding/fingerprint.h"
#include "report/json_parts.h"
#include "report/line_hash.h"
#include "report/services.h"
#include "report/words.h"

static const char *const levels[] = {"none", "note", "warning", "error"};

static void begin(struct report *report) {
    fputs("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
          "\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"utf16CodeUnits\","
          "\"results\":[",
          report->to);
}

/** RFC 3986: bytes that a path of a URI has not are percent-encoded. */
static void write_uri(FILE *to, const char *path) {
    fputs(*path == '/' ? "\"file://" : "\"", to);
    for (; *path; path++) {
        bool bare =
            ascii_is_letter(*path) || ascii_is_digit(*path) || strchr("-._~/", *path);
        fprintf(to, bare ? "%c" : "%%%02X", (unsigned char)*path);
    }
    putc('"', to);
}

/** Without its closing brace. */
static void write_region(FILE *to, const char *key, const struct site *site) {
    const struct document *document = site->document;
    struct site_extent at = site_extent(site);
    fprintf(to,
            "\"%s\":{\"startLine\":%zu,\"startColumn\":%zu,\"endLine\":%zu,"
            "\"endColumn\":%zu",
            key, at.first.line, utf16_column(document, site->span.start), at.past.line,
            utf16_column(document, site->span.end));
}

static void write_snippet(struct report *report, const struct site *site) {
    if (report->redact)
        return;
    fputs(",\"snippet\":{\"text\":", report->to);
    json_write_text(report->to, site_text(site));
    putc('}', report->to);
}

static void write_location(struct report *report, const struct site *site) {
    FILE *to = report->to;
    fputs("\"physicalLocation\":{\"artifactLocation\":{\"uri\":", to);
    write_uri(to, site->document->name);
    putc('}', to);
    if (!is_whole(site)) {
        putc(',', to);
        write_region(to, "region", site);
        write_snippet(report, site);
        putc('}', to);
    }
    putc('}', to);
}

/** A message of SARIF is a sentence with its full stop. */
static void write_message(FILE *to, const char *message, struct arena *arena) {
    fputs("\"message\":{\"text\":", to);
    json_write_text(to, text_of(arena_print(arena, "%s.", message)));
    putc('}', to);
}

static void write_related(struct report *report, const struct finding *finding) {
    FILE *to = report->to;
    for (size_t i = 0; i < finding->n_related; i++) {
        const struct site *site = &finding->related[i];
        fprintf(to, "%s{\"id\":%zu,", i ? "," : ",\"relatedLocations\":[", i + 1);
        write_message(to, site->note ? site->note : "held against it", report->arena);
        putc(',', to);
        write_location(report, site);
        putc('}', to);
    }
    fputs(finding->n_related ? "]" : "", to);
}

static void write_suppression(FILE *to, const struct suppression *by) {
    fprintf(to, ",\"suppressions\":[{\"kind\":\"%s\",\"status\":\"accepted\"",
            by->by == BY_DIRECTIVE ? "inSource" : "external");
    if (*by->reason) {
        fputs(",\"justification\":", to);
        json_write_text(to, text_of(by->reason));
    }
    fputs("}]", to);
}

static void write_fix(FILE *to, const struct finding *finding) {
    const char *fix = finding_fix(finding);
    if (!fix || is_whole(&finding->site))
        return;
    fputs(",\"fixes\":[{\"artifactChanges\":[{\"artifactLocation\":{\"uri\":", to);
    write_uri(to, finding->site.document->name);
    fputs("},\"replacements\":[{", to);
    write_region(to, "deletedRegion", &finding->site);
    fputs("},\"insertedContent\":{\"text\":", to);
    json_write_text(to, text_of(fix));
    fputs("}}]}]}]", to);
}

/** Ours, and the one that GitHub knows a line by; see line_hash.h. */
static void write_fingerprints(FILE *to, const struct finding *finding,
                               const struct fingerprint *print,
                               const struct line_hash *lines) {
    const struct site *site = &finding->site;
    fprintf(to, ",\"partialFingerprints\":{\"factlint/v1\":\"%s\"", print->digits);
    if (lines && !is_whole(site)) {
        size_t line = document_line_of(site->document, site->span.start);
        fprintf(to, ",\"primaryLocationLineHash\":\"%" PRIx64 ":%zu\"",
                lines[line - 1].hash, lines[line - 1].nth);
    }
    putc('}', to);
}

static void write_result(struct report *report, const struct finding *finding,
                         const struct fingerprint *print,
                         const struct line_hash *lines) {
    FILE *to = report->to;
    fputs("{\"ruleId\":", to);
    json_write_text(to, text_of(finding->rule->id));
    fprintf(to, ",\"ruleIndex\":%zu,\"level\":\"%s\",",
            rule_number(report, finding->rule), levels[finding->level]);
    write_message(to, finding->message, report->arena);
    fputs(",\"locations\":[{", to);
    write_location(report, &finding->site);
    fputs("}]", to);
    write_related(report, finding);
    write_fingerprints(to, finding, print, lines);
    write_fix(to, finding);
    if (finding->suppressed)
        write_suppression(to, finding->suppressed);
    putc('}', to);
}

/** The hashes of the lines of one document at a time; findings come in its order. */
struct hashed {
    const struct document *document;
    const struct line_hash *lines;
};

static const struct line_hash *lines_of(struct hashed *hashed,
                                        const struct document *document,
                                        struct arena *arena) {
    if (hashed->document != document)
        hashed->lines = has_line_hashes(document) ? line_hashes(document, arena) : NULL;
    hashed->document = document;
    return hashed->lines;
}

/** What is suppressed is not told apart from its like. */
static void add_suppressed(struct report *report, const struct outcome *outcome,
                           size_t written, struct hashed *hashed) {
    for (size_t i = 0; i < outcome->suppressed.n; i++) {
        const struct finding *finding = &outcome->suppressed.at[i];
        const struct document *document = finding->site.document;
        struct fingerprint print = fingerprint_of(finding, document->name);
        fputs(written++ ? ",\n" : "\n", report->to);
        write_result(report, finding, &print,
                     lines_of(hashed, document, report->arena));
    }
}

static void add(struct report *report, const struct outcome *outcome) {
    size_t written = report->n_findings + report->coverage.suppressed;
    const struct fingerprint *prints = fingerprints_apart(outcome, report->arena);
    struct hashed hashed = {0};
    outcome = report_take(report, outcome);
    for (size_t i = 0; i < outcome->findings.n; i++) {
        const struct finding *finding = &outcome->findings.at[i];
        fputs(written++ ? ",\n" : "\n", report->to);
        write_result(report, finding, &prints[i],
                     lines_of(&hashed, finding->site.document, report->arena));
    }
    add_suppressed(report, outcome, written, &hashed);
}

static void write_text_field(FILE *to, const char *key, const char *text) {
    fprintf(to, ",\"%s\":{\"text\":", key);
    json_write_text(to, text_of(text));
    putc('}', to);
}

/** "figure-contradicted" as "FigureContradicted", as names of rules are written. */
static void write_name(FILE *to, const char *id, struct arena *arena) {
    char *name = arena_get(arena, strlen(id) + 1), *past = name;
    bool begins = true;
    for (; *id; id++) {
        if (*id != '-')
            *past++ = (char)(begins && ascii_lower(*id) == *id && ascii_is_letter(*id)
                                 ? *id - 'a' + 'A'
                                 : *id);
        begins = *id == '-';
    }
    fputs(",\"name\":", to);
    json_write_text(to, text_of(name));
}

/** A service shows `help`, and sorts by the properties. */
static void write_rule(struct report *report, const struct rule *rule) {
    FILE *to = report->to;
    const char *why = rule->why ? rule->why : rule->title;
    fputs("{\"id\":", to);
    json_write_text(to, text_of(rule->id));
    write_name(to, rule->id, report->arena);
    write_text_field(to, "shortDescription", rule->title);
    write_text_field(to, "fullDescription", why);
    fputs(",\"help\":{\"text\":", to);
    json_write_text(to, text_of(why));
    fputs(",\"markdown\":", to);
    json_write_text(to, text_of(why));
    fprintf(to,
            "},\"defaultConfiguration\":{\"level\":\"%s\"},\"properties\":"
            "{\"tags\":[\"%s\"],\"precision\":\"high\",\"problem.severity\":\"%s\"}}",
            levels[rule->level], rule->category,
            rule->level == LEVEL_ERROR     ? "error"
            : rule->level == LEVEL_WARNING ? "warning"
                                           : "recommendation");
}

static void write_tool(struct report *report) {
    fputs(",\"tool\":{\"driver\":{\"name\":\"factlint\",\"version\":\"" FACTLINT_VERSION
          "\",\"semanticVersion\":\"" FACTLINT_VERSION "\",\"rules\":[",
          report->to);
    for (size_t i = 0; i < report->rules.n; i++) {
        fputs(i ? ",\n" : "\n", report->to);
        write_rule(report, report->rules.at[i]);
    }
    fputs("]}}", report->to);
}

/** What was not read: the run says so itself, and has failed where that was a fault. */
static void write_invocation(struct report *report) {
    FILE *to = report->to;
    const struct omissions *omissions = report->omissions;
    fprintf(to,
            ",\"invocations\":[{\"executionSuccessful\":%s,"
            "\"toolExecutionNotifications\":[",
            omissions_any_failed(omissions) ? "false" : "true");
    for (size_t i = 0; omissions && i < omissions->list.n; i++) {
        const struct omitted *one = &omissions->list.at[i];
        fprintf(to, "%s{\"level\":\"%s\",", i ? "," : "",
                one->failed ? "error" : "note");
        write_message(to, arena_print(report->arena, "not read: %s", one->why),
                      report->arena);
        fputs(",\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":",
              to);
        write_uri(to, one->document);
        if (one->line)
            fprintf(to, "},\"region\":{\"startLine\":%zu", one->line);
        fputs("}}}]}", to);
    }
    fputs("]}]", to);
}

static void end(struct report *report) {
    fputs("\n]", report->to);
    write_tool(report);
    write_invocation(report);
    fputs(",\"automationDetails\":{\"id\":\"factlint/\"},\"properties\":{\"coverage\":",
          report->to);
    json_write_coverage(report->to, &report->coverage);
    fputs("}}]}\n", report->to);
    arena_release(&report->run);
}

const struct format format_sarif = {
    .name = "sarif",
    .explains = "SARIF 2.1.0, for code scanning",
    .for_check = true,
    .begin = begin,
    .add = add,
    .end = end,
};

/*
 * sarif.c - SARIF 2.1.0 (OASIS), for code scanning services.
 *
 * What is suppressed stays in, with its reason: a service would else close it and open
 * it again.  Columns are code points, and said to be.
 */
#include "base/version.h"
#include "finding/fingerprint.h"
#include "report/json_parts.h"
#include "report/services.h"
#include "report/words.h"

static const char *const levels[] = {"none", "note", "warning", "error"};

static void begin(struct report *report) {
    fputs("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
          "\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"unicodeCodePoints\","
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

static void write_region(FILE *to, const struct site *site) {
    struct extent at = site_extent(site);
    if (is_whole(site))
        return;
    fprintf(to,
            ",\"region\":{\"startLine\":%zu,\"startColumn\":%zu,\"endLine\":%zu,"
            "\"endColumn\":%zu}",
            at.first.line, at.first.column, at.past.line, at.past.column);
}

static void write_location(FILE *to, const struct site *site) {
    fputs("\"physicalLocation\":{\"artifactLocation\":{\"uri\":", to);
    write_uri(to, site->document->name);
    putc('}', to);
    write_region(to, site);
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
        write_location(to, site);
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
    struct extent at = site_extent(&finding->site);
    fprintf(to,
            "},\"replacements\":[{\"deletedRegion\":{\"startLine\":%zu,"
            "\"startColumn\":%zu,\"endLine\":%zu,\"endColumn\":%zu},"
            "\"insertedContent\":{\"text\":",
            at.first.line, at.first.column, at.past.line, at.past.column);
    json_write_text(to, text_of(fix));
    fputs("}}]}]}]", to);
}

static void write_result(struct report *report, const struct finding *finding,
                         const struct fingerprint *print) {
    FILE *to = report->to;
    fputs("{\"ruleId\":", to);
    json_write_text(to, text_of(finding->rule->id));
    fprintf(to, ",\"ruleIndex\":%zu,\"level\":\"%s\",",
            rule_number(report, finding->rule), levels[finding->level]);
    write_message(to, finding->message, report->arena);
    fputs(",\"locations\":[{", to);
    write_location(to, &finding->site);
    fputs("}]", to);
    write_related(report, finding);
    fprintf(to, ",\"partialFingerprints\":{\"factlint/v1\":\"%s\"}", print->digits);
    write_fix(to, finding);
    if (finding->suppressed)
        write_suppression(to, finding->suppressed);
    putc('}', to);
}

/** By document and path alone: what is suppressed is not told apart from its like. */
static void add_suppressed(struct report *report, const struct outcome *outcome,
                           size_t written) {
    for (size_t i = 0; i < outcome->suppressed.n; i++) {
        const struct finding *finding = &outcome->suppressed.at[i];
        struct fingerprint print =
            fingerprint_of(finding, finding->site.document->name);
        fputs(written++ ? ",\n" : "\n", report->to);
        write_result(report, finding, &print);
    }
}

static void add(struct report *report, const struct outcome *outcome) {
    size_t written = report->n_findings + report->coverage.suppressed;
    const struct fingerprint *prints = fingerprints_apart(outcome, report->arena);
    outcome = report_take(report, outcome);
    for (size_t i = 0; i < outcome->findings.n; i++) {
        fputs(written++ ? ",\n" : "\n", report->to);
        write_result(report, &outcome->findings.at[i], &prints[i]);
    }
    add_suppressed(report, outcome, written);
}

static void write_text_field(FILE *to, const char *key, const char *text) {
    fprintf(to, ",\"%s\":{\"text\":", key);
    json_write_text(to, text_of(text));
    putc('}', to);
}

/** A service shows `help`, and sorts by the properties. */
static void write_rule(FILE *to, const struct rule *rule) {
    const char *why = rule->why ? rule->why : rule->title;
    fputs("{\"id\":", to);
    json_write_text(to, text_of(rule->id));
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
        write_rule(report->to, report->rules.at[i]);
    }
    fputs("]}}", report->to);
}

/** What was not read: the run says so itself. */
static void write_invocation(struct report *report) {
    FILE *to = report->to;
    const struct omissions *omissions = report->omissions;
    fputs(",\"invocations\":[{\"executionSuccessful\":true,"
          "\"toolExecutionNotifications\":[",
          to);
    for (size_t i = 0; omissions && i < omissions->list.n; i++) {
        const struct omitted *one = &omissions->list.at[i];
        fputs(i ? ",{\"level\":\"note\"," : "{\"level\":\"note\",", to);
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

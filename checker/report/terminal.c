/*
 * terminal.c - findings for people: both lines, with the figures marked in them.
 */
#include "report/drawing.h"
#include "report/escape.h"
#include "report/fold.h"
#include "report/services.h"
#include "report/style.h"
#include "report/words.h"

enum { MAX_RELATED = 12 };

/** The findings of one case, and which of them were printed with another. */
struct terminal_page {
    struct report *report;
    const struct finding *findings;
    size_t n;
    size_t *lines; /* 0: the whole document */
    bool *printed;
};

static void begin(struct report *report) {
    (void)report;
}

static void write_title(struct report *report, const struct finding *finding) {
    const char *const *styles = styles_for(report->colour);
    enum style loud = style_of_level(finding->level);
    fprintf(report->to, "%s%s[", styles[loud], level_word(finding->level));
    escape_write(report->to, text_of(finding->rule->id));
    fprintf(report->to, "]%s%s: ", styles[STYLE_END], styles[STYLE_MESSAGE]);
    escape_write(report->to, text_of(finding->message));
    fprintf(report->to, "%s\n", styles[STYLE_END]);
}

/** The reason of a rule, once in a run. */
static void write_reason(struct report *report, const struct rule *rule, int gutter) {
    const char *const *styles = styles_for(report->colour);
    if (!rule->why || report->quiet)
        return;
    for (size_t i = 0; i < report->explained.n; i++)
        if (report->explained.at[i] == rule)
            return;
    *(const struct rule **)list_add(&report->run, &report->explained) = rule;
    fprintf(report->to, "%s%*s = %swhy: ", styles[STYLE_FRAME], gutter, "",
            styles[STYLE_END]);
    escape_write(report->to, text_of(rule->why));
    putc('\n', report->to);
}

/** What a pattern rule would write instead: for the reader to do, or not. */
static void write_fix(struct report *report, const struct finding *finding,
                      int gutter) {
    const char *const *styles = styles_for(report->colour);
    const char *fix = finding_fix(finding);
    if (!fix)
        return;
    fprintf(report->to, "%s%*s = %sinstead: ", styles[STYLE_FRAME], gutter, "",
            styles[STYLE_END]);
    escape_write(report->to, text_of(fix));
    putc('\n', report->to);
}

static void write_rest(struct report *report, size_t n, int gutter) {
    if (n == 0)
        return;
    fprintf(report->to, "%*s \xE2\x80\xA6 and ", gutter, "");
    write_count(report->to, n, "more place");
    putc('\n', report->to);
}

/** Could `b`, in the same line, join the block of `a`? */
static bool is_alike(const struct terminal_page *page, size_t a, size_t b) {
    const struct finding *x = &page->findings[a], *y = &page->findings[b];
    return x->rule == y->rule && x->level == y->level && !y->n_related;
}

/** Findings with other places to show stand alone, and those of no line. */
static bool same_line(const struct terminal_page *page, size_t a, size_t b) {
    return page->lines[a] != 0 && page->findings[a].n_related == 0 &&
           page->findings[a].site.document == page->findings[b].site.document &&
           page->lines[a] == page->lines[b];
}

/** Title and mark of `first`, and of the findings in its line alike to it. */
static void take_alike(struct terminal_page *page, size_t first,
                       struct drawing *drawing) {
    for (size_t i = first; i < page->n; i++) {
        const struct finding *finding = &page->findings[i];
        if (i > first && !same_line(page, first, i))
            break;
        if (i > first && (page->printed[i] || !is_alike(page, first, i)))
            continue;
        page->printed[i] = true;
        write_title(page->report, finding);
        drawing_add(drawing, &finding->site, true);
    }
}

static void write_block(struct terminal_page *page, size_t first) {
    const struct finding *finding = &page->findings[first];
    struct report *report = page->report;
    struct drawing drawing = {.report = report, .level = finding->level};
    size_t n, shown = 0;
    const struct fold *folds =
        sites_fold(finding->related, finding->n_related, report->arena, &n);
    take_alike(page, first, &drawing);
    for (size_t i = 0; i < n && i < MAX_RELATED; i++) {
        drawing_add(&drawing, &folds[i].site, false);
        shown += folds[i].n_places;
    }
    drawing_write(&drawing);
    int gutter = drawing_gutter(&drawing);
    write_rest(report, finding->n_related - shown, gutter);
    write_fix(report, finding, gutter);
    write_reason(report, finding->rule, gutter);
    putc('\n', report->to);
}

/** A figure that no source has, or that names none, has nothing to be shown beside. */
static bool is_absence(const struct finding *finding) {
    return !is_whole(&finding->site) &&
           (finding->verdict == VERDICT_UNSUPPORTED ||
            strcmp(finding->rule->category, "citations") == 0);
}

/** A line each, behind all that contradicts. */
static void keep_absence(struct report *report, const struct finding *finding) {
    const char *const *styles = styles_for(report->colour);
    FILE *to = later_open(&report->absent_later);
    fprintf(to, "%s%s[", styles[style_of_level(finding->level)],
            level_word(finding->level));
    escape_write(to, text_of(finding->rule->id));
    fprintf(to, "]%s ", styles[STYLE_END]);
    path_write(to, finding->site.document->name);
    write_start(to, &finding->site);
    fputs(": ", to);
    escape_write(to, text_of(finding->message));
    putc('\n', to);
}

/** What has no block of its own: absences, and what is more than anybody reads. */
static bool is_passed(struct report *report, const struct finding *finding) {
    bool more = !rule_counts(report, finding);
    if (!more && is_absence(finding))
        keep_absence(report, finding);
    return more || is_absence(finding);
}

static void add(struct report *report, const struct outcome *outcome) {
    outcome = report_take(report, outcome);
    size_t n = outcome->findings.n;
    keep_suppressed(report, outcome, "");
    keep_origins(report, outcome, "");
    keep_unchecked(report, outcome, "");
    struct terminal_page page = {report, outcome->findings.at, n,
                                 arena_get(report->arena, n * sizeof(size_t)),
                                 arena_get(report->arena, n * sizeof(bool))};
    for (size_t i = 0, last; i < n; i++) {
        page.printed[i] = is_passed(report, &page.findings[i]);
        if (!is_whole(&page.findings[i].site))
            site_lines(&page.findings[i].site, &page.lines[i], &last);
    }
    for (size_t i = 0; i < n; i++)
        if (!page.printed[i])
            write_block(&page, i);
}

static void write_total(struct report *report) {
    if (report->n_documents)
        write_levels(report->to, report->n_of_level);
    fputs(report->n_documents ? " in " : "nothing was checked", report->to);
    if (report->n_drafts)
        write_count(report->to, report->n_drafts, "draft");
    else if (report->n_documents)
        write_count(report->to, report->n_documents, "document");
    putc('\n', report->to);
}

static void end(struct report *report) {
    if (later_print(&report->absent_later, report->to))
        putc('\n', report->to);
    write_more(report, "");
    if (!report->quiet)
        write_total(report);
    write_sums(report, "");
    arena_release(&report->run);
}

const struct format format_terminal = {
    .name = "terminal",
    .explains = "each finding with the lines it is about",
    .for_check = true,
    .begin = begin,
    .add = add,
    .end = end,
};

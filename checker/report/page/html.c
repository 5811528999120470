/*
 * html.c - the editorial report as a page: its head, and a part for each case.
 */
#include "base/digest.h"
#include "base/embedded.h"
#include "report/page/page.h"
#include "report/paper/make.h"
#include "report/words.h"

static void begin(struct report *report) {
    (void)report;
}

static struct text style(void) {
    struct text css = {"", 0};
    embedded_file("checker/report/page/style.css", &css);
    return css;
}

static void write_policy(FILE *to, struct text css) {
    struct digest digest = digest_of(css);
    char hash[DIGEST_BASE64];
    digest_base64(&digest, hash);
    fprintf(to,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
            "'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\">\n",
            hash);
}

/** The language of what is read: that of the words is English so far. */
static void write_head(struct report *report) {
    FILE *to = report->to;
    struct text css = style();
    fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
          to);
    write_policy(to, css);
    fputs("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"color-scheme\" content=\"light dark\">\n"
          "<meta name=\"referrer\" content=\"no-referrer\">\n<title>",
          to);
    if (report->titles.n)
        markup_put(to, report->titles.at[0]);
    if (report->titles.n > 1)
        fprintf(to, " and %zu more", report->titles.n - 1);
    fputs(" \xC2\xB7 factlint report</title>\n<style>", to);
    fwrite(css.data, 1, css.size, to);
    fputs("</style>\n</head>\n<body>\n"
          "<a class=\"skip\" href=\"#content\">To the report</a>\n",
          to);
}

/** With one draft the page is its own list. */
static void write_drafts(struct report *report) {
    FILE *to = report->to;
    if (report->titles.n < 2)
        return;
    fputs("<nav aria-label=\"Texts\"><h2>In this report</h2><ol>\n", to);
    for (size_t i = 0; i < report->titles.n; i++) {
        fprintf(to, "<li><a href=\"#t%zu-0\">", i + 1);
        markup_put(to, report->titles.at[i]);
        fputs("</a></li>\n", to);
    }
    fputs("</ol></nav>\n", to);
}

static void remember_title(struct report *report, const struct page *page) {
    const struct outcome *outcome = page->paper->outcome;
    struct text title = {"no text", 7};
    if (outcome->n_documents)
        title = report->redact ? text_of(outcome->documents[0]->name)
                               : paper_title(outcome->documents[0]);
    *(const char **)list_add(&report->run, &report->titles) =
        arena_copy(&report->run, title.data, title.size);
}

static void write_sections(const struct page *page) {
    page_top(page);
    if (page->paper->outcome->of_file) {
        page_cards(page);
        page_inputs(page);
        return;
    }
    page_draft(page);
    page_cards(page);
    page_other_cards(page);
    page_pictures(page);
    page_quotations(page);
    page_names(page);
    page_ledger(page);
    page_inputs(page);
}

static void add(struct report *report, const struct outcome *outcome) {
    outcome = report_take(report, outcome);
    struct page page = {.to = later_open(&report->pages_later),
                        .paper = paper_make(outcome, report->arena),
                        .report = report,
                        .number = report->n_cases};
    remember_title(report, &page);
    fprintf(page.to, "<article class=\"paper\" aria-labelledby=\"t%zu-0\">\n",
            page.number);
    write_sections(&page);
    fputs("</article>\n", page.to);
}

static void end(struct report *report) {
    write_head(report);
    fputs("<main id=\"content\">\n", report->to);
    write_drafts(report);
    later_print(&report->pages_later, report->to);
    fputs("</main>\n<footer><p>factlint says what cannot both stand and what has no "
          "source. It does not say what is true.</p></footer>\n</body>\n</html>\n",
          report->to);
    arena_release(&report->run);
}

const struct format format_html = {
    .name = "html",
    .explains = "a page for editors: the draft, a card a claim, pictures, the ledger",
    .ending = ".html",
    .for_report = true,
    .begin = begin,
    .add = add,
    .end = end,
};

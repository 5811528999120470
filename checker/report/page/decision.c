/*
 * decision.c - who decided what of a card; or the place to sign, and what to keep.
 */
#include "finding/decisions.h"
#include "report/page/page.h"

static void write_decided(const struct page *page, const struct decision *decision) {
    FILE *to = page->to;
    fputs("<p class=\"decision\"><b>Decided: ", to);
    markup_put(to, decided_words(decision->decided));
    fputs("</b> by ", to);
    markup_put(to, decision->by);
    fputs(", ", to);
    markup_put(to, decision->date);
    fputs(": ", to);
    markup_put(to, decision->reason);
    fputs("</p>\n", to);
}

/** To tick and sign on paper. */
static void write_boxes(const struct page *page) {
    fputs("<p class=\"decision\"><b>Decision</b>", page->to);
    for (int i = 0; i < N_DECIDED; i++)
        fprintf(page->to, " <span class=\"box\">\xE2\x98\x90 %s</span>",
                decided_words((enum decided)i));
    fputs(" <span class=\"blank\">name</span> <span class=\"blank\">date</span> "
          "<span class=\"blank long\">reason</span></p>\n",
          page->to);
}

/** Where it is kept: beside the draft, or of sources beside factlint.yaml. */
static void write_where(const struct page *page, const struct finding *finding,
                        bool draft) {
    fputs("<p>In <code>", page->to);
    markup_put(page->to,
               draft ? decisions_path(finding->site.document->name, page->report->arena)
                     : decisions_on_sources);
    fputs(draft ? "</code>" : "</code> beside factlint.yaml, or where factlint runs",
          page->to);
    fputs(", under <code>decisions:</code></p>\n", page->to);
}

/** In single quotes, as YAML has a text of any characters. */
static void write_quoted(const struct page *page, const char *string) {
    putc('\'', page->to);
    for (struct text rest = text_of(string); rest.size;) {
        size_t end = text_next_of(rest, 0, "'");
        markup_write(page->to, text_slice(rest, 0, end));
        fputs(end < rest.size ? "&#39;&#39;" : "", page->to);
        rest = text_slice(rest, end < rest.size ? end + 1 : end, rest.size);
    }
    putc('\'', page->to);
}

/** To copy into the file. */
static void write_yaml(const struct page *page, const struct finding *finding) {
    struct fingerprint name = decisions_fingerprint(finding);
    const char *file = finding->site.document->name, *slash = strrchr(file, '/');
    bool draft = finding_on(page->paper->outcome, finding) == ON_DRAFT;
    fputs("<details class=\"keep\"><summary>Keep a decision</summary>", page->to);
    write_where(page, finding, draft);
    fprintf(page->to, "<pre tabindex=\"0\">  - finding: %s\n    rule: ", name.digits);
    markup_put(page->to, finding->rule->id);
    fputs("\n    decision: right | wrong | source updated | accepted\n    reason: ...\n"
          "    by: ...\n    date: YYYY-MM-DD",
          page->to);
    if (!draft) {
        fputs("\n    source: ", page->to);
        write_quoted(page, slash ? slash + 1 : file);
    }
    fputs("</pre></details>\n", page->to);
}

void page_decision(const struct page *page, const struct card *card) {
    if (!card->findings.n || page->paper->outcome->of_file)
        return;
    const struct finding *finding = card->findings.at[0];
    const struct decision *decision = decision_on(page->paper->outcome, finding);
    if (decision) {
        write_decided(page, decision);
        return;
    }
    if (state_is_open(card->state))
        write_boxes(page);
    if (!page->report->redact)
        write_yaml(page, finding);
}

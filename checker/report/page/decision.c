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

/** To copy into the file beside the draft. */
static void write_yaml(const struct page *page, const struct finding *finding) {
    struct fingerprint name = decisions_fingerprint(finding);
    fputs("<details class=\"keep\"><summary>Keep a decision</summary><p>In <code>",
          page->to);
    markup_put(page->to,
               decisions_path(finding->site.document->name, page->report->arena));
    fprintf(page->to,
            "</code>, under <code>decisions:</code></p>\n<pre tabindex=\"0\">  - "
            "finding: %s\n    rule: ",
            name.digits);
    markup_put(page->to, finding->rule->id);
    fputs("\n    decision: right | wrong | source updated | accepted\n    reason: ...\n"
          "    by: ...\n    date: YYYY-MM-DD</pre></details>\n",
          page->to);
}

void page_decision(const struct page *page, const struct card *card) {
    if (!card->findings.n)
        return;
    const struct finding *finding = card->findings.at[0];
    const struct decision *decision = decision_on(page->paper->outcome, finding);
    if (decision) {
        write_decided(page, decision);
        return;
    }
    if (state_is_open(card->state))
        write_boxes(page);
    if (!paper_is_of_peers(page->paper) && !page->report->redact)
        write_yaml(page, finding);
}

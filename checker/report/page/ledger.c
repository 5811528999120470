/*
 * ledger.c - every figure, a row each, what is to be mended first; and the quotations.
 */
#include "report/page/page.h"

#include "finding/decisions.h"
#include "report/paper/told.h"
#include "report/words.h"

enum { VALUE_ROOM = 320, SPEAKER = 60 };

static void write_link(const struct page *page, const struct card *card) {
    if (!page_shows(page, card)) {
        fprintf(page->to, "%zu", card->number);
        return;
    }
    fputs("<a", page->to);
    page_href(page, 'c', card->number);
    fprintf(page->to, ">%zu</a>", card->number);
}

static void write_decided(const struct page *page, const struct card *card) {
    const struct decision *decision =
        card->findings.n ? decision_on(page->paper->outcome, card->findings.at[0])
                         : NULL;
    fputs("</td><td>", page->to);
    if (!decision)
        return;
    markup_put(page->to, decided_words(decision->decided));
    fputs(", ", page->to);
    markup_put(page->to, decision->by);
}

static void write_source(const struct page *page, const struct card *card) {
    const struct claim_reading *reading = card_other(card);
    if (!reading)
        return;
    markup_put(page->to, paper_name(page->paper, reading->site.document));
    fputs(", ", page->to);
    page_line(page, &reading->site);
    fputs(": ", page->to);
    page_words(page, &reading->site);
    if (card->n_readings + card->n_more > 2)
        fprintf(page->to, "; %zu more", card->n_readings + card->n_more - 2);
}

static void write_row(const struct page *page, const struct card *card) {
    FILE *to = page->to;
    char value[VALUE_ROOM];
    fputs("<tr><td>", to);
    write_link(page, card);
    fputs("</td><th scope=\"row\">", to);
    page_claim(page, card);
    fputs("</th><td>", to);
    if (card->quote)
        markup_write_cut(to, told_quoted(page->paper, card, false), SPEAKER);
    else if (told_value(card->site.mention, value, sizeof value))
        markup_put(to, value);
    fputs("</td><td>", to);
    page_state(page, card->state);
    fputs("</td><td>", to);
    page_line(page, &card->site);
    fputs("</td><td>", to);
    write_source(page, card);
    write_decided(page, card);
    fputs("</td></tr>\n", to);
}

static void open_table(const struct page *page, const char *caption,
                       const char *value) {
    fprintf(page->to,
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
            "aria-label=\"%s of report %zu\">"
            "<table><caption>%s</caption><thead><tr><th scope=\"col\">card</th>"
            "<th scope=\"col\">words</th><th scope=\"col\">%s</th>"
            "<th scope=\"col\">state</th><th scope=\"col\">place</th>"
            "<th scope=\"col\">source</th><th scope=\"col\">decided</th></tr></thead>"
            "<tbody>\n",
            caption, page->number, caption, value);
}

static void write_rows(const struct page *page, bool quotations) {
    const struct paper *paper = page->paper;
    size_t n = 0;
    for (size_t i = 0; i < paper->cards.n; i++)
        if (!paper->sorted[i]->quote != quotations && n++ < MOST_ROWS)
            write_row(page, paper->sorted[i]);
    fputs("</tbody></table></div>\n", page->to);
    if (n > MOST_ROWS)
        fprintf(page->to, "<p>and %zu more, which the form csv has</p>\n",
                n - MOST_ROWS);
}

void page_quotations(const struct page *page) {
    size_t n = 0;
    for (size_t i = 0; i < page->paper->cards.n; i++)
        n += page->paper->cards.at[i].quote != NULL;
    if (!n)
        return;
    page_section(page, 'q', "Quotations");
    open_table(page, "Quotations of the draft, and where each stands", "who says it");
    write_rows(page, true);
    fputs("</section>\n", page->to);
}

void page_ledger(const struct page *page) {
    page_section(page, 'l', "Ledger");
    if (!page->paper->cards.n) {
        fputs("<p>There is nothing in it.</p>\n</section>\n", page->to);
        return;
    }
    open_table(page,
               paper_is_of_peers(page->paper)
                   ? "Every claim that two texts state, or that something is said of"
                   : "Every figure, what is to be mended first",
               "value");
    write_rows(page, false);
    fputs("</section>\n", page->to);
}

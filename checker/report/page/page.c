/*
 * page.c - what the sections of the page share.
 */
#include "report/page/page.h"

#include "report/paper/told.h"
#include "report/words.h"

enum { WORDS = 120 };

void page_id(const struct page *page, char part, size_t number) {
    fprintf(page->to, " id=\"%c%zu-%zu\"", part, page->number, number);
}

void page_href(const struct page *page, char part, size_t number) {
    fprintf(page->to, " href=\"#%c%zu-%zu\"", part, page->number, number);
}

void page_section(const struct page *page, char part, const char *title) {
    fprintf(page->to, "<section aria-labelledby=\"%c%zu-0 t%zu-0\">\n<h2", part,
            page->number, page->number);
    page_id(page, part, 0);
    fprintf(page->to, ">%s</h2>\n", title);
}

bool page_shows(const struct page *page, const struct card *card) {
    const struct paper *paper = page->paper;
    if (paper->cards.n <= MOST_CARDS)
        return true;
    const struct card *last = paper->sorted[MOST_CARDS - 1];
    return card->state < last->state ||
           (card->state == last->state && card->number <= last->number);
}

void page_state(const struct page *page, enum state state) {
    fprintf(
        page->to,
        "<span class=\"state %s\"><span class=\"sign\" aria-hidden=\"true\">%s</span> "
        "%s</span>",
        state_key(state), state_sign(state), state_words(state));
}

/** How many blocks of the text stand before the sentence, that one included. */
static size_t paragraph_of(const struct site *site) {
    struct span sentence;
    uint32_t index;
    if (!site_sentence(site, &sentence, &index))
        return 0;
    return site->document->sentences.at[index].block + 1;
}

static const char *where_of(const struct page *page, const struct site *site) {
    return is_whole(site)
               ? "the whole text"
               : document_where(site->document, site->span.start, page->report->arena);
}

void page_line(const struct page *page, const struct site *site) {
    markup_put(page->to, where_of(page, site));
}

void page_place(const struct page *page, const struct site *site) {
    const char *where = where_of(page, site);
    size_t paragraph = is_whole(site) ? 0 : paragraph_of(site);
    markup_put(page->to, where);
    if (paragraph && strncmp(where, "line", 4) == 0)
        fprintf(page->to, ", paragraph %zu", paragraph);
}

void page_where(const struct page *page, const struct site *site) {
    fputs(" (", page->to);
    markup_put(page->to, paper_name(page->paper, site->document));
    fputs(", ", page->to);
    page_place(page, site);
    putc(')', page->to);
}

void page_claim(const struct page *page, const struct card *card) {
    struct text words = told_claim(page->paper, card);
    if (card->quote)
        fputs("\xE2\x80\x9C", page->to);
    markup_write_cut(page->to, words, WORDS);
    if (card->quote)
        fputs("\xE2\x80\x9D", page->to);
    if (is_whole(&card->site))
        fputs("the text as a whole", page->to);
    else if (!words.size)
        fprintf(page->to, "claim %zu", card->number);
}

void page_words(const struct page *page, const struct site *site) {
    struct span at;
    if (page->report->redact || is_whole(site))
        return;
    if (site_view(site, &at))
        markup_write_cut(page->to, text_slice(site->document->view, at.start, at.end),
                         WORDS);
    else
        markup_write_cut(page->to, site_text(site), WORDS);
}

void page_finding(const struct page *page, const struct finding *finding) {
    fprintf(page->to, "<strong class=\"level %s\">%s</strong> ",
            level_word(finding->level), level_word(finding->level));
    markup_put(page->to, finding->message);
    fputs(" <span class=\"rule\">", page->to);
    markup_put(page->to, finding->rule->id);
    fputs("</span>", page->to);
}

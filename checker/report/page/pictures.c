/*
 * pictures.c - which readings are drawn, and as what.
 */
#include <stdlib.h>

#include "report/chart/chart.h"
#include "report/page/page.h"
#include "report/paper/told.h"
#include "report/words.h"
#include "value/compare.h"
#include "value/kind.h"

enum { WHO = 120 };

/** "draft.md, line 12". */
static struct text who_of(const struct page *page, const struct site *site) {
    const char *name = site->document->name, *slash = strrchr(name, '/');
    return text_of(arena_print(
        page->paper->arena, "%s, %s", slash ? slash + 1 : name,
        document_where(site->document, site->span.start, page->paper->arena)));
}

static struct text words_of(const struct site *site) {
    struct span at;
    if (!site_view(site, &at))
        return (struct text){"", 0};
    return text_slice(site->document->view, at.start, at.end);
}

static struct chart_row row_of(const struct page *page, const struct reading *reading) {
    return (struct chart_row){.who = who_of(page, &reading->site),
                              .words = words_of(&reading->site),
                              .draft = reading->draft};
}

/** Can both stand on one line of numbers? */
static bool is_drawable(const struct mention *first, const struct mention *mention) {
    bool amounts =
        mention && mention_does(mention, DOES_AMOUNT) && !mention->amount.overflow;
    return amounts && first->kind == mention->kind &&
           strings_equal(first->unit, mention->unit);
}

static void place_amount(struct chart_row *row, const struct mention *mention) {
    struct bounds bounds = amount_bounds(mention);
    row->at = decimal_double(mention->amount.low);
    row->low = decimal_double(bounds.low);
    row->high = decimal_double(bounds.high);
    row->open_high = bounds.open;
}

static size_t take_amounts(const struct page *page, const struct card *card,
                           struct chart_row *rows) {
    size_t n = 0;
    bool differ = false;
    const struct mention *first = card->readings[0].site.mention;
    for (size_t i = 0; first && i < card->n_readings; i++) {
        const struct reading *reading = &card->readings[i];
        if (!is_drawable(first, reading->site.mention))
            continue;
        rows[n] = row_of(page, reading);
        place_amount(&rows[n], reading->site.mention);
        differ |= rows[n].at < rows[0].at || rows[n].at > rows[0].at;
        n++;
    }
    return differ ? n : 0;
}

static void place_days(struct chart_row *row, const struct time *days) {
    row->low = days->low;
    row->high = days->high;
    row->open_low = days->low == NO_LOW_DAY;
    row->open_high = days->high == NO_HIGH_DAY;
}

/** A time that is known at one end at least. */
static const struct time *days_of(const struct page *page,
                                  const struct reading *reading) {
    const struct time *days = told_days(page->paper, reading);
    bool known = days && !(days->low == NO_LOW_DAY && days->high == NO_HIGH_DAY);
    return known ? days : NULL;
}

static size_t take_periods(const struct page *page, const struct card *card,
                           struct chart_row *rows) {
    size_t n = 0;
    bool differ = false;
    for (size_t i = 0; i < card->n_readings; i++) {
        const struct reading *reading = &card->readings[i];
        const struct time *days = days_of(page, reading);
        if (!days)
            continue;
        rows[n] = row_of(page, reading);
        place_days(&rows[n], days);
        differ |= rows[n].low < rows[0].low || rows[n].low > rows[0].low ||
                  rows[n].high < rows[0].high || rows[n].high > rows[0].high;
        n++;
    }
    return differ ? n : 0;
}

static struct chart chart_of(const struct page *page, const struct card *card,
                             char part, const char *what, const struct chart_row *rows,
                             size_t n) {
    struct arena *arena = page->paper->arena;
    return (struct chart){
        .to = page->to,
        .id = arena_print(arena, "%c%zu-%zu", part, page->number, card->number),
        .title = arena_print(arena, "%s of claim %zu", what, card->number),
        .rows = rows,
        .n = n};
}

void page_card_pictures(const struct page *page, const struct card *card) {
    struct chart_row rows[MOST_CARD_READINGS];
    if (page->report->redact || !state_is_open(card->state))
        return;
    size_t n = take_amounts(page, card, rows);
    fputs("<div class=\"pictures\">\n", page->to);
    if (n > 1) {
        struct chart chart = chart_of(page, card, 'n', "Values", rows, n);
        number_line_write(&chart);
    }
    n = take_periods(page, card, rows);
    if (n > 1) {
        struct chart chart = chart_of(page, card, 's', "Periods", rows, n);
        time_line_write(&chart);
    }
    fputs("</div>\n", page->to);
}

static int by_day(const void *left, const void *right) {
    const struct chart_row *a = left, *b = right;
    double x = a->open_low ? a->high : a->low, y = b->open_low ? b->high : b->low;
    if (x < y || x > y)
        return x < y ? -1 : 1;
    return (a->high > b->high) - (a->high < b->high);
}

/** A day that is a figure's period is told with the figure, unless it is disputed. */
static bool tells_time(const struct card *card) {
    const struct mention *mention = card->site.mention;
    return mention && card->n_readings &&
           (!mention_does(mention, DOES_DATE) || state_is_open(card->state));
}

/** The claims with a period or a day of their own, as many as a picture holds. */
static size_t take_dated(const struct page *page, struct chart_row *rows,
                         size_t *more) {
    const struct paper *paper = page->paper;
    size_t n = 0;
    for (size_t i = 0; i < paper->cards.n; i++) {
        const struct card *card = paper->sorted[i];
        const struct time *days =
            tells_time(card) ? days_of(page, card->readings) : NULL;
        if (!days)
            continue;
        if (n == MOST_CHART_ROWS) {
            ++*more;
            continue;
        }
        rows[n] = row_of(page, &card->readings[0]);
        struct text period = told_period(paper, &card->readings[0]);
        rows[n].words = told_claim(paper, card);
        rows[n].who = text_of(arena_print(paper->arena, "%.*s, claim %zu",
                                          TEXT_ARGUMENTS(period), card->number));
        place_days(&rows[n++], days);
    }
    return n;
}

static void write_time_line(const struct page *page) {
    struct chart_row rows[MOST_CHART_ROWS];
    size_t more = 0, n = take_dated(page, rows, &more);
    if (n < 2)
        return;
    qsort(rows, n, sizeof *rows, by_day);
    fputs("<h3>When it was so</h3>\n", page->to);
    struct chart chart = {.to = page->to,
                          .id = arena_print(page->paper->arena, "w%zu-0", page->number),
                          .title = "Dated claims in the order of their time",
                          .rows = rows,
                          .n = n};
    time_line_write(&chart);
    if (more)
        fprintf(page->to, "<p>and %zu more dated claims</p>\n", more);
}

enum { MOST_NODES = MOST_CHART_ROWS, MOST_LINKS = 60 };

/** The row of a source, which is added where it is new; MOST_NODES: no more fit. */
static size_t row_for(const struct page *page, size_t source, size_t *sources,
                      struct chart_row *rows, size_t *n) {
    const struct outcome *outcome = page->paper->outcome;
    size_t i = 0;
    while (i < *n && sources[i] != source)
        i++;
    if (i < *n || i == MOST_NODES)
        return i;
    const struct document *of = outcome->documents[outcome->n_drafts + source];
    const char *slash = strrchr(of->name, '/');
    sources[i] = source;
    rows[i] =
        (struct chart_row){.who = text_of(arena_print(page->paper->arena, "%s %.*s",
                                                      slash ? slash + 1 : of->name,
                                                      TEXT_ARGUMENTS(of->date.text)))};
    ++*n;
    return i;
}

static void write_origins(const struct page *page) {
    const struct kinships *kin = &page->paper->kinships;
    struct chart_row rows[MOST_NODES];
    struct chart_link links[MOST_LINKS];
    size_t sources[MOST_NODES], n = 0, n_links = 0;
    for (size_t i = 0; i < kin->n && n_links < MOST_LINKS; i++) {
        size_t from = row_for(page, kin->at[i].older, sources, rows, &n),
               to = row_for(page, kin->at[i].younger, sources, rows, &n);
        if (from < MOST_NODES && to < MOST_NODES)
            links[n_links++] =
                (struct chart_link){from, to, kin->at[i].dated, kin->at[i].percent};
    }
    fputs("<h3>Which text rests on which</h3>\n", page->to);
    if (kin->cut)
        fputs("<p>Two million words of the sources were held against each other; there "
              "are more.</p>\n",
              page->to);
    if (!n_links) {
        fputs("<p>No two of the sources share runs of words: they may be taken for "
              "witnesses of their own.</p>\n",
              page->to);
        return;
    }
    fputs(
        "<p>Texts that share many words may be one witness, not two; where both quote "
        "a third, that one is.</p>\n",
        page->to);
    struct chart chart = {.to = page->to,
                          .id = arena_print(page->paper->arena, "x%zu-0", page->number),
                          .title = "Sources that share words",
                          .rows = rows,
                          .n = n};
    origins_write(&chart, links, n_links);
    if (kin->n > n_links)
        fprintf(page->to, "<p>and %zu more pairs</p>\n", kin->n - n_links);
}

void page_pictures(const struct page *page) {
    if (page->report->redact)
        return;
    page_section(page, 'p', "Pictures");
    write_time_line(page);
    write_origins(page);
    fputs("</section>\n", page->to);
}

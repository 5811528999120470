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
    return text_of(arena_print(
        page->paper->arena, "%s, %s", paper_name(page->paper, site->document),
        document_where(site->document, site->span.start, page->paper->arena)));
}

static struct text words_of(const struct site *site) {
    struct span at;
    if (!site_view(site, &at))
        return (struct text){"", 0};
    return text_slice(site->document->view, at.start, at.end);
}

static struct chart_row row_of(const struct page *page,
                               const struct claim_reading *reading) {
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
        const struct claim_reading *reading = &card->readings[i];
        if (reading->site.bearing != BEARING_CLAIM ||
            !is_drawable(first, reading->site.mention))
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
                                  const struct claim_reading *reading) {
    const struct time *days = told_days(page->paper, reading);
    bool known = days && !(days->low == NO_LOW_DAY && days->high == NO_HIGH_DAY);
    return known ? days : NULL;
}

static size_t take_periods(const struct page *page, const struct card *card,
                           struct chart_row *rows) {
    size_t n = 0;
    bool differ = false;
    for (size_t i = 0; i < card->n_readings; i++) {
        const struct claim_reading *reading = &card->readings[i];
        const struct time *days = days_of(page, reading);
        if (!days || reading->site.bearing != BEARING_CLAIM)
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
    fputs("<div class=\"pictures\">", page->to);
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
        rows[n].who =
            text_of(arena_print(paper->arena, "%.*s%sclaim %zu", TEXT_ARGUMENTS(period),
                                period.size ? ", " : "", card->number));
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

enum { MOST_NODES = MOST_CHART_ROWS, MOST_LINKS = 60, COPY_PERCENT = 50 };

/** The map while it is drawn. */
struct mapping {
    const struct page *page;
    struct chart_row rows[MOST_NODES];
    size_t sources[MOST_NODES]; /* of each row; SIZE_MAX: who is cited */
    size_t copies[MOST_NODES];  /* of each row, one and the same for texts joined */
    struct chart_link links[MOST_LINKS];
    size_t n, n_links, n_more;
};

static size_t add_node(struct mapping *to, size_t source, struct text who) {
    if (to->n == MOST_NODES)
        return MOST_NODES;
    to->sources[to->n] = source;
    to->copies[to->n] = to->n;
    to->rows[to->n] = (struct chart_row){.who = who, .draft = source == SIZE_MAX};
    return to->n++;
}

/** The row of a source, which is added where it is new; MOST_NODES: no more fit. */
static size_t row_for(struct mapping *to, size_t source) {
    const struct paper *paper = to->page->paper;
    for (size_t i = 0; i < to->n; i++)
        if (to->sources[i] == source)
            return i;
    const struct document *of =
        paper->outcome->documents[paper->outcome->n_drafts + source];
    return add_node(to, source,
                    text_of(arena_print(paper->arena, "%s %.*s", paper_name(paper, of),
                                        TEXT_ARGUMENTS(of->date.text))));
}

static void add_link(struct mapping *to, struct chart_link link) {
    if (link.from < MOST_NODES && link.to < MOST_NODES && to->n_links < MOST_LINKS)
        to->links[to->n_links++] = link;
    else
        to->n_more++;
}

/** Is the one a copy of the other by way of texts between them?  Arcs between all of
    twelve copies would hide what they show.  From now on they are. */
static bool are_joined(struct mapping *in, size_t a, size_t b) {
    if (a == MOST_NODES || b == MOST_NODES)
        return false;
    size_t was = in->copies[b];
    if (was == in->copies[a])
        return true;
    for (size_t i = 0; i < in->n; i++)
        if (in->copies[i] == was)
            in->copies[i] = in->copies[a];
    return false;
}

/** Copies, and what both have from a third. */
static void add_kin(struct mapping *to) {
    const struct kinships *kin = &to->page->paper->kinships;
    for (size_t i = 0; i < kin->n; i++) {
        const struct kinship *at = &kin->at[i];
        size_t from = row_for(to, at->older), behind = row_for(to, at->younger);
        if (at->percent >= COPY_PERCENT && are_joined(to, from, behind)) {
            to->n_more++;
            continue;
        }
        add_link(to, (struct chart_link){.from = from,
                                         .to = behind,
                                         .directed = at->dated,
                                         .percent = at->percent});
    }
}

/** Who is cited by several. */
static void add_cited(struct mapping *to) {
    const struct shared_origins *origins = &to->page->paper->origins;
    for (size_t i = 0; i < origins->n; i++) {
        const struct shared_origin *at = &origins->at[i];
        size_t node = add_node(to, SIZE_MAX, at->words);
        for (size_t k = 0; k < at->n; k++)
            add_link(to, (struct chart_link){.from = node,
                                             .to = row_for(to, at->sources[k]),
                                             .cites = true});
    }
}

static void draw_map(const struct mapping *map) {
    const struct page *page = map->page;
    fputs("<p>Texts that share many words may be one witness, not two; so may those "
          "that cite one origin for their figures.</p>\n",
          page->to);
    struct chart chart = {.to = page->to,
                          .id = arena_print(page->paper->arena, "x%zu-0", page->number),
                          .title = "Sources that share words or an origin",
                          .rows = map->rows,
                          .n = map->n};
    origins_write(&chart, map->links, map->n_links);
    if (map->n_more)
        fprintf(page->to, "<p>and %zu more such ties</p>\n", map->n_more);
}

enum { MOST_WITNESSES = 20 };

/** "a.md and b.md cite one source: the Rystad report". */
static void write_witness(const struct page *page, const struct one_origin *origin) {
    fputs("<li>", page->to);
    for (size_t i = 0; i < origin->n; i++) {
        fputs(i == 0 ? "" : i + 1 == origin->n ? " and " : ", ", page->to);
        markup_put(page->to, paper_name(page->paper, origin->documents[i]));
    }
    putc(' ', page->to);
    markup_put(page->to, origin->why);
    fputs(origin->words.size ? ": " : "", page->to);
    markup_write(page->to, origin->words);
    fputs("</li>\n", page->to);
}

/** The sources that have claims of the draft and are one witness of them. */
static void write_witnesses(const struct page *page) {
    const struct outcome *outcome = page->paper->outcome;
    size_t n =
        outcome->origins.n < MOST_WITNESSES ? outcome->origins.n : MOST_WITNESSES;
    if (!n)
        return;
    fputs("<p>Of the sources that agree these are one witness:</p>\n<ul "
          "class=\"witnesses\">\n",
          page->to);
    for (size_t i = 0; i < n; i++)
        write_witness(page, &outcome->origins.at[i]);
    fputs("</ul>\n", page->to);
}

static void write_origins(const struct page *page) {
    struct mapping map = {.page = page};
    fputs("<h3>Which text rests on which</h3>\n", page->to);
    if (page->paper->kinships.cut)
        fputs("<p>Two million words of the sources were held against each other; there "
              "are more.</p>\n",
              page->to);
    write_witnesses(page);
    add_kin(&map);
    add_cited(&map);
    if (map.n_links)
        draw_map(&map);
    else
        fputs("<p>No two of the sources share runs of words, or cite one origin for a "
              "figure. Whether each has its own, they do not tell.</p>\n",
              page->to);
}

void page_pictures(const struct page *page) {
    if (page->report->redact)
        return;
    page_section(page, 'p', "Pictures");
    write_time_line(page);
    write_origins(page);
    fputs("</section>\n", page->to);
}

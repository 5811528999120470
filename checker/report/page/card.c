/*
 * card.c - a card a claim: what each text says, side by side, and why.
 */
#include "report/page/page.h"

#include "checks/quoted.h"
#include "report/paper/told.h"
#include "report/words.h"
#include "value/kind.h"

enum { SENTENCE = 700, SPEAKER = 60, VALUE_ROOM = 320 };

/** Readings side by side on one card, and letters of their sentences together: no more
    than a sheet of A4 has room for.  What is beyond goes on a card that continues. */
enum { SIDE_BY_SIDE = 6, SENTENCES = 1800 };
_Static_assert(MOST_CARD_READINGS <= 2 * SIDE_BY_SIDE, "one card continues another");

/** Has the draft on the page a mark for it? */
static bool is_marked(const struct page *page, const struct card *card) {
    const struct outcome *outcome = page->paper->outcome;
    struct span at;
    return !page->report->redact && !is_whole(&card->site) &&
           outcome_index(outcome, card->site.document) < outcome->n_drafts &&
           site_view(&card->site, &at);
}

/** `of` is what the heading belongs to, the letter of its id. */
static void write_claim(const struct page *page, const struct card *card, char of) {
    fputs("<header><h3", page->to);
    page_id(page, of, card->number);
    fprintf(page->to, "><span class=\"number\">%zu</span> ", card->number);
    page_claim(page, card);
}

static void write_heading(const struct page *page, const struct card *card) {
    FILE *to = page->to;
    write_claim(page, card, 'k');
    fputs("</h3>\n<p>", to);
    page_state(page, card->state);
    fputs(" <a class=\"back\"", to);
    page_href(page, is_marked(page, card) ? 'm' : 'k', card->number);
    fputs(">", to);
    markup_put(to, paper_name(page->paper, card->site.document));
    fputs(", ", to);
    page_place(page, &card->site);
    fputs("</a></p></header>\n", to);
}

static void write_findings(const struct page *page, const struct card *card) {
    if (!card->findings.n)
        return;
    fputs("<ul class=\"findings\">\n", page->to);
    for (size_t i = 0; i < card->findings.n; i++) {
        const struct finding *finding = card->findings.at[i];
        fputs("<li>", page->to);
        page_finding(page, finding);
        if (finding->site.document != card->site.document)
            page_where(page, &finding->site);
        if (finding->suppressed) {
            fprintf(page->to, " <em>suppressed by a %s",
                    suppressor_name(finding->suppressed->by));
            fputs(*finding->suppressed->reason ? ": " : "", page->to);
            markup_put(page->to, finding->suppressed->reason);
            fputs("</em>", page->to);
        }
        if (finding->rule->why) {
            fputs(" <span class=\"why\">", page->to);
            markup_put(page->to, finding->rule->why);
            fputs("</span>", page->to);
        }
        fputs("</li>\n", page->to);
    }
    fputs("</ul>\n", page->to);
}

/** Letters of a sentence where so many stand side by side. */
static uint32_t sentence_room(const struct card *card) {
    size_t n = card->n_readings < SIDE_BY_SIDE ? card->n_readings : SIDE_BY_SIDE;
    return n * SENTENCE > SENTENCES ? SENTENCES / (uint32_t)n : SENTENCE;
}

static bool is_between_words(struct text view, uint32_t at) {
    return view.data[at] == ' ' || view.data[at] == '\n' || view.data[at - 1] == ' ';
}

/** The part of a long sentence that is shown: `room` letters around the figure, of
   which the side that needs less leaves the rest to the other. */
static struct span cut_around(struct text view, struct span sentence, struct span at,
                              uint32_t room) {
    uint32_t before = at.start - sentence.start, after = sentence.end - at.end;
    uint32_t front = after < room / 2 ? room - after : room / 2;
    uint32_t back = before < room / 2 ? room - before : room / 2;
    struct span cut = {before > front ? at.start - front : sentence.start,
                       after > back ? at.end + back : sentence.end};
    while (cut.start > sentence.start && !is_between_words(view, cut.start))
        cut.start--;
    while (cut.end < sentence.end && !is_between_words(view, cut.end))
        cut.end++;
    return cut;
}

/** The sentence with the figure marked in it. */
static void write_sentence(const struct page *page, const struct site *site,
                           uint32_t room) {
    FILE *to = page->to;
    struct span sentence, at;
    uint32_t index;
    if (page->report->redact || !site_view(site, &at))
        return;
    if (!site_sentence(site, &sentence, &index))
        sentence = at;
    struct text view = site->document->view;
    sentence.end = sentence.end > at.end ? sentence.end : at.end;
    struct span shown = cut_around(view, sentence, at, room);
    fputs(shown.start > sentence.start ? "<blockquote><p>\xE2\x80\xA6"
                                       : "<blockquote><p>",
          to);
    markup_write(to, text_slice(view, shown.start, at.start));
    fputs("<mark>", to);
    markup_write_cut(to, text_slice(view, at.start, at.end), room);
    fputs("</mark>", to);
    markup_write(to, text_slice(view, at.end, shown.end));
    fputs(shown.end < sentence.end ? "\xE2\x80\xA6</p></blockquote>\n"
                                   : "</p></blockquote>\n",
          to);
}

static void open_row(FILE *to, const char *name) {
    fprintf(to, "<dt>%s</dt><dd>", name);
}

static void close_row(FILE *to) {
    fputs("</dd>\n", to);
}

static void write_value(const struct page *page, const struct claim_reading *reading) {
    char value[VALUE_ROOM];
    bool known = told_value(reading->site.mention, value, sizeof value);
    markup_put(page->to, known ? value : "cannot be placed");
}

static void write_hedge(const struct page *page, const struct claim_reading *reading) {
    markup_put(page->to, told_hedge(reading->site.mention->hedge));
}

static void write_period(const struct page *page, const struct claim_reading *reading) {
    struct text words = told_period(page->paper, reading);
    const struct time *days = told_days(page->paper, reading);
    if (words.size)
        markup_write_cut(page->to, words, SPEAKER);
    else
        fputs("none stated", page->to);
    if (words.size && days && !text_equal(words, text_of(days->text))) {
        fputs(" (", page->to);
        markup_put(page->to, days->text);
        putc(')', page->to);
    }
}

static void write_who(const struct page *page, const struct claim_reading *reading) {
    struct text speaker = told_speaker(reading);
    if (speaker.size)
        markup_write_cut(page->to, speaker, SPEAKER);
    else
        markup_put(page->to, told_citing(reading));
    if (speaker.size && reading->speaker.guessed)
        fputs(", as it seems", page->to);
}

static void write_difference(const struct page *page,
                             const struct claim_reading *reading) {
    markup_put(page->to, reading->relation);
    if (reading->numbers) {
        fputs("<br><b>", page->to);
        markup_put(page->to, reading->numbers);
        fputs("</b>", page->to);
    }
}

static bool has_mention(const struct page *page, const struct claim_reading *reading) {
    (void)page;
    return reading->site.mention != NULL;
}

static bool has_hedge(const struct page *page, const struct claim_reading *reading) {
    return has_mention(page, reading) && reading->site.mention->hedge != HEDGE_NONE;
}

static bool has_period(const struct page *page, const struct claim_reading *reading) {
    return told_period(page->paper, reading).size > 0;
}

static bool has_difference(const struct page *page,
                           const struct claim_reading *reading) {
    (void)page;
    return reading->relation != NULL;
}

/** What is aligned between readings: a row is on a card where a reading of it has it,
    and there on each, so that readers see what is missing. */
static const struct aligned {
    const char *name;
    bool (*has)(const struct page *page, const struct claim_reading *reading);
    void (*write)(const struct page *page, const struct claim_reading *reading);
    bool each; /* also of a reading that has it not */
} rows[] = {
    {"value", has_mention, write_value, true},
    {"hedge", has_hedge, write_hedge, true},
    {"period", has_period, write_period, true},
    {"who says so", has_mention, write_who, true},
    {"difference", has_difference, write_difference, false},
};

static bool any_has(const struct page *page, const struct card *card,
                    const struct aligned *row) {
    for (size_t i = 0; i < card->n_readings; i++)
        if (row->has(page, &card->readings[i]))
            return true;
    return false;
}

static void write_rows(const struct page *page, const struct card *card,
                       const struct claim_reading *reading) {
    fputs("<dl>", page->to);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool shown =
            rows[i].each ? any_has(page, card, &rows[i]) : rows[i].has(page, reading);
        if (!shown)
            continue;
        open_row(page->to, rows[i].name);
        rows[i].write(page, reading);
        close_row(page->to);
    }
    fputs("</dl>", page->to);
}

static void write_speaker(const struct page *page, const struct card *card, size_t i) {
    struct text speaker = told_quoted(page->paper, card, i > 0);
    fputs("<dl>", page->to);
    open_row(page->to, "who says it");
    if (speaker.size)
        markup_write_cut(page->to, speaker, SPEAKER);
    else
        fputs("nobody is named", page->to);
    close_row(page->to);
    fputs("</dl>", page->to);
}

static void write_note(const struct page *page, const char *note) {
    if (!note)
        return;
    fputs(" <span class=\"note\">", page->to);
    markup_put(page->to, note);
    fputs("</span>", page->to);
}

static void write_name(const struct page *page, const struct claim_reading *reading) {
    const struct document *document = reading->site.document;
    fputs(reading->draft ? "<p class=\"who\"><b>Draft</b> <span>"
                         : "<p class=\"who\"><span><b>",
          page->to);
    markup_put(page->to, paper_name(page->paper, document));
    fputs(reading->draft ? "</span>" : "</b></span>", page->to);
    if (document->date.text.size) {
        fputs(" <span>", page->to);
        markup_write(page->to, document->date.text);
        fputs("</span>", page->to);
    }
    fputs(" <span>", page->to);
    page_place(page, &reading->site);
    fputs("</span>", page->to);
    write_note(page, reading->site.note ? reading->site.note : told_bearing(reading));
    fputs("</p>\n", page->to);
}

static void write_reading(const struct page *page, const struct card *card, size_t i) {
    const struct claim_reading *reading = &card->readings[i];
    fputs("<div class=\"reading\">\n", page->to);
    write_name(page, reading);
    write_sentence(page, &reading->site, sentence_room(card));
    if (card->quote && !reading->site.mention && i < 2)
        write_speaker(page, card, i);
    if (reading->site.mention)
        write_rows(page, card, reading);
    fputs("</div>\n", page->to);
}

static void write_readings(const struct page *page, const struct card *card,
                           size_t from, size_t to) {
    fputs("<div class=\"readings\">\n", page->to);
    for (size_t i = from; i < to; i++)
        write_reading(page, card, i);
    fputs("</div>\n", page->to);
    if (card->n_more && to == card->n_readings)
        fprintf(page->to, "<p>and %zu more reading%s</p>\n", card->n_more,
                card->n_more == 1 ? "" : "s");
}

/** What speaks for one claim, the strongest first in the order of the cues. */
static void write_evidence_of(const struct page *page,
                              const struct claim_reading *reading) {
    const struct pair *pair = reading->pair;
    FILE *to = page->to;
    fputs("<p><b>", to);
    markup_put(to, paper_name(page->paper, reading->site.document));
    fprintf(to, "</b>, score %.2f: ", pair->grounds->score);
    const char *between = "";
    for (int i = 0; i < N_CUES; i++) {
        double adds = pair->grounds->evidence.of[i] / 100.0 * cue_weight((enum cue)i);
        if (adds > -0.05 && adds < 0.05)
            continue;
        fprintf(to, "%s%s %+.1f", between, cue_name((enum cue)i), adds);
        between = ", ";
    }
    if (pair->bar != BAR_none)
        fprintf(to, "; passed over: %s", bar_says((enum bar)pair->bar));
    fputs("</p>\n", to);
}

/** Are they taken for one claim, or only held against each other? */
static bool is_one_claim(enum state state) {
    return state != STATE_unsupported && state != STATE_number_only &&
           state != STATE_not_compared;
}

static void write_evidence(const struct page *page, const struct card *card) {
    const char *title = is_one_claim(card->state) ? "Why they are taken for one claim"
                                                  : "How alike their words are";
    size_t n = 0;
    for (size_t i = 1; i < card->n_readings; i++) {
        if (!card->readings[i].pair)
            continue;
        if (n++ == 0)
            fprintf(page->to, "<details class=\"evidence\"><summary>%s</summary>\n",
                    title);
        write_evidence_of(page, &card->readings[i]);
    }
    fputs(n ? "</details>\n" : "", page->to);
}

static struct text slice_of(const struct document *document, struct span span) {
    return text_slice(document->view, span.start, span.end);
}

/** The words in which a quotation differs from the source's. */
static void write_alterations(const struct page *page, const struct card *card) {
    const struct quote_match *match = &card->quote->match;
    if (!match->differ.n || match->verdict == QUOTE_ABSENT)
        return;
    const struct document *source = quote_source(page->paper->in, card->quote);
    fputs("<ul class=\"words\">\n", page->to);
    for (size_t i = 0; i < match->differ.n; i++) {
        struct text here = slice_of(card->site.document, match->differ.of[i].here),
                    there = slice_of(source, match->differ.of[i].there);
        fputs("<li>draft: <del>", page->to);
        markup_write(page->to, here.size ? here : text_of("\xE2\x80\x93"));
        fputs("</del>, source: <ins>", page->to);
        markup_write(page->to, there.size ? there : text_of("\xE2\x80\x93"));
        fputs("</ins></li>\n", page->to);
    }
    fputs("</ul>\n", page->to);
}

/** How it follows from others, unless a finding says it. */
static void write_reckoned(const struct page *page, const struct card *card) {
    if (!card->reckoned || card->findings.n)
        return;
    fputs("<p class=\"reckoned\">", page->to);
    markup_put(page->to, card->reckoned);
    fputs("</p>\n", page->to);
}

static void write_why(const struct page *page, const struct card *card) {
    const char *why = card->findings.n ? card->because : card->why;
    write_reckoned(page, card);
    if (!why)
        return;
    fputs("<p class=\"why\">", page->to);
    markup_put(page->to, why);
    if (card->rule && !card->findings.n) {
        fputs(" <span class=\"rule\">", page->to);
        markup_put(page->to, card->rule->id);
        fputs("</span>", page->to);
    }
    fputs("</p>\n", page->to);
}

/** Two who agree are one where the one had it from the other's source. */
static void write_witness(const struct page *page, const struct card *card) {
    if (!card->witness)
        return;
    fputs("<p class=\"witness\">", page->to);
    markup_put(page->to, card->witness);
    fputs("</p>\n", page->to);
}

static void open_card(const struct page *page, const struct card *card, char part,
                      char heading) {
    fprintf(page->to, "<article class=\"card %s\"", state_key(card->state));
    page_id(page, part, card->number);
    fprintf(page->to, " aria-labelledby=\"%c%zu-%zu\">\n", heading, page->number,
            card->number);
}

/** The readings for which the card has no room, on one that continues it. */
static void write_continued(const struct page *page, const struct card *card) {
    fputs("</article>\n", page->to);
    open_card(page, card, 'r', 'j');
    write_claim(page, card, 'j');
    fputs(", continued</h3>\n<p><a class=\"back\"", page->to);
    page_href(page, 'c', card->number);
    fputs(">to its first card</a></p></header>\n", page->to);
    write_readings(page, card, SIDE_BY_SIDE, card->n_readings);
}

static void write_card(const struct page *page, const struct card *card) {
    bool fits = card->n_readings <= SIDE_BY_SIDE;
    open_card(page, card, 'c', 'k');
    write_heading(page, card);
    write_findings(page, card);
    write_why(page, card);
    write_readings(page, card, 0, fits ? card->n_readings : SIDE_BY_SIDE);
    if (!fits)
        write_continued(page, card);
    if (card->quote)
        write_alterations(page, card);
    write_witness(page, card);
    page_card_pictures(page, card);
    write_evidence(page, card);
    page_decision(page, card);
    fputs("</article>\n", page->to);
}

static void write_part(const struct page *page, char part, const char *title,
                       bool open) {
    size_t n = 0;
    page_section(page, part, title);
    for (size_t i = 0; i < page->paper->cards.n; i++) {
        const struct card *card = &page->paper->cards.at[i];
        if (state_is_open(card->state) != open || !page_shows(page, card))
            continue;
        write_card(page, card);
        n++;
    }
    if (!n)
        fputs(open ? "<p>There is nothing to decide.</p>\n"
                   : "<p>There are none.</p>\n",
              page->to);
    fputs("</section>\n", page->to);
}

void page_cards(const struct page *page) {
    write_part(page, 'o', "Claims to decide", true);
}

void page_other_cards(const struct page *page) {
    write_part(page, 'h', "Claims that hold, and those not checked", false);
    if (page->paper->cards.n > MOST_CARDS)
        fprintf(page->to,
                "<p>%zu more are not shown here; the ledger has them, and so "
                "does the form csv.</p>\n",
                page->paper->cards.n - MOST_CARDS);
}

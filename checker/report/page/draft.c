/*
 * draft.c - the draft itself, whole: every mention marked by its state and linked to
 * its card, and what was found in the margin.
 */
#include "report/page/page.h"

#include "report/words.h"

/** A card's place in the view. */
struct marked {
    uint32_t start, end;
    const struct card *card;
};

/** The draft while it is written. */
struct writing_of {
    const struct page *page;
    const struct document *document;
    struct marked *marks;
    size_t n, next;
};

/** Marks inside marks: deeper ones are told by their numbers alone. */
enum { MOST_NESTED = 6 };

static struct text view_of(const struct writing_of *in, uint32_t from, uint32_t to) {
    return text_slice(in->document->view, from, to);
}

static void write_text(const struct writing_of *in, uint32_t from, uint32_t to) {
    if (from < to)
        markup_write(in->page->to, view_of(in, from, to));
}

/** The number that leads to the card. */
static void write_number(const struct writing_of *in, const struct card *card) {
    fprintf(in->page->to,
            "<sup><span class=\"sign\" aria-hidden=\"true\">%s</span>%zu</sup>",
            state_sign(card->state), card->number);
}

static void open_link(const struct writing_of *in, const struct card *card,
                      const char *class) {
    FILE *to = in->page->to;
    bool shown = page_shows(in->page, card);
    fprintf(to, shown ? "<a class=\"%s %s\"" : "<span class=\"%s %s\"", class,
            state_key(card->state));
    page_id(in->page, 'm', card->number);
    if (shown)
        page_href(in->page, 'c', card->number);
    putc('>', to);
}

static void close_link(const struct writing_of *in, const struct card *card) {
    fputs(page_shows(in->page, card) ? "</a>" : "</span>", in->page->to);
}

static void write_range(struct writing_of *in, uint32_t from, uint32_t to, int depth);

/** What holds other marks is no link itself; its number behind it is. */
static void write_outer(struct writing_of *in, const struct marked *mark, uint32_t from,
                        uint32_t to, int depth) {
    fprintf(in->page->to, "<span class=\"around %s\">", state_key(mark->card->state));
    write_range(in, from, to, depth + 1);
    fputs("</span>", in->page->to);
    open_link(in, mark->card, "ref");
    write_number(in, mark->card);
    close_link(in, mark->card);
}

static void write_mark(struct writing_of *in, const struct marked *mark, uint32_t from,
                       uint32_t to, int depth) {
    bool holds = in->next < in->n && in->marks[in->next].start < to;
    if (holds && from < to && depth < MOST_NESTED) {
        write_outer(in, mark, from, to, depth);
        return;
    }
    open_link(in, mark->card, "mark");
    write_text(in, from, to);
    write_number(in, mark->card);
    close_link(in, mark->card);
}

static void write_range(struct writing_of *in, uint32_t from, uint32_t to, int depth) {
    uint32_t at = from;
    while (in->next < in->n && in->marks[in->next].start < to) {
        const struct marked *mark = &in->marks[in->next++];
        uint32_t start = mark->start > at ? mark->start : at,
                 end = mark->end < to ? mark->end : to;
        write_text(in, at, start);
        write_mark(in, mark, start, end > start ? end : start, depth);
        at = end > start ? end : start;
    }
    write_text(in, at, to);
}

/** Tags of the blocks. */
static const struct {
    const char *open, *close;
} tags[] = {
    [BLOCK_HEADLINE] = {"<h3 class=\"headline\">", "</h3>"},
    [BLOCK_HEADING] = {"<h3>", "</h3>"},
    [BLOCK_PARAGRAPH] = {"<p>", "</p>"},
    [BLOCK_LIST_ITEM] = {"<ul><li>", "</li></ul>"},
    [BLOCK_QUOTE] = {"<blockquote><p>", "</p></blockquote>"},
    [BLOCK_CELL] = {"<p class=\"cell\">", "</p>"},
    [BLOCK_FOOTNOTE] = {"<p class=\"footnote\">", "</p>"},
    [BLOCK_BOILERPLATE] = {"<p class=\"boilerplate\">", "</p>"},
};

/** The first of its findings, and how many more its card has. */
static void write_note(const struct page *page, const struct card *card) {
    fprintf(page->to, "<li class=\"%s\"><a", state_key(card->state));
    page_href(page, 'c', card->number);
    fprintf(page->to, "><span class=\"sign\" aria-hidden=\"true\">%s</span> %zu ",
            state_sign(card->state), card->number);
    markup_put(page->to, card->findings.at[0]->message);
    if (card->findings.n > 1)
        fprintf(page->to, " (and %zu more)", card->findings.n - 1);
    fputs("</a></li>\n", page->to);
}

/** What was found in the marks from `first` on that the block had. */
static void write_margin(const struct writing_of *in, size_t first) {
    size_t n = 0;
    for (size_t i = first; i < in->next; i++) {
        const struct card *card = in->marks[i].card;
        if (!card->findings.n || !page_shows(in->page, card))
            continue;
        if (n++ == 0)
            fputs("<ul class=\"margin\">\n", in->page->to);
        write_note(in->page, card);
    }
    fputs(n ? "</ul>\n" : "", in->page->to);
}

/** Front matter has the title that the text has as its headline, and no mark is in it.
 */
static bool is_told_again(const struct writing_of *in, const struct block *block) {
    const struct document *document = in->document;
    const struct block *next = block + 1;
    bool marked = in->next < in->n && in->marks[in->next].start < block->end;
    return block == document->blocks.at && document->blocks.n > 1 && !marked &&
           block->kind == next->kind &&
           text_equal(text_slice(document->view, block->start, block->end),
                      text_slice(document->view, next->start, next->end));
}

static void write_block(struct writing_of *in, const struct block *block) {
    FILE *to = in->page->to;
    size_t first = in->next;
    struct span source = document_span(in->document, block->start, block->end);
    fprintf(to,
            "<div class=\"row\"><span class=\"line\" aria-hidden=\"true\">%zu</span>",
            document_line_of(in->document, source.start));
    fputs(tags[block->kind].open, to);
    write_range(in, block->start, block->end, 0);
    fputs(tags[block->kind].close, to);
    putc('\n', to);
    write_margin(in, first);
    fputs("</div>\n", to);
}

static void find_marks(struct writing_of *in) {
    const struct paper *paper = in->page->paper;
    in->marks = arena_get(paper->arena, (paper->cards.n + 1) * sizeof *in->marks);
    for (size_t i = 0; i < paper->cards.n; i++) {
        const struct card *card = &paper->cards.at[i];
        struct span at;
        if (card->site.document == in->document && !is_whole(&card->site) &&
            site_view(&card->site, &at))
            in->marks[in->n++] = (struct marked){at.start, at.end, card};
    }
}

static void write_draft(const struct page *page, const struct document *document) {
    struct writing_of in = {.page = page, .document = document};
    find_marks(&in);
    fputs("<div class=\"draft\">\n", page->to);
    for (size_t i = 0; i < document->blocks.n; i++)
        if (document->blocks.at[i].start < document->blocks.at[i].end &&
            !is_told_again(&in, &document->blocks.at[i]))
            write_block(&in, &document->blocks.at[i]);
    fputs("</div>\n", page->to);
}

static void write_legend(const struct page *page) {
    fputs("<details class=\"legend\"><summary>What the marks mean</summary><dl>\n",
          page->to);
    for (int i = 0; i < N_STATES; i++) {
        fputs("<div><dt>", page->to);
        page_state(page, (enum state)i);
        fprintf(page->to, "</dt><dd>%s</dd></div>\n", state_means((enum state)i));
    }
    fputs("</dl></details>\n", page->to);
}

void page_draft(const struct page *page) {
    const struct outcome *outcome = page->paper->outcome;
    if (paper_is_of_peers(page->paper))
        return;
    page_section(page, 'd', "The draft");
    write_legend(page);
    for (size_t i = 0; i < outcome->n_drafts && !page->report->redact; i++)
        write_draft(page, outcome->documents[i]);
    if (page->report->redact)
        fputs("<p>Its words are left out, as --redact asks.</p>\n", page->to);
    fputs("</section>\n", page->to);
}

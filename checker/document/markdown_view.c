/*
 * markdown_view.c - blocks, links and text as they come, furniture cut out.
 */
#include "document/markdown_view.h"

static enum block_kind kind_now(const struct markdown_reading *reading) {
    const struct nesting *in = &reading->nesting;
    if (in->cells)
        return BLOCK_CELL;
    if (in->headings)
        return reading->level == 1 && !in->quotes && !in->lists &&
                       reading->document->blocks.n == reading->document->heads.n
                   ? BLOCK_HEADLINE
                   : BLOCK_HEADING;
    return in->quotes ? BLOCK_QUOTE : in->lists ? BLOCK_LIST_ITEM : BLOCK_PARAGRAPH;
}

void markdown_open(struct markdown_reading *reading, enum block_kind kind) {
    view_block(&reading->view, kind);
    reading->fresh = reading->broken = false;
    if (!reading->nesting.shared)
        return;
    struct document *document = reading->document;
    struct block *block = &document->blocks.at[document->blocks.n - 1];
    if (reading->scope == NO_SCOPE)
        reading->scope = block->scope;
    block->scope = reading->scope;
    if (kind == BLOCK_CELL)
        block_place(block, reading->row, reading->column);
}

void markdown_link(struct markdown_reading *reading, struct text target) {
    uint32_t here = view_size(&reading->view);
    struct document *document = reading->document;
    struct link *link = list_add(reading->arena, &document->links);
    *link = (struct link){here, here, target};
    reading->link = document->links.n - 1;
}

void markdown_begin(struct markdown_reading *reading) {
    if (reading->fresh)
        markdown_open(reading, kind_now(reading));
    if (reading->broken)
        view_replace(&reading->view, "\n", 1, reading->line_end.start,
                     reading->line_end.end);
    reading->broken = false;
    if (reading->link_state != LINK_WAITS)
        return;
    markdown_link(reading, reading->target);
    reading->link_state = LINK_OPEN;
}

void markdown_omit_figures(struct markdown_reading *reading, const char *why,
                           uint32_t start, uint32_t end) {
    document_omit_figures(reading->document, reading->language, reading->arena, why,
                          start, end);
}

/** Stars that were meant to end bold print inside a number, "**1,**200": where they
   end; `at` where they are none. */
static uint32_t past_stars(struct text source, uint32_t at, uint32_t end) {
    uint32_t past = at;
    while (past < end && source.data[past] == '*')
        past++;
    bool bold = past > at + 1 && past < end && at > 1;
    bool inside = bold && ascii_is_digit(source.data[past]) &&
                  strchr(",.", source.data[at - 1]) &&
                  ascii_is_digit(source.data[at - 2]);
    return inside ? past : at;
}

static void put_plain(struct markdown_reading *reading, uint32_t start, uint32_t end) {
    struct text source = reading->document->source;
    if (start == end)
        return;
    markdown_begin(reading);
    for (uint32_t at = start; at < end;) {
        const char *star = memchr(source.data + at, '*', end - at);
        at = star ? (uint32_t)(star - source.data) : end;
        uint32_t past = star ? past_stars(source, at, end) : end;
        if (past > at && start < at)
            view_text(&reading->view, start, at);
        start = past > at ? past : start;
        at = past > at ? past : at + 1;
    }
    if (start < end)
        view_text(&reading->view, start, end);
}

void markdown_put_instead(struct markdown_reading *reading, struct text bytes,
                          struct span of) {
    markdown_begin(reading);
    view_replace(&reading->view, bytes.data, bytes.size, of.start, of.end);
}

void markdown_put_blank(struct markdown_reading *reading, uint32_t start,
                        uint32_t end) {
    if (start < end && !reading->fresh)
        markdown_put_instead(reading, text_of(" "), (struct span){start, end});
}

/** The first piece of furniture that ends behind `at`, or NULL. */
static const struct fixture *furniture_behind(struct markdown_reading *reading,
                                              uint32_t at) {
    const struct furniture *all = &reading->furniture;
    while (reading->n_passed < all->list.n && all->list.at[reading->n_passed].end <= at)
        reading->n_passed++;
    return reading->n_passed < all->list.n ? &all->list.at[reading->n_passed] : NULL;
}

bool markdown_is_furnished(struct markdown_reading *reading, struct span of) {
    const struct fixture *next = furniture_behind(reading, of.start);
    return next && next->start < of.end;
}

static const char struck_out[] = "struck-out text that holds figures";
const char markdown_in_code[] = "code that holds figures";

void markdown_put(struct markdown_reading *reading, uint32_t start, uint32_t end) {
    const struct fixture *next;
    if (reading->struck || reading->coded) {
        markdown_omit_figures(reading, reading->struck ? struck_out : markdown_in_code,
                              start, end);
        markdown_put_blank(reading, start, end);
        return;
    }
    while (start < end && (next = furniture_behind(reading, start)) != NULL &&
           next->start < end) {
        uint32_t from = next->start > start ? next->start : start;
        uint32_t past = next->end < end ? next->end : end;
        put_plain(reading, start, from);
        markdown_omit_figures(reading, next->why, from, past);
        markdown_put_blank(reading, from, past);
        start = past;
    }
    put_plain(reading, start, end);
}

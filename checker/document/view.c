/*
 * view.c - text free of markup, and the pieces that lead back to the source.
 */
#include "document/view.h"

static void append(struct view *view, const char *bytes, size_t size) {
    if (view->capacity - view->size < size) {
        size_t grown = 2 * view->capacity + size;
        char *bigger = arena_take(view->arena, grown);
        memcpy(bigger, view->bytes, view->size);
        view->bytes = bigger;
        view->capacity = grown;
    }
    memcpy(view->bytes + view->size, bytes, size);
    view->size += size;
}

static struct block *open_block(struct view *view) {
    return &view->document->blocks.at[view->document->blocks.n - 1];
}

/** The last block, which is empty, and what is said of it. */
static void take_back(struct document *document) {
    size_t last = --document->blocks.n, n = document->dropped.n;
    document->dropped.n -= n && document->dropped.at[n - 1].block == last;
}

static void close_block(struct view *view) {
    if (!view->open)
        return;
    view->open = false;
    struct block *block = open_block(view);
    block->end = (uint32_t)view->size;
    if (block->start == block->end)
        take_back(view->document);
}

/** The place in the source right behind what the view holds so far. */
static uint32_t source_end(const struct document *document) {
    if (!document->pieces.n)
        return (uint32_t)document->text_start;
    const struct piece *last = &document->pieces.at[document->pieces.n - 1];
    return last->source + last->source_size;
}

/** A blank line of the view's own, standing for nothing in the source. */
static void separate(struct view *view) {
    const struct document *document = view->document;
    size_t n = document->pieces.n;
    if (n && document->pieces.at[n - 1].verbatim)
        append(view, "\n\n", 2);
    else if (view->size)
        view_replace(view, "\n\n", 2, source_end(document), source_end(document));
}

/** No source is as large. */
enum { MOST_SOURCE = INT32_MAX };

/** As many line ends of the view's own as bytes of the source part it from what stands
    before, so that the piece goes on; false where these are none, or more. */
static bool part(struct view *view, uint32_t start) {
    enum { MOST = 2 };
    size_t n = view->document->pieces.n;
    struct piece *last = n ? &view->document->pieces.at[n - 1] : NULL;
    uint32_t gap = start - source_end(view->document);
    if (!last || !last->verbatim || gap - 1 >= MOST)
        return false;
    append(view, "\n\n", gap);
    last->source_size += gap & MOST_SOURCE;
    return true;
}

static void open_new(struct view *view, enum block_kind kind) {
    struct document *document = view->document;
    struct block *block = list_add(view->arena, &document->blocks);
    *block = (struct block){.kind = kind,
                            .start = (uint32_t)view->size,
                            .scope = (uint32_t)document->blocks.n - 1};
    view->open = true;
}

void view_block(struct view *view, enum block_kind kind) {
    close_block(view);
    separate(view);
    open_new(view, kind);
}

void view_cell(struct view *view, uint32_t start) {
    close_block(view);
    if (!part(view, start))
        separate(view);
    open_new(view, BLOCK_CELL);
}

/** Does the piece go on where the other ends, here and there? */
static bool goes_on(const struct piece *piece, const struct piece *last) {
    return piece->verbatim && last->verbatim &&
           last->source + last->source_size == piece->source &&
           last->view + last->source_size == piece->view;
}

static void add_piece(struct view *view, uint32_t start, uint32_t end, bool verbatim) {
    struct document *document = view->document;
    struct piece piece = {(uint32_t)view->size, start, (end - start) & MOST_SOURCE,
                          verbatim};
    size_t n = document->pieces.n;
    struct piece *last = n ? &document->pieces.at[n - 1] : NULL;
    if (last && goes_on(&piece, last))
        last->source_size += piece.source_size;
    else
        *(struct piece *)list_add(view->arena, &document->pieces) = piece;
}

void view_text(struct view *view, uint32_t start, uint32_t end) {
    add_piece(view, start, end, true);
    append(view, view->document->source.data + start, end - start);
}

void view_replace(struct view *view, const char *bytes, size_t size, uint32_t start,
                  uint32_t end) {
    add_piece(view, start, end, false);
    append(view, bytes, size);
}

void view_begin(struct view *view, struct document *document, struct arena *arena) {
    *view = (struct view){.document = document, .arena = arena};
    view->capacity = document->source.size + 64;
    view->bytes = arena_take(arena, view->capacity);
    for (size_t i = 0; i < document->heads.n; i++) {
        const struct block *head = &document->heads.at[i];
        view_block(view, head->kind);
        view_text(view, head->start, head->end);
    }
}

uint32_t view_size(const struct view *view) {
    return (uint32_t)view->size;
}

void view_end(struct view *view) {
    close_block(view);
    append(view, "", 1); /* a NUL, which the view does not count */
    view->size--;
    arena_close(view->bytes + view->size + 1, view->capacity - view->size - 1);
    view->document->view = (struct text){view->bytes, view->size};
}

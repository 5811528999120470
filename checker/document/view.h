/*
 * view.h - how a reader builds a document's view.
 *
 *     view_begin(&view, document, arena);
 *     view_block(&view, BLOCK_PARAGRAPH);
 *     view_text(&view, 10, 17);             source bytes 10 to 17, as they are
 *     view_replace(&view, " ", 1, 17, 18);  one blank for a soft line end
 *     view_end(&view);
 *
 * Source offsets never go back.  Blocks are kept apart by a blank line of the
 * view's own, so no sentence crosses them; an empty block leaves no trace.
 */
#ifndef CHECKER_DOCUMENT_VIEW_H
#define CHECKER_DOCUMENT_VIEW_H

#include "document/document.h"

struct view {
    struct document *document;
    struct arena *arena;
    char *bytes;
    size_t size, capacity;
    bool open; /* a block is open */
};

/**
 * Start the view of `document`, with its heads; its bytes and pieces are arena memory.
 */
void view_begin(struct view *view, struct document *document, struct arena *arena);

/** Close the open block, if any, and open one. */
void view_block(struct view *view, enum block_kind kind);

/**
 * The same, of a cell whose words begin at byte `start` of the source.  Where a byte or
 * two part it from the cell before, a sign or a line end, as many part them here: a
 * table of a hundred thousand cells is one piece.
 */
void view_cell(struct view *view, uint32_t start);

/** Append source bytes `start` to `end` as they are. */
void view_text(struct view *view, uint32_t start, uint32_t end);

/** Append `bytes` that stand for source bytes `start` to `end` (an entity, a blank). */
void view_replace(struct view *view, const char *bytes, size_t size, uint32_t start,
                  uint32_t end);

/** The view's size so far: where the next text will stand. */
uint32_t view_size(const struct view *view);

/** Close the open block and hand the view to the document, with a NUL behind it. */
void view_end(struct view *view);

#endif

/*
 * typing.h - how a reader of office files sets down their text: a paragraph a line.
 *
 *     typing_begin(&typing, to, arena);
 *     typing_text(&typing, text);                 as often as there are runs
 *     typing_end(&typing, BLOCK_PARAGRAPH);       the paragraph, with a line end
 *     typing_close(&typing);
 *
 * So a line's number is the paragraph's, and a column its character.  A row of a table
 * is one line, its cells kept apart by tabs; paragraphs inside a cell are lines too.
 */
#ifndef CHECKER_DOCUMENT_TYPING_H
#define CHECKER_DOCUMENT_TYPING_H

#include "document/document.h"

/**
 * The widest and the longest table; cells beyond stand in no table.  And the cells of a
 * text: those beyond are not read.
 */
enum {
    TABLE_MOST_COLUMNS = 1000,
    TABLE_MOST_ROWS = 1000000,
    TABLE_MOST_CELLS = 500000
};

struct typing {
    struct unpacked *to;
    struct arena *arena;
    char *bytes;
    size_t size, capacity;
    uint32_t start; /* of the open paragraph */
    uint32_t scope; /* from 1, the first block of the open list or table; 0: none */
    bool shared;    /* a list or table is open */
    uint32_t row, column; /* of the open cell, from 1; 0: none */
    uint32_t cell;        /* where its text begins */
    uint32_t cells;       /* so many so far */
    bool linked;          /* a link is open */
};

/** Begin to type into empty `*to`; texts that are kept go into the arena. */
void typing_begin(struct typing *typing, struct unpacked *to, struct arena *arena);

/** Append a text to the open paragraph; a line end or tab in it is a blank. */
void typing_text(struct typing *typing, struct text text);

/** A list begins, whose blocks share one scope, or ends. */
void typing_share(struct typing *typing, bool shared);

/** A table begins, whose cells share a scope of their own. */
void typing_begin_table(struct typing *typing);

/** The table ends: what follows is in no cell. */
void typing_end_table(struct typing *typing);

/** What follows stands in this cell; one beyond what a table may have is in none. */
void typing_place(struct typing *typing, uint32_t row, uint32_t column);

/** End the paragraph: a block of that kind, unless it is empty, and a line end. */
void typing_end(struct typing *typing, enum block_kind kind);

/** What was typed of the open paragraph. */
struct text typing_open(const struct typing *typing);

/** End the paragraph without a block: it is none of the text. */
void typing_pass(struct typing *typing);

/** End the cell whose paragraphs are ended: the next one stands on its line. */
void typing_end_cell(struct typing *typing);

/** End the row whose cells are ended. */
void typing_end_row(struct typing *typing);

/** What follows is set on a link, up to typing_unlink(); it may be set on no words. */
void typing_link(struct typing *typing, struct text target);

/** The open link ends; nothing where none is open. */
void typing_unlink(struct typing *typing);

/** The mark of a note is a link on no words. */
void typing_mark(struct typing *typing, struct text target);

/** Say that something stood here that is not read; `why` is static. */
void typing_leave_out(struct typing *typing, const char *why);

/** Hand the text over, with a NUL behind it. */
void typing_close(struct typing *typing);

/**
 * The read of a format whose unpack() types: the text's blocks, links and what it
 * states of itself; a text that was not unpacked is read a line a paragraph.
 */
void typing_read(struct document *to, const struct language *language,
                 struct arena *arena, struct diags *faults);

#endif

/*
 * pdf_table.h - the tables of a page, by where its words stand.
 *
 * A table has three rows or more in which figures stand below each other, aligned, with
 * words or years in front, and a head above each column of figures.  Where that is not
 * sure the words are no table: a table of contents, a form, two columns of prose.
 */
#ifndef CHECKER_DOCUMENT_PDF_TABLE_H
#define CHECKER_DOCUMENT_PDF_TABLE_H

#include "document/pdf_page.h"

/** A word in its cell. */
struct pdf_placed {
    size_t word;
    size_t row, column; /* from 1 */
    size_t line;        /* printed line of the row, from 0 */
    size_t place;       /* from left to right */
};

struct pdf_table {
    struct box box;
    size_t first, past; /* of `placed`: by row, column, line, from left to right */
    size_t zone; /* of the page, where it was looked for there; 0: on all of it */
};

struct pdf_tables {
    LIST(struct pdf_placed) placed;
    LIST(struct pdf_table) tables; /* from above */
};

/** Add the tables that `words` of a page are, which become taken, in the arena. */
void pdf_find_tables(struct pdf_word *words, size_t n, struct arena *arena,
                     struct pdf_tables *to);

#endif

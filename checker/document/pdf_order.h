/*
 * pdf_order.h - in which order the columns of a page are read.
 */
#ifndef CHECKER_DOCUMENT_PDF_ORDER_H
#define CHECKER_DOCUMENT_PDF_ORDER_H

#include "base/arena.h"
#include "document/pdf_page.h"

/** Lines that stand below each other, of one column; or a table. */
struct pdf_column {
    struct box box;
    size_t first, past; /* lines */
    size_t table;       /* from 1; 0: none */
    size_t zone;        /* from 1; of the page, parted by white from edge to edge */
    bool edge;          /* that is the head or foot of the page */
};

/** Does the column begin right of where the other one ends, on one height? */
bool pdf_is_beside(const struct pdf_column *a, const struct pdf_column *of);

/** Several lines, each wide enough for several words. */
bool pdf_is_prose(const struct pdf_column *column, double pitch);

/**
 * Put what stands left of another before it: right beside it, or anywhere in a zone of
 * columns with nothing across both in between.  The lines at the page's upper edge come
 * first, those at the lower one last.  All else stays as it came.  `pitch` is how far
 * lines lie apart, `height` that of the page, in points.
 */
void pdf_sort_columns(struct pdf_column *columns, size_t n, double pitch, double height,
                      struct arena *scratch);

#endif

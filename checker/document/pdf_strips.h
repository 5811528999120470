/*
 * pdf_strips.h - the columns of prose that stand side by side on a page, as strips of
 * it.
 */
#ifndef CHECKER_DOCUMENT_PDF_STRIPS_H
#define CHECKER_DOCUMENT_PDF_STRIPS_H

#include "document/pdf_order.h"

/** What lies between two edges in a zone that a column of prose does not share with
   what stands beside it. */
struct pdf_strip {
    size_t zone;
    double left, right; /* in points */
};

struct pdf_strips {
    LIST(struct pdf_strip) list;
};

/** The strips of a page whose columns have zones, in the arena; none where nothing
    stands beside prose.  `pitch` is how far lines lie apart. */
void pdf_find_strips(const struct pdf_column *columns, size_t n, double pitch,
                     struct arena *arena, struct pdf_strips *to);

#endif

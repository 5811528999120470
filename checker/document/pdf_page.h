/*
 * pdf_page.h - the words of a page and where they stand.
 */
#ifndef CHECKER_DOCUMENT_PDF_PAGE_H
#define CHECKER_DOCUMENT_PDF_PAGE_H

#include "base/list.h"
#include "base/text.h"

struct box {
    double left, top, right, bottom; /* in points, from the page's upper left */
};

struct pdf_word {
    struct box box;
    struct text text; /* as XML has it, not empty */
    bool taken;       /* a table has it */
};

static inline double box_height(const struct box *box) {
    return box->bottom - box->top;
}

static inline double box_middle(const struct box *box) {
    return (box->top + box->bottom) / 2;
}

#endif

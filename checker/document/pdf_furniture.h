/*
 * pdf_furniture.h - running heads, feet and page numbers.
 */
#ifndef CHECKER_DOCUMENT_PDF_FURNITURE_H
#define CHECKER_DOCUMENT_PDF_FURNITURE_H

#include "base/list.h"
#include "base/text.h"

/** Bytes of the lines that repeat at the edges of pages, in order. */
struct running_lines {
    LIST(struct span) list;
};

/**
 * Fill `to` with the lines of `text`, pages parted by form feeds, that come again in
 * the first or last two lines of other pages, on three or on all: the same, or with
 * another number that counts the pages; and those that are nothing but the page's own
 * number.
 */
void pdf_find_running(struct text text, struct arena *arena, struct running_lines *to);

#endif

/*
 * pdf_layout.h - words and where they stand on the pages, written down as lines.
 */
#ifndef CHECKER_DOCUMENT_PDF_LAYOUT_H
#define CHECKER_DOCUMENT_PDF_LAYOUT_H

#include "base/arena.h"
#include "base/text.h"

/**
 * The text of what `pdftotext -bbox-layout` printed, in the arena: a line for each line
 * of a page, an empty one where a paragraph ends, a line with a form feed behind each
 * page.  Small raised digits are written as such ("2019\u2074"), a tab where a wide gap
 * parts two columns.  A column that stands left of another comes first.  In the head
 * and foot of a page a blank ends a line that goes on beside.
 *
 * A row of a table is one line, which begins with a tab: so many tabs lead to a column,
 * and one blank more than between words to the next printed line of a cell; before its
 * first word stand as many as lines of the row are above it.
 */
struct text pdf_layout(struct text boxes, struct arena *arena);

/**
 * Write `text` as it was before pdftotext escaped it for XML, a control as a blank, for
 * form feeds part the pages; returns its bytes, which are as many or fewer.
 */
size_t pdf_unescape(struct text text, char *to);

#endif

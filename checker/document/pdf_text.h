/*
 * pdf_text.h - the lines of pages on their way into the view.
 */
#ifndef CHECKER_DOCUMENT_PDF_TEXT_H
#define CHECKER_DOCUMENT_PDF_TEXT_H

#include "document/view.h"

/**
 * Fill the view of `to`, whose source is made as pdf_layout() does: words that a line
 * end parts are one, ligatures are letters, marks of notes are links on no words, and
 * running heads and page numbers, of `furniture`, are boilerplate.
 */
void pdf_write(struct document *to, const struct language *language,
               struct arena *arena);

#endif

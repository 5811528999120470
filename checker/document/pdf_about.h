/*
 * pdf_about.h - what a PDF states of itself: title, author, and the day it was made.
 */
#ifndef CHECKER_DOCUMENT_PDF_ABOUT_H
#define CHECKER_DOCUMENT_PDF_ABOUT_H

#include "document/document.h"

/**
 * Fill title, author and modified of `to` from the head of what `pdftotext
 * -bbox-layout` printed, in the arena.  A title that is the name of a file is none.
 */
void pdf_about(struct text boxes, struct arena *arena, struct unpacked *to);

/**
 * Take them as stated, the title only where the pages have no headline.  The day on
 * which a file was made is not that of its text: somebody may have printed it later.
 */
void pdf_state(struct document *to, const struct unpacked *from,
               const struct language *language, struct arena *arena);

#endif

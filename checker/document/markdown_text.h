/*
 * markdown_text.h - the sorts of text in Markdown, each read in its way.
 */
#ifndef CHECKER_DOCUMENT_MARKDOWN_TEXT_H
#define CHECKER_DOCUMENT_MARKDOWN_TEXT_H

#include "document/markdown_view.h"

/** Prose: footnotes open a block of their own, their labels are links. */
void markdown_normal(struct markdown_reading *reading, struct span of);

/** An entity, or what only looks like one. */
void markdown_entity(struct markdown_reading *reading, struct span of);

/** Code is no prose; it leaves one blank, so that no words join across it. */
void markdown_code(struct markdown_reading *reading, struct span of);

/** The end of the line that the text so far stands on. */
void markdown_break(struct markdown_reading *reading, struct span of);

#endif

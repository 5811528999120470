/*
 * markdown_html.h - the HTML that stands in Markdown.
 */
#ifndef CHECKER_DOCUMENT_MARKDOWN_HTML_H
#define CHECKER_DOCUMENT_MARKDOWN_HTML_H

#include "document/markdown_view.h"

/** Tags leave nothing, so 1,0<b>50</b> stays one number; <br> ends a line. */
void markdown_html(struct reading *reading, struct span of);

#endif

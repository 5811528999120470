/*
 * markdown_html.h - the HTML that stands in Markdown.
 */
#ifndef CHECKER_DOCUMENT_MARKDOWN_HTML_H
#define CHECKER_DOCUMENT_MARKDOWN_HTML_H

#include "document/markdown_view.h"

/**
 * HTML as it is handed out.  Tags in prose leave nothing, so 1,0<b>50</b> stays one
 * number; <br> ends a line, and <a> is a link.  Of a block it is noted where it stands.
 */
void markdown_html(struct markdown_reading *reading, struct span of);

/** At the end of a block of HTML: read it as a page is read, or say where figures stand
    in it. */
void markdown_read_html(struct markdown_reading *reading);

#endif

/*
 * html.h - a page without anything beside it, as messages have them.
 */
#ifndef CHECKER_DOCUMENT_HTML_H
#define CHECKER_DOCUMENT_HTML_H

#include "document/document.h"

/** Fill view, blocks and links of `to` from its source: all that is shown, and none of
    it weighed. */
void html_read_all(struct document *to, struct arena *arena, struct diags *faults);

#endif

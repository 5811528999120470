/*
 * html.h - HTML without anything beside it, as messages and Markdown have it.
 */
#ifndef CHECKER_DOCUMENT_HTML_H
#define CHECKER_DOCUMENT_HTML_H

#include "document/view.h"

/** Fill view, blocks and links of `to` from its source: all that is shown, and none of
    it weighed. */
void html_read_all(struct document *to, struct arena *arena, struct diags *faults);

/** Append what is shown of bytes `part` of the view's document, a piece of HTML; false,
    and nothing, where it nests too deep. */
bool html_append_part(struct view *view, struct span part);

#endif

/*
 * html_known.h - is it a page, whatever its file is called?
 */
#ifndef CHECKER_DOCUMENT_HTML_KNOWN_H
#define CHECKER_DOCUMENT_HTML_KNOWN_H

#include "base/text.h"

/** It begins as only a page does, behind a byte order mark and comments: with its
    document type, <html>, <head> or <body>, or as XML with a tag of HTML. */
bool html_knows(struct text bytes);

/** It begins with any tag of HTML, and some tag ends: so does a piece of a page, but a
    text in Markdown too. */
bool html_may_be(struct text bytes);

#endif

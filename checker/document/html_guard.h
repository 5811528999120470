/*
 * html_guard.h - pages on which a parser would spend minutes, refused before it runs.
 */
#ifndef CHECKER_DOCUMENT_HTML_GUARD_H
#define CHECKER_DOCUMENT_HTML_GUARD_H

#include "base/text.h"

/**
 * Why `html` is not to be parsed: elements that nest deeper, or have more attributes,
 * than any page written for people; NULL: it may be.
 */
const char *html_guard(struct text html);

#endif

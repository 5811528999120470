/*
 * markdown_text.h - any text as Markdown that shows just these characters.
 *
 * Nothing in it becomes markup, a link, an address, a mention or HTML, be it in
 * a paragraph, a heading, a quote or a table cell.  Line breaks become blanks.
 */
#ifndef CHECKER_REPORT_MARKDOWN_TEXT_H
#define CHECKER_REPORT_MARKDOWN_TEXT_H

#include <stdio.h>

#include "report/excerpt.h"

/** Write all of `text`. */
void markdown_write(FILE *to, struct text text);

/** Write the window with its first mark in bold, where Markdown can do that. */
void markdown_write_excerpt(FILE *to, const struct excerpt *excerpt);

#endif

/*
 * markup.h - any text as HTML or SVG that shows just these characters.
 *
 * Nothing in it becomes a tag, an attribute, an entity or a link, between tags and in
 * quoted attributes alike; control characters and those that turn the direction of
 * writing are shown as escape.h has them.  White space becomes single blanks.
 */
#ifndef CHECKER_REPORT_MARKUP_MARKUP_H
#define CHECKER_REPORT_MARKUP_MARKUP_H

#include <stdio.h>

#include "base/text.h"

/** Write all of `text`. */
void markup_write(FILE *to, struct text text);

/** The same of a NUL-terminated string. */
void markup_put(FILE *to, const char *string);

/** Write `text`, and an ellipsis for what is beyond `most` code points. */
void markup_write_cut(FILE *to, struct text text, size_t most);

#endif

/*
 * excerpt.h - a line of a text, cut to what matters, with marks under it.
 */
#ifndef CHECKER_REPORT_EXCERPT_H
#define CHECKER_REPORT_EXCERPT_H

#include <stdio.h>

#include "base/text.h"

/** Bytes `start` to `end` of the line, never empty; marks come in order of start. */
struct mark {
    size_t start, end;
    bool primary;
    const char *note; /* NULL: none */
};

struct excerpt {
    struct text line;
    const struct mark *marks;
    size_t n;        /* marks that stand in the window */
    size_t from, to; /* the window: bytes of the line that are shown */
};

/**
 * The window of at most `width` columns around the first of `n` > 0 marks and
 * as many of the others as fit; excerpt.n says how many.  Call again with the
 * marks left over for the next window.
 */
struct excerpt excerpt_cut(struct text line, const struct mark *marks, size_t n,
                           size_t width);

/** Write the window, with an ellipsis where the line was cut. */
void excerpt_write(FILE *to, const struct excerpt *excerpt);

/** What is written before a mark, primary and other, and behind it. */
struct paint {
    const char *primary, *other, *end;
};

/** Write the row under it: ^ under primary marks, - under others; no line end. */
void excerpt_marks(FILE *to, const struct excerpt *excerpt, struct paint paint);

/** Column of a mark in the window, from 0. */
size_t excerpt_column(const struct excerpt *excerpt, const struct mark *mark);

#endif

/*
 * chart.h - pictures of claims, as SVG inside a page, each with its data as a table.
 *
 * A picture has a title and a description, its shapes differ and not their colours
 * alone, and it draws in viewBox units that a telephone and a sheet of paper both
 * scale.  The style sheet of the page gives its classes their colours.  What comes from
 * texts is escaped here.
 */
#ifndef CHECKER_REPORT_CHART_CHART_H
#define CHECKER_REPORT_CHART_CHART_H

#include <stdbool.h>
#include <stdio.h>

#include "base/text.h"

/** Width of every picture in its own units, and what stays free left and right: of a
    track, and of what is on it, for the words of a tick. */
enum {
    CHART_WIDTH = 480,
    CHART_EDGE = 14,
    CHART_INSET = 36,
    CHART_ROW = 40,
    CHART_AXIS = 34
};

/** A row of a picture: who says it, in which words, and from where to where. */
struct chart_row {
    struct text who;   /* "draft.md, line 12" */
    struct text words; /* as the text has it */
    double at;         /* the value itself */
    double low, high;  /* what its hedge allows, or where its period begins and ends */
    bool open_low, open_high; /* it goes on beyond that */
    bool draft;
};

enum { MOST_CHART_ROWS = 30 };

/** What is drawn, and what it is called. */
struct chart {
    FILE *to;
    const char *id;    /* apart from all ids of the page */
    const char *title; /* escaped when written */
    const struct chart_row *rows;
    size_t n; /* at most MOST_CHART_ROWS */
};

/** A line with every value and what its hedge allows: by size, or by the logarithm
    where values differ by more than thirty times. */
void number_line_write(const struct chart *chart);

/** Periods as bars, in days of civil.h. */
void time_line_write(const struct chart *chart);

/** One text that shares words with another, or that cites somebody. */
struct chart_link {
    size_t from, to; /* rows */
    bool directed;   /* the second came later */
    bool cites;      /* the first is no text, but who is cited by the second */
    unsigned percent;
};

/** Which text rests on which: an arc for each link.  A row that is cited is one of a
    draft, and drawn as a square. */
void origins_write(const struct chart *chart, const struct chart_link *links, size_t n);

/* For those who draw. */

/** Open the picture of that height, with title and description; `about` is ours. */
void chart_open(const struct chart *chart, double height, const char *about);

/** Close it. */
void chart_close(const struct chart *chart);

/** The first line of row `i`, who and in which words, and below it its track. */
void chart_label(const struct chart *chart, size_t i);

/** An arrow that begins at `x` and points to what goes on beyond it. */
void chart_arrow(const struct chart *chart, double x, double y, bool to_right);

/** The same data as a table: of each row who, in which words, and the cells that
    `write` writes under `heads`, which NULL ends. */
void chart_table(const struct chart *chart, const char *const *heads,
                 void (*write)(FILE *to, const struct chart_row *row));

/** Where row `i` has its track. */
double chart_track(size_t i);

#endif

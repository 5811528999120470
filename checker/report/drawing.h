/*
 * drawing.h - places of one finding, drawn under the lines that hold them.
 */
#ifndef CHECKER_REPORT_DRAWING_H
#define CHECKER_REPORT_DRAWING_H

#include "report/excerpt.h"
#include "report/report.h"

/** One line of a document, and what is marked in it. */
struct row {
    const struct site *site; /* of the first mark */
    size_t line;             /* of the source; 0: the document as a whole */
    bool headed;             /* a header with its place stands above it */
    const char *note;        /* of a whole document */
    LIST(struct mark) marks;
};

/** All zero but for the report and the level is an empty drawing. */
struct drawing {
    struct report *report;
    enum level level; /* colours the primary marks */
    bool is_other;    /* of the other places alone, beside the first */
    LIST(struct row) rows;
};

/** Add a place; places in one line share its row, unless no text is shown. */
void drawing_add(struct drawing *drawing, const struct site *site, bool primary);

/** Write all rows, each under its header; on a wide terminal those of the first
   document beside the others. */
void drawing_write(struct drawing *drawing);

/** Columns that line numbers take. */
int drawing_gutter(const struct drawing *drawing);

#endif

/*
 * lines.h - the lines of a stream, none longer than a bound.
 *
 *     struct lines lines = {.from = stdin, .most = 1000};
 *     while (lines_next(&lines))
 *         use(lines.line, lines.fault);
 *     lines_release(&lines);
 *
 * The bound holds while a line is read, not once it is in memory.  A line that
 * cannot be had is told from the end of the stream: it comes with its fault, the
 * rest of it is passed over, and the next line follows.
 */
#ifndef CHECKER_DATA_LINES_H
#define CHECKER_DATA_LINES_H

#include <stdio.h>

#include "base/text.h"

enum line_fault {
    LINE_WHOLE,
    LINE_TOO_LONG,  /* more than `most` bytes */
    LINE_NO_MEMORY, /* for as many bytes as it has */
    LINE_CUT,       /* reading failed inside it; `error` says why */
    N_LINE_FAULTS
};

/** The caller sets the first two, and leaves the rest zero. */
struct lines {
    FILE *from;
    size_t most;           /* bytes of a line, its end aside */
    struct text line;      /* without its end; empty where there is a fault */
    enum line_fault fault; /* of that line */
    int error;             /* errno, once reading has failed; it ends the stream */
    char *bytes;
    size_t size, capacity;
};

/** Read on to the next line; false behind the last, or when reading has failed. */
bool lines_next(struct lines *lines);

/** Free the buffer; the stream stays open. */
void lines_release(struct lines *lines);

#endif

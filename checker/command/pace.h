/*
 * pace.h - that long work goes on, and how long each part of it took.
 *
 * Nothing here reaches a report: the line of progress goes to a terminal and is wiped
 * off again, the times go to standard error where --timing asks for them.
 */
#ifndef CHECKER_COMMAND_PACE_H
#define CHECKER_COMMAND_PACE_H

#include <stdbool.h>
#include <stddef.h>

/** What a run spends its time on. */
enum part { PART_SOURCES, PART_DRAFTS, PART_REPORTS, N_PARTS };

struct pace {
    double began, since;   /* in seconds, of a clock that only goes on */
    double spent[N_PARTS]; /* seconds */
    size_t n[N_PARTS];     /* texts, or cases */
    double slowest;        /* of the drafts */
    char slowest_name[256];
    bool shows;   /* there is a terminal, and no CI service */
    double shown; /* when the line was written last; 0: it is not there */
};

/** Begin to measure; `quiet` shows no progress. */
void pace_begin(struct pace *pace, bool quiet);

/** A part begins now. */
void pace_start(struct pace *pace);

/** What pace_start began is done, on `n` texts more; `name` is its draft's, or NULL. */
void pace_stop(struct pace *pace, enum part part, size_t n, const char *name);

/** "17 of 300 drafts", on the terminal, if the work has gone on for long already. */
void pace_show(struct pace *pace, size_t done, size_t all, const char *what);

/** Wipe it off, before anything else is printed. */
void pace_wipe(struct pace *pace);

/** Print the times, a part a line. */
void pace_print(const struct pace *pace);

#endif

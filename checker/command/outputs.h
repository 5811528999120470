/*
 * outputs.h - the reports of a run, each into its file or to standard output.
 *
 * A report goes nowhere that the run reads from, and no two go to one place.  Files
 * are told apart by what they are (device and inode), not by how they are spelt.
 */
#ifndef CHECKER_COMMAND_OUTPUTS_H
#define CHECKER_COMMAND_OUTPUTS_H

#include <sys/stat.h>

#include "command/run.h"

enum { MOST_OUTPUTS = 16 };

/** Where a report goes: the file, if it is there, and the place of its name. */
struct target {
    bool exists;
    struct stat file, folder; /* folder: all zero, if there is none */
    const char *name;         /* in the folder; "" for standard output */
};

struct writing {
    const struct format *format;
    struct report report;
    const char *path; /* NULL: standard output */
    struct target target;
    bool temporary; /* written beside its path first */
    bool refused;   /* it would replace what the run reads */
};

/** All zero has no report. */
struct outputs {
    struct run *run;
    struct writing list[MOST_OUTPUTS];
    size_t n;
    struct hidden hidden;
};

/**
 * Which reports the options ask for; `ledger` asks formats for the ledger too.  One
 * that would go where another goes, or where rules or configuration come from, is a
 * DIAG_ERROR and left out.  Nothing is written yet.
 */
void outputs_plan(struct outputs *outputs, struct run *run, bool ledger);

/** The run reads this file: no report may replace it; a DIAG_ERROR for each. */
void outputs_spare(struct outputs *outputs, const char *path);

/** Begin the reports; one that cannot be written is a DIAG_ERROR and left out. */
void outputs_begin(struct outputs *outputs);

/** Write a case into every report. */
void outputs_add(struct outputs *outputs, const struct outcome *outcome);

/** End the reports; each file has its name now, or a DIAG_ERROR says why not. */
void outputs_close(struct outputs *outputs);

#endif

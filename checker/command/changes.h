/*
 * changes.h - what changed since a commit: --diff REV.
 */
#ifndef CHECKER_COMMAND_CHANGES_H
#define CHECKER_COMMAND_CHANGES_H

#include "command/paths.h"
#include "finding/finding.h"

/** Lines `first` up to `past` of a file, from 1. */
struct change {
    struct identity file;
    size_t first, past;
};

/** All zero: nothing changed.  Memory is an arena's. */
struct changes {
    LIST(struct change) list; /* by file, then by line */
    bool lost;                /* a text is gone, which may have been a source */
};

/**
 * Ask git what differs between commit `since` and the files as they are, those that it
 * does not know yet among them.  What git complains of is a DIAG_ERROR.
 */
void changes_read(struct changes *to, const char *since, struct arena *arena,
                  struct diags *faults);

/**
 * Drop findings that stand on lines which did not change and are held against texts
 * none of which did; returns how many.  What no source has is held against all of them.
 */
size_t changes_keep(const struct changes *changes, struct outcome *outcome);

#endif

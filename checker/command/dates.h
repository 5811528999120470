/*
 * dates.h - the dates that factlint.yaml gives to sources, by file.
 */
#ifndef CHECKER_COMMAND_DATES_H
#define CHECKER_COMMAND_DATES_H

#include "command/paths.h"
#include "config/config.h"

/** One file, and who dates it. */
struct dated {
    struct identity file;
    bool alone; /* the file itself is named, not a folder that holds it */
    const struct configured *named;
};

/** All zero is empty; all memory is an arena's. */
struct dates {
    LIST(struct dated) list;
};

/** Give the date of `named`, which is the file or folder `path`, to all `found` there.
 */
void dates_add(struct dates *to, const struct configured *named, const char *path,
               const struct paths *found, struct arena *arena);

/** To be called behind the last dates_add(); two dates of one file are DIAG_ERRORs. */
void dates_sort(struct dates *dates, struct diags *faults);

/**
 * The date of that very file, YYYY-MM-DD, or empty: where a file and its folder are
 * dated, the file's.
 */
struct text dates_of(const struct dates *dates, struct identity file);

#endif

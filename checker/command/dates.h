/*
 * dates.h - the dates and more that factlint.yaml states of sources, by file.
 */
#ifndef CHECKER_COMMAND_DATES_H
#define CHECKER_COMMAND_DATES_H

#include "command/paths.h"
#include "config/config.h"
#include "config/inside.h"
#include "document/document.h"

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

/**
 * Where a path of the configuration leads, if that lies inside its project, or NULL
 * with a diag; of a pattern, the folder it begins at.  *glob is the pattern; its path
 * is NULL where there is none.
 */
const char *configured_find(const struct path_sort *sort,
                            const struct configured *named, struct glob *glob,
                            struct arena *arena, struct diags *faults);

/** Add what it names; returns what configured_find() does. */
const char *configured_add(struct paths *to, const struct path_sort *sort,
                           const struct configured *named, struct arena *arena,
                           struct diags *faults);

/** Add the sources of the configuration to `found`, and their dates. */
void dates_read(struct dates *to, const struct config *config, struct paths *found,
                struct arena *arena, struct diags *faults);

/** To be called behind dates_read(); two dates of one file are DIAG_ERRORs. */
void dates_sort(struct dates *dates, struct diags *faults);

/**
 * What is stated of that very file, in the arena, NULL where nothing is: where a file
 * and its folder are named, the file's first.
 */
const struct configured *dates_of(const struct dates *dates, struct identity file,
                                  struct arena *arena);

#endif

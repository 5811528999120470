/*
 * paths.h - files and folders as named, and what stays inside the project.
 */
#ifndef CHECKER_COMMAND_PATHS_H
#define CHECKER_COMMAND_PATHS_H

#include "base/diag.h"

struct paths {
    LIST(const char *) list;
};

/**
 * Append `path`, or every text below it if it is a folder: files that a reader
 * knows by extension, hidden ones left out, in byte order.  A path that is
 * missing or unreadable is a DIAG_ERROR.
 */
void paths_add(struct paths *to, const char *path, struct arena *arena,
               struct diags *faults);

/** The same for rule files: every .yaml and .yml in a folder. */
void paths_add_yaml(struct paths *to, const char *path, struct arena *arena,
                    struct diags *faults);

/** Do two paths lead to one file, however they are spelt or linked? */
bool paths_same(const char *a, const char *b);

/** Byte order, each path once. */
void paths_sort(struct paths *paths);

/**
 * The path of `named`, as written inside the document at `document`: relative
 * to that document's folder.  NULL with a DIAG_ERROR at `place` if it is
 * missing or leads outside the project: the nearest folder upwards with .git
 * or factlint.yaml, else the working directory, else the document's own folder.
 */
const char *path_inside(const char *document, struct text named, struct place place,
                        struct arena *arena, struct diags *faults);

#endif

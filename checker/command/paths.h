/*
 * paths.h - files and folders as named.
 */
#ifndef CHECKER_COMMAND_PATHS_H
#define CHECKER_COMMAND_PATHS_H

#include <sys/types.h>

#include "config/glob.h"

/** What a file is, however it is spelt or linked; hard links are one file. */
struct identity {
    dev_t device;
    ino_t inode;
};

struct path {
    const char *name;
    struct identity file;
};

/** A file of a folder that was not taken, and the reason, which is static. */
struct left_out {
    const char *path, *why;
};

struct paths {
    LIST(struct path) list;
    LIST(struct left_out) left;  /* in the order of the walk; may hold one twice */
    const struct globs *exclude; /* what no folder gives; NULL: nothing */
};

/**
 * Append `path`, or every text below it if it is a folder: files that a reader
 * knows by extension, hidden ones left out, in byte order.  Others that may hold
 * text are put into to->left.  A path that is missing, unreadable or of a format
 * that is not read is a DIAG_ERROR, and so is a folder that has only such files.
 */
void paths_add(struct paths *to, const char *path, struct arena *arena,
               struct diags *faults);

/** The same, of files that the pattern reaches; `path` is the folder it begins at. */
void paths_add_matching(struct paths *to, const char *path, const struct glob *glob,
                        struct arena *arena, struct diags *faults);

/** Append the file or folder `path` itself, which is there, and read no folder. */
void paths_add_name(struct paths *to, const char *path, struct arena *arena);

/** The same for rule files: every .yaml and .yml in a folder; a NULL `glob` is none. */
void paths_add_yaml(struct paths *to, const char *path, const struct glob *glob,
                    struct arena *arena, struct diags *faults);

/** Are they one file? */
bool identity_equal(struct identity a, struct identity b);

/** What `path` leads to; all zero if it leads nowhere. */
struct identity path_identity(const char *path);

/** Do two paths lead to one file? */
bool paths_same(const char *a, const char *b);

/** By device and inode, for qsort and bsearch: any order that is one. */
int identity_compare(struct identity a, struct identity b);

/**
 * Byte order, each file once: of two ways to spell one the shorter stays, then the
 * first in byte order.
 */
void paths_sort(struct paths *paths);

#endif

/*
 * paths.h - files and folders as named, and what stays inside the project.
 */
#ifndef CHECKER_COMMAND_PATHS_H
#define CHECKER_COMMAND_PATHS_H

#include <sys/types.h>

#include "base/diag.h"

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
    LIST(struct left_out) left; /* in the order of the walk; may hold one twice */
};

/** What a document or a configuration may name. */
struct path_sort {
    const char *name;                 /* in messages: "source" */
    const char *files;                /* what is said of another: "is no text" */
    bool (*wanted)(const char *path); /* by its ending */
    const char *instead;              /* how to name others */
};

extern const struct path_sort path_draft, path_source, path_rules, path_waivers;

/**
 * Append `path`, or every text below it if it is a folder: files that a reader
 * knows by extension, hidden ones left out, in byte order.  Others that may hold
 * text are put into to->left.  A path that is missing, unreadable or of a format
 * that is not read is a DIAG_ERROR, and so is a folder that has only such files.
 */
void paths_add(struct paths *to, const char *path, struct arena *arena,
               struct diags *faults);

/** Append the file or folder `path` itself, which is there, and read no folder. */
void paths_add_name(struct paths *to, const char *path, struct arena *arena);

/** The same for rule files: every .yaml and .yml in a folder. */
void paths_add_yaml(struct paths *to, const char *path, struct arena *arena,
                    struct diags *faults);

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

/**
 * The path of `named`, as written inside the document at `document`: relative
 * to that document's folder.  NULL with a DIAG_ERROR at `place` if it is
 * missing, holds a NUL, is hidden or has a hidden part, is a file of another ending
 * than `sort` wants, or leads outside the project: the nearest folder upwards with
 * .git or factlint.yaml, else the working directory, else the document's own folder.
 * Where a link leads counts as well as how it is written.
 */
const char *path_inside(const struct path_sort *sort, const char *document,
                        struct text named, struct place place, struct arena *arena,
                        struct diags *faults);

#endif

/*
 * glob.h - patterns of paths, as .gitignore has them.
 *
 * A pattern counts from the folder of the file that has it.  Without a slash, but at
 * its end, it is a name that may lie at any depth; with one it is a path from that
 * folder.  "**" stands for any number of folders, also none, "*", "?" and "[a-z]" for
 * characters of one name, which fnmatch(3) compares.  A slash at the end means a
 * folder, a "!" before all takes back what an earlier pattern took.  What lies in a
 * folder that is taken is taken too.
 */
#ifndef CHECKER_CONFIG_GLOB_H
#define CHECKER_CONFIG_GLOB_H

#include "base/diag.h"

/** One pattern. */
struct glob {
    const char *root; /* the real path of the folder it counts from, with a slash */
    const char *path; /* without what the marks below say */
    bool back;        /* "!" */
    bool folder;      /* "/" at its end */
    bool anywhere;    /* a name at any depth */
    struct text written;
    struct place place;
};

struct globs {
    LIST(struct glob) list;
};

/** Longest pattern in bytes, and most of one list. */
enum { GLOB_MAX_SIZE = 1000, GLOBS_MAX = 1000 };

/** Does a path hold "*", "?" or "["?  Then it is a pattern, and no name. */
bool glob_is(struct text path);

/**
 * Append a pattern of the file `place`.file; one that is empty, too long or too many is
 * a DIAG_ERROR.  `root` and all memory are the arena's.
 */
void globs_add(struct globs *to, struct text written, const char *root,
               struct place place, struct arena *arena, struct diags *faults);

/**
 * The same of a pattern that is not the newsroom's, as of .gitignore: one that is empty
 * or too long is passed over.
 */
void globs_put(struct globs *to, struct text written, const char *root,
               struct place place, struct arena *arena);

/** The last pattern that matches the entry at the real path `path`; NULL: none does. */
const struct glob *globs_last(const struct globs *globs, const char *path,
                              bool is_folder);

/**
 * Is the entry at the real path `path`, a folder or none, taken itself?  The last
 * pattern that matches it decides.  Folders above it are not looked at.
 */
bool globs_take(const struct globs *globs, const char *path, bool is_folder);

/** Is the file at the real path `path` taken, or a folder above it? */
bool globs_hold(const struct globs *globs, const char *path);

/** The pattern of a path that configuration names: from `root`, whatever it is. */
struct glob glob_of_path(struct text written, const char *root, struct arena *arena);

/** The folder of a pattern before its first part with a mark; "" for none. */
const char *glob_folder(const struct glob *glob, struct arena *arena);

/** Does the pattern match the file at the real path `path`, or a folder above it? */
bool glob_reaches(const struct glob *glob, const char *path);

/**
 * The real path of a file that need not be there itself, in `real`, of PATH_MAX bytes;
 * NULL if its folder is not.
 */
const char *path_real(const char *path, char *real);

/** The real path of the folder of `file`, a slash behind; "" if there is none. */
const char *folder_real(struct arena *arena, const char *file);

#endif

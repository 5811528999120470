/*
 * ignored.h - what git ignores in the folders of a walk.
 *
 * The patterns are those of .git/info/exclude and of each .gitignore from the top of
 * the work tree down, the later and deeper going first; those that a user keeps for
 * himself (core.excludesFile) are not read, so that the same folder gives the same
 * texts to all. A file that git keeps is ignored by no pattern: else whoever sends a
 * draft could hide it.  A .git that a stranger left above is none (owner.h).
 */
#ifndef CHECKER_CONFIG_IGNORED_H
#define CHECKER_CONFIG_IGNORED_H

#include "config/glob.h"
#include "config/tracked.h"

/** All zero, with an arena, is no repository. */
struct ignored {
    struct arena *arena;
    struct globs globs; /* of the folders that are walked now */
    const char *top;    /* real path of the work tree, a slash behind; NULL: none */
    const char *git;    /* its folder of git */
    struct tracked tracked;
    bool asked;  /* `tracked` was read */
    bool inside; /* of a folder that is ignored */
};

/** What ignored_leave() takes back. */
struct ignored_before {
    size_t n;
    bool inside;
};

/** Largest file of patterns, and largest index, in bytes: of larger ones none is read.
 */
enum { IGNORED_MAX_SIZE = 1 << 20, TRACKED_MAX_SIZE = 64 << 20 };

/** Find the repository of the real path `folder`, and the patterns above it. */
void ignored_begin(struct ignored *to, const char *folder, struct arena *arena);

/** Go into the folder at that real path, which is ignored itself, or not. */
struct ignored_before ignored_enter(struct ignored *ignored, const char *folder,
                                    bool itself);

/** Leave it: its own patterns hold no longer. */
void ignored_leave(struct ignored *ignored, struct ignored_before before);

/**
 * The pattern that ignores the entry at the real path `path` of the folder that was
 * entered, or a folder above it; NULL: none does.
 */
const struct glob *ignored_by(const struct ignored *ignored, const char *path,
                              bool is_folder);

/** Does git keep that file, or a file below that folder, all the same? */
bool ignored_keeps(struct ignored *ignored, const char *path, bool is_folder);

#endif

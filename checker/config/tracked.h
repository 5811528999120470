/*
 * tracked.h - the files that git keeps, as the index of a repository lists them.
 *
 * Format: Documentation/gitformat-index.txt of git, versions 2, 3 and 4, with names of
 * objects of 20 or 32 bytes.
 */
#ifndef CHECKER_CONFIG_TRACKED_H
#define CHECKER_CONFIG_TRACKED_H

#include "base/arena.h"
#include "base/list.h"
#include "base/text.h"

/** All zero is none.  The names count from the top of the work tree, sorted by bytes.
 */
struct tracked {
    LIST(struct text) names;
};

/** Read the index in `bytes` (borrowed); false, and nothing, where it is none. */
bool tracked_read(struct tracked *to, struct text bytes, struct arena *arena);

/** Is that file kept? */
bool tracked_has(const struct tracked *tracked, struct text file);

/** Is a file below that folder kept? */
bool tracked_reaches(const struct tracked *tracked, struct text folder);

#endif

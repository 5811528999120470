/*
 * kinship.h - which source rests on which: words that two of them share.
 *
 * Two who agree are one witness where the one copied the other.  Runs of eight words
 * that stand in both tell that; how many there are is a share of the shorter text's.
 */
#ifndef CHECKER_MATCH_KINSHIP_H
#define CHECKER_MATCH_KINSHIP_H

#include "document/document.h"

/** From here on two texts are told to share words. */
enum { KIN_PERCENT = 10, MOST_KIN_SOURCES = 200 };

struct kinship {
    size_t older, younger; /* of the documents; by day, where both state one */
    bool dated;            /* they do, and not the same */
    unsigned percent;      /* of the runs of the shorter one */
};

/** What was found. */
struct kinships {
    struct kinship *at; /* the closest first */
    size_t n;
    bool cut; /* two million words were held, and there are more */
};

/** Hold the documents against each other, of which MOST_KIN_SOURCES are read; in the
    arena. */
struct kinships kinships_find(const struct document *const *documents, size_t n,
                              struct arena *arena);

#endif

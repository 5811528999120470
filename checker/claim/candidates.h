/*
 * candidates.h - which figures of the sources a figure of the draft is held against.
 */
#ifndef CHECKER_CLAIM_CANDIDATES_H
#define CHECKER_CLAIM_CANDIDATES_H

#include "claim/context.h"

/** Of no more figures than this, all are candidates. */
enum { ALL_CANDIDATES = 1000 };

/** Otherwise so many of those that share words with the figure, the rarest first ... */
enum { MOST_CANDIDATES = 500 };

/** ... and so many that show the same number or year. */
enum { MOST_EQUAL = 50 };

/** Figures in the order of the sources; of the case's arena. */
struct candidates {
    const struct figure *figures;
    size_t n;
};

/** The sources' figures, sorted by the words around them and by what they show. */
struct figure_index;

/** Index the figures of the sources, once a case; in its arena. */
struct figure_index *figures_index(struct check_case *c);

/**
 * What a figure of the draft is held against; valid until the next call.  Its cost
 * does not grow with the number of figures, but for finding the words.
 */
struct candidates candidates_of(struct check_case *c, struct figure_index *index,
                                struct figure figure);

#endif

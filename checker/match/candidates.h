/*
 * candidates.h - which figures of the sources a figure of the draft is held against.
 */
#ifndef CHECKER_MATCH_CANDIDATES_H
#define CHECKER_MATCH_CANDIDATES_H

#include "frame/case.h"
#include "match/evidence.h"

/** Of no more figures than this, all are candidates. */
enum { ALL_CANDIDATES = 1000 };

/** Otherwise so many that stand in sentences with the rarest words of the figure's ...
 */
enum { MOST_CANDIDATES = 500 };

/** ... and so many that show the same number or year. */
enum { MOST_EQUAL = 50 };

/** The sources' figures, by the words of their sentences and by what they show. */
struct candidate_index;

/** Index the figures of the sources (of peers: of all), once; in the case's arena. */
struct candidate_index *candidates_index(const struct check_case *c);

/** Figures in the order of the sources. */
struct candidates {
    struct figure figures[ALL_CANDIDATES];
    size_t n;
};

/** What the figure is held against; the cost does not grow with the figures' number. */
void candidates_of(const struct candidate_index *index, const struct vicinity *figure,
                   struct candidates *to);

#endif

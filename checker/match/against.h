/*
 * against.h - what figures are held against: the sides of a pair.
 */
#ifndef CHECKER_MATCH_AGAINST_H
#define CHECKER_MATCH_AGAINST_H

#include "match/candidates.h"
#include "match/matter.h"
#include "match/pair.h"

/** What the figures of some texts are held against. */
enum against {
    AGAINST_SOURCES, /* a draft's: against those of its sources */
    AGAINST_OTHERS,  /* a source's or peer's: against those of the others */
    AGAINST_ITSELF   /* a text's: against those of its earlier sentences */
};

/** Pairs that are kept of one figure, the best; the others only count. */
enum { MOST_KEPT = 24 };

/** Of all figures of a side; where they have more, each keeps its share. */
enum { MOST_PAIRS = 400000 };

/** What is asked of two figures before they are a pair, and where. */
struct sides {
    /** What each tells of: only those of one thing may be a pair.  NULL: any may. */
    thing_of thing;
    /** May two of one thing be one claim, at a glance?  NULL: all may. */
    bool (*may)(const struct check_case *c, struct figure figure, struct figure other);
    /** How the values stand to each other. */
    enum stance (*stance)(const struct check_case *c, struct figure figure,
                          struct figure other);
    size_t all, most; /* candidates: see candidates.h */
    size_t kept;      /* pairs, at most MOST_KEPT: the best */
    bool mutual;      /* neither is the other's source: the evidence is of both sides */
};

/** What is different on a side; static. */
const struct sides *sides_of(enum against against);

/** Why the pair is passed over, if it is: the first row of bars.def that holds.
    `matters` are those of the figure's member. */
enum bar bar_of(const struct check_case *c, enum against against, struct figure figure,
                const struct pair *pair, const struct matters *matters);

#endif

/*
 * match.h - which figure of the sources a figure of the draft is.
 *
 * Every figure is held against those of the other side that its value can be compared
 * with.  A pair is a supporter, whose value fits, or a rival, whose value is another.
 * Its score is the sum of its evidence by the weights of weights.def: the log of how
 * much likelier it is than another pair that the two are one claim.  So the chance
 * that a figure stands in the wrong place is the share that its rivals have of the
 * whole: match->wrong.  The weights were fitted to texts (`make calibrate`).
 */
#ifndef CHECKER_MATCH_MATCH_H
#define CHECKER_MATCH_MATCH_H

#include "frame/case.h"
#include "match/candidates.h"
#include "match/evidence.h"
#include "match/stance.h"

/** Why a pair was passed over. */
enum bar {
#define BAR(name, says) BAR_##name,
#include "match/bars.def"
#undef BAR
    N_BARS
};

struct pair {
    struct figure other;
    uint8_t stance; /* of enum stance */
    uint8_t bar;    /* of enum bar */
    struct evidence evidence;
    double score; /* the sum of all evidence */
    double words; /* of what does not depend on the pair's own two values */
};

/** Pairs that are kept of one figure, the best; the others only count. */
enum { MOST_KEPT = 24 };

struct match {
    struct figure figure;
    const struct pair *pairs; /* by score, the best first */
    size_t n, n_seen, n_fits; /* kept; held against it; of these, supporters */
    const struct pair *supporter, *rival; /* the best of each, not barred; or NULL */
    double wrong; /* 0 to 1: the rivals' share; 0 without a rival */
};

struct matches {
    struct match *at; /* one a figure of the drafts, in their order */
    size_t n;
    const struct rarity *rarity; /* of the words of the sources */
};

/**
 * Hold every figure of the drafts against the sources of the case, as `index` has them
 * and `rarity` their words; in the case's arena.
 */
struct matches matches_find(const struct check_case *c,
                            const struct candidate_index *index,
                            const struct rarity *rarity);

/** The evidence of two figures of any members, and its score: for derivations, peers.
 */
struct pair pair_of(const struct check_case *c, const struct rarity *rarity,
                    struct figure figure, struct figure other);

/** What a cue counts for in a score: the weight of one whole fact. */
double cue_weight(enum cue cue);

/** "another fate befell them": why a pair was barred; "" where it is not. */
const char *bar_says(enum bar bar);

#endif

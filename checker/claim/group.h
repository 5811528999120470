/*
 * group.h - figures of different sources that state one claim.
 */
#ifndef CHECKER_CLAIM_GROUP_H
#define CHECKER_CLAIM_GROUP_H

#include "claim/context.h"

/** Readings of one claim, at least two, of at least two sources. */
struct group {
    LIST(struct figure) figures;
};

struct groups {
    LIST(struct group) list;
    const struct document *left_out; /* the first that was not read whole, or NULL */
};

enum { MOST_GROUPED = 2000 };

/**
 * Link the figures of the sources (or peers) where each is the other's best
 * counterpart, and join linked figures into groups; of MOST_GROUPED figures at most.
 * Groups lie in the case's arena, in the order of their first figures.
 */
void groups_find(struct check_case *c, struct groups *to);

#endif

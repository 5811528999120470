/*
 * group.h - figures of different sources that state one claim.
 */
#ifndef CHECKER_MATCH_GROUP_H
#define CHECKER_MATCH_GROUP_H

#include "match/match.h"

/** Readings of one claim, at least two, of at least two sources. */
struct group {
    LIST(struct figure) figures;
};

struct groups {
    LIST(struct group) list;
};

/**
 * Link the figures of the sources (or peers) where each is the other's best
 * counterpart, and join linked figures into groups.  `others` are all their figures,
 * against those of the others.  Groups lie in the case's arena, in the order of their
 * first figures.
 */
struct groups groups_find(const struct check_case *c, const struct matches *others);

#endif

/*
 * matter.h - do two texts tell of one matter: a country, an affair, a firm?
 */
#ifndef CHECKER_MATCH_MATTER_H
#define CHECKER_MATCH_MATTER_H

#include "frame/case.h"

/**
 * Have two texts, each of which names many, hardly a name in common, counted as often
 * as each is told?  Articles on one event seldom have; one on Albania and one on
 * Algeria have, though each tells of "the population".
 */
bool matters_differ(const struct names *a, const struct names *b);

/** From 0 to 1, how many they have in common, counted so; *fewer: the words that the
    one with fewer has in names. */
double matters_alike(const struct names *a, const struct names *b, uint32_t *fewer);

/** What was asked of one member and each of the others: each is asked once. */
struct matters {
    uint8_t *known; /* by member: 0, or 1 and whether they differ; NULL: as the case
                       keeps it */
};

/** matters_differ() of two members of the case; `of` is of the first. */
bool matters_part(const struct matters *of, const struct check_case *c, uint32_t member,
                  uint32_t other);

#endif

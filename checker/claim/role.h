/*
 * role.h - the word beside a figure that tells what it does in its clause.
 *
 * The language data marks them among its synonyms: "+die" for what befell those a
 * figure counts, "up:level" and "down:level" for the two ways a figure may go.
 */
#ifndef CHECKER_CLAIM_ROLE_H
#define CHECKER_CLAIM_ROLE_H

#include "claim/case.h"

/**
 * The key of the word that tells what befell those a figure counts: killed, injured,
 * missing, arrested; 0 where none stands in its clause.
 */
uint32_t figure_role(const struct check_case *c, struct figure figure);

/** A way that a figure went, as its words tell: "rose" is up of "level". */
struct direction {
    const char *of; /* level, result, money ...; NULL: none is told */
    bool up;
    uint32_t token; /* of the document: the first of the word */
};

/** Which way the figure went, by the nearest word in its clause. */
struct direction figure_direction(const struct check_case *c, struct figure figure);

#endif

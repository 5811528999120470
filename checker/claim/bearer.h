/*
 * bearer.h - whose age a figure is, where the sentence puts it next to the name.
 */
#ifndef CHECKER_CLAIM_BEARER_H
#define CHECKER_CLAIM_BEARER_H

#include "claim/case.h"

/** Words of a name that are kept. */
enum { BEARER_WORDS = 3 };

/** A name by the keys of its words, the last first; all 0: none is told. */
struct bearer {
    uint32_t keys[BEARER_WORDS];
};

/** Who "Ann Hale, 41", "Ann Hale, a 41-year-old cook" and "41-year-old Ann Hale" tell
    of; nobody where the figure is no age. */
struct bearer figure_bearer(const struct check_case *c, struct figure figure);

/** 1: one person, as Ann Hale and Hale; between: namesakes; 0: two, or not told. */
double bearers_relate(const struct bearer *a, const struct bearer *b);

#endif

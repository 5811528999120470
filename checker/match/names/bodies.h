/*
 * bodies.h - whether two bodies of two texts may be one.
 */
#ifndef CHECKER_MATCH_NAMES_BODIES_H
#define CHECKER_MATCH_NAMES_BODIES_H

#include "frame/case.h"

/** "College", "National": a word that many bodies are called by. */
bool word_is_common(const struct member *member, const struct name_word *word);

/** May two bodies be one: have they in common a word of their own, or, where one has
    none, all words of the shorter name? */
bool bodies_are_one(const struct member *a, const struct name *x,
                    const struct member *b, const struct name *y);

#endif

/*
 * turns.h - two words that say something, side by side: "choir tour", "Jane Roe".
 *
 * Texts on one matter have some in common, whoever wrote them.  Texts on two have
 * hardly one, though they share the words and the names of their field.
 */
#ifndef CHECKER_MATCH_NAMES_TURNS_H
#define CHECKER_MATCH_NAMES_TURNS_H

#include "frame/case.h"

/** The turns of a text by their keys: sorted, each once. */
struct turns {
    const uint32_t *at;
    size_t n;
};

/** Read those of each of `n` texts, in the arena. */
const struct turns *turns_list(const struct member *const *members, size_t n,
                               struct arena *arena);

/** How many both have. */
size_t turns_shared(const struct turns *a, const struct turns *b);

#endif

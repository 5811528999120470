/*
 * turns.h - two words that say something, side by side: "choir tour", "Jane Roe".
 *
 * Texts on one matter have some in common, whoever wrote them.  Texts on two have
 * hardly one, though they share the words and the names of their field.
 */
#ifndef CHECKER_MATCH_NAMES_TURNS_H
#define CHECKER_MATCH_NAMES_TURNS_H

#include "document/document.h"

/** The turns of a text by their keys: sorted, each once. */
struct turns {
    uint32_t *at;
    size_t n;
};

/** Read those of a text, in the arena. */
struct turns turns_read(const struct document *document, struct arena *arena);

/** How many both have. */
size_t turns_shared(const struct turns *a, const struct turns *b);

#endif

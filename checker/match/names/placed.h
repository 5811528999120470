/*
 * placed.h - a country or a town of a draft that no source has, where a source has
 * another in the same words.
 *
 *     founded in Ghana / founded in Kenya     the Danish skier / a Norwegian skier
 *
 * A draft may tell more than its sources.  So the source's place has to be nowhere in
 * the draft, the words that lead to both, or follow them, have to be the same, and
 * enough else of the two sentences.
 */
#ifndef CHECKER_MATCH_NAMES_PLACED_H
#define CHECKER_MATCH_NAMES_PLACED_H

#include "match/names/asked_names.h"

/** Places of the sources that the draft does not tell of, in their order. */
struct other_places {
    LIST(const struct told_place *) list;
};

/** Those of one draft, in the arena. */
struct other_places other_places_make(const struct asked_names *in,
                                      struct arena *arena);

/** The source's place where the draft has `here`; NULL: none, or more than one. */
const struct told_place *place_exchanged(const struct asked_names *in,
                                         const struct other_places *others,
                                         const struct told_place *here);

#endif

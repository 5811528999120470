/*
 * told_places.h - the countries and towns that some texts tell of.
 */
#ifndef CHECKER_MATCH_NAMES_TOLD_PLACES_H
#define CHECKER_MATCH_NAMES_TOLD_PLACES_H

#include "frame/case.h"

/** A country, or its people, or a town, as it stands in a text. */
struct told_place {
    uint32_t member, sentence;
    uint32_t first, past; /* tokens */
    uint32_t name;        /* of a town the index of its name; else NO_NAME */
    int nation;           /* the country that is told of; 0: a town */
    bool country;         /* by its own name */
    bool meant;           /* no part of another name: the French Open */
};

/** Countries that a language file tells apart, at most. */
enum { MOST_NATIONS = 256 };

struct told_places {
    LIST(struct told_place) list;        /* by member, countries before towns */
    uint64_t nations[MOST_NATIONS / 64]; /* bits: which are told of */
};

/** Those of `n` texts, in the arena. */
struct told_places told_places_make(const struct member *const *members, size_t n,
                                    struct arena *arena);

/** Is the country told of, by whatever name? */
bool nation_is_told(const struct told_places *places, int nation);

#endif

/*
 * literal_set.h - what literals.c does with the sets of literals of a pattern's parts.
 *
 * All memory is the arena's; a set of none says that nothing is known.
 */
#ifndef CHECKER_PATTERN_LITERAL_SET_H
#define CHECKER_PATTERN_LITERAL_SET_H

#include "base/arena.h"
#include "pattern/pattern.h"

/** Bytes of a literal; the rest adds nothing. */
enum { MAX_LITERAL = 24 };

/** The set of that one literal, which is not copied. */
struct literals literals_one(struct arena *arena, struct text literal);

/** Both together; none if that is too many. */
struct literals literals_unite(struct arena *arena, struct literals a,
                               struct literals b);

/** Are there few enough to cross them? */
bool literals_fit(struct literals a, struct literals b);

/** Each of `a` followed by each of `b`; the caller has seen that they fit. */
struct literals literals_cross(struct arena *arena, struct literals a,
                               struct literals b);

/** Is each short enough to be kept whole? */
bool literals_are_short(struct literals set);

/** The first, or last, bytes of each; changes the set in place. */
struct literals literals_cut(struct literals set, bool from_end);

/** The rarer one: long enough first, then fewest, then longest. */
struct literals literals_better(struct literals a, struct literals b);

/** Sorted, copied into the arena, and without those that hold another one. */
struct literals literals_keep(struct literals set, struct arena *arena);

#endif

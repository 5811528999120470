/*
 * owned.h - what only another person of the sources is told to have done.
 *
 *     Otto Fell swam four miles to the pier         the draft
 *     Otto Fell slept. Jane Roe, her sister said,
 *     walked four miles and found the pier          a source: all of it is Roe's
 *
 * A sentence has pieces, parted by commas and by "and"; a piece is of the persons whose
 * names stand in it, and one without a name of those before it.  A word that stands in
 * pieces of one person alone is that person's own.  What no name or a pronoun tells is
 * anybody's.
 */
#ifndef CHECKER_MATCH_NAMES_OWNED_H
#define CHECKER_MATCH_NAMES_OWNED_H

#include "match/names/asked_names.h"

/** A name of a source whose own words a draft tells of another. */
struct owner {
    const struct member *source;
    const struct name *name;
    uint32_t words;   /* how many */
    uint32_t several; /* how many more stand in the sources, and are of several */
};

/** Is what the draft tells of name `i` in its sentence the sources' of another alone,
    and nothing of it the same person's?  *to has the other. */
bool name_has_owned(const struct asked_names *in, uint32_t i, struct owner *to);

#endif

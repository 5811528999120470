/*
 * exchanged.h - a name of a draft in the place that a source has for another.
 *
 * "Played by Jane Roe", where the sources have "played by Max Tan" and tell of Jane Roe
 * something else.  Free comparison of sentences floods; so the word that the name is
 * bound to has to be the same, and what stands beside it, or another name of the
 * sentence.
 */
#ifndef CHECKER_MATCH_EXCHANGED_H
#define CHECKER_MATCH_EXCHANGED_H

#include "match/person.h"
#include "match/respelt.h"

/** The source's name in that place. */
struct exchanged {
    const struct member *source;
    const struct bond *there;
};

/** Is the name at `bond` of the draft exchanged for another?  *to has the source's. */
bool name_is_exchanged(const struct asked_names *in, const struct bond *bond,
                       struct exchanged *to);

/** The name of a bond. */
const struct name *bond_name(const struct member *member, const struct bond *bond);

#endif

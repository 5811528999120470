/*
 * exchanged.h - a name of a draft in the place that a source has for another.
 *
 * "Played by Jane Roe", where the sources have "played by Max Tan" and tell of Jane Roe
 * something else.  Free comparison of sentences floods.  So the verb, or the word that
 * leads to the name, has to be the same; no source may have the draft's name there; and
 * what else the two clauses share has to weigh enough: who or what is on the verb's
 * other side, a figure, other words.
 */
#ifndef CHECKER_MATCH_NAMES_EXCHANGED_H
#define CHECKER_MATCH_NAMES_EXCHANGED_H

#include "match/names/bonded.h"
#include "match/names/respelt.h"

/** The source's name in that place. */
struct exchanged {
    const struct member *source;
    const struct bond *there;
};

/** Is the name at `bond` of the draft exchanged for another?  *to has the source's. */
bool name_is_exchanged(const struct asked_names *in, const struct bond *bond,
                       struct exchanged *to);

#endif

/*
 * attached.h - where somebody is from, or what he is of, right behind the name.
 *
 *     Jane Roe, who came from Orrin      Jane Roe, 61, of Varn
 *     the Fell Library in Orrin          the Fell Library in Varn
 *
 * No source may have the draft's place or body, in any form, and the draft not the
 * source's: then one stands for the other.
 */
#ifndef CHECKER_MATCH_NAMES_ATTACHED_H
#define CHECKER_MATCH_NAMES_ATTACHED_H

#include "match/names/asked_names.h"

/** A name of a source. */
struct attached {
    const struct member *source;
    const struct name *there;
};

/** Is name `i` of the draft attached to one to which all sources attach another?  *to
    has that. */
bool other_is_attached(const struct asked_names *in, uint32_t i, struct attached *to);

#endif

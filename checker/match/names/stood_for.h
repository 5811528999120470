/*
 * stood_for.h - a name of a draft in a sentence whose words the sources have beside
 * another alone, with which it has a word in common.
 *
 *     the Orrin Bank will mend its bridge          the draft
 *     The Orrin Mill has a bridge, which it will
 *     mend. The Orrin Bank sent a letter.          a source: both are the mill's
 *
 * The draft has the other nowhere, and none of the sentence's words stands beside its
 * own name in any source.  Persons are none of these: two of a family do much together.
 */
#ifndef CHECKER_MATCH_NAMES_STOOD_FOR_H
#define CHECKER_MATCH_NAMES_STOOD_FOR_H

#include "match/names/asked_names.h"

/** A name of a source. */
struct stood_for {
    const struct member *source;
    const struct name *name;
};

/** Does name `i` of the draft stand where the sources have another?  *to has that. */
bool name_stands_for(const struct asked_names *in, uint32_t i, struct stood_for *to);

#endif

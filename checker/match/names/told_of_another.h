/*
 * told_of_another.h - what a draft tells of one name, and a source of another, in
 * nearly the same words.
 *
 *     Otto Fell told the judge that ...     Jane Roe, a clerk, told the judge that ...
 *
 * Both names stand in the sources, and no source tells so of the draft's: neither in a
 * sentence that has it, nor in the next where nobody else is named.
 */
#ifndef CHECKER_MATCH_NAMES_TOLD_OF_ANOTHER_H
#define CHECKER_MATCH_NAMES_TOLD_OF_ANOTHER_H

#include "match/names/asked_names.h"

/** Tellings of the sources in whose words one is sought; of those that are as like as
    any so many are looked at, and as many of the draft that name one person. */
enum { MOST_COMPARED = 1000, MOST_ALIKE = 100 };

/** The source's telling of another name; NULL: none.  *cut: there are more than are
    looked at; else it stays. */
const struct told_of *name_telling_of_another(const struct asked_names *in,
                                              const struct told_of *here, bool *cut);

#endif

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

/** The source's telling of another name; NULL: none, or of more than one. */
const struct told_of *name_telling_of_another(const struct asked_names *in,
                                              const struct told_of *here);

#endif

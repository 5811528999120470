/*
 * title_relative.h - another relation of a person to somebody.
 */
#ifndef CHECKER_MATCH_NAMES_TITLE_RELATIVE_H
#define CHECKER_MATCH_NAMES_TITLE_RELATIVE_H

#include "match/names/title_claimed.h"

/** A relative of the same sort, as uncle and father are; or of the same person; or one
    whom another is, *holder.  NULL: none. */
const struct held *other_relative(const struct claimed *of, struct held *holder);

#endif

/*
 * title_holder.h - whose an office is in the sources.
 */
#ifndef CHECKER_MATCH_NAMES_TITLE_HOLDER_H
#define CHECKER_MATCH_NAMES_TITLE_HOLDER_H

#include "match/names/title_claimed.h"

/** Somebody else of the sources who has the draft's post, rank for rank, and stands
   near `mine`. */
bool claimed_holder(const struct claimed *of, const struct held *mine, struct held *to);

#endif

/*
 * title_raised.h - "assistant" for "deputy", "director" for the deputy director.
 */
#ifndef CHECKER_MATCH_NAMES_TITLE_RAISED_H
#define CHECKER_MATCH_NAMES_TITLE_RAISED_H

#include "match/names/title_claimed.h"

/** "Chief executive" for the chief financial officer; NULL: no source says other. */
const struct held *other_branch(const struct claimed *of);

/** With the same head: "assistant" for "deputy"; the former president as president,
    which another is, *holder.  NULL: not so. */
const struct held *other_rank(const struct claimed *of, struct held *holder);

#endif

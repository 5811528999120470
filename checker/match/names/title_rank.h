/*
 * title_rank.h - the ranks of posts, as bits.
 */
#ifndef CHECKER_MATCH_NAMES_TITLE_RANK_H
#define CHECKER_MATCH_NAMES_TITLE_RANK_H

#include "match/names/title_claimed.h"

/** The ranks before the head of the draft's post, one bit each. */
uint64_t claimed_ranks(const struct claimed *of);

/** The same of a source's post. */
uint64_t held_ranks(const struct held *held);

/** What a chief is of: financial, executive; also of "CEO". */
uint64_t branches_of(const struct document *document, const struct post *post);

/** The ranks among these that one excludes the other of: no "senior", "former". */
uint64_t strict_ranks(const struct document *document, const struct post *post);

/** "The former treasurer": who may have another office now. */
bool office_is_left(const struct document *document, const struct post *post);

#endif

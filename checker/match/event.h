/*
 * event.h - which sources tell of another event than a draft, by its figures.
 *
 * Reports of two days of one market, or of two towns, are alike word for word, and each
 * figure of the one would contradict the other.  But of the figures of a draft a text
 * on the same event has a good many: where it has other values for nearly all that it
 * tells of, what differs there is no mistake.
 */
#ifndef CHECKER_MATCH_EVENT_H
#define CHECKER_MATCH_EVENT_H

#include "match/match.h"

/** Hold the figures of the drafts against those of the sources, as matches_find() does,
    and bar the rivals that such sources have; in the arena of the case. */
struct matches drafts_match(const struct check_case *c,
                            const struct candidate_index *sources,
                            const struct rarity *rarity);

/** Did that bar rivals of the figure from this member? */
bool event_is_other(const struct match *match, uint32_t member);

#endif

/*
 * quotes.h - every quotation of the drafts held against the sources.
 */
#ifndef CHECKER_MATCH_QUOTES_H
#define CHECKER_MATCH_QUOTES_H

#include "match/passages.h"

/** A quotation of a draft and what became of it. */
struct quote {
    uint32_t member; /* the draft */
    struct quote_match match;
};

struct quotes {
    LIST(struct quote) list;         /* by draft, in the order of the text */
    const struct passages *passages; /* of the sources */
};

/** Does a draft quote anybody? */
bool quotes_any(const struct check_case *c);

/** Hold them against the sources' passages, which are indexed already; in the arena. */
struct quotes quotes_find(const struct check_case *c, const struct passages *passages);

#endif

/*
 * quotes.h - every quotation of the drafts held against the sources.
 */
#ifndef CHECKER_MATCH_QUOTES_QUOTES_H
#define CHECKER_MATCH_QUOTES_QUOTES_H

#include "match/quotes/passages.h"

/** A quotation of a draft, or of a source, and what became of it. */
struct quote {
    uint32_t member; /* the draft, or the source */
    struct quote_match match;
};

struct quote_list {
    LIST(struct quote) list; /* by text, in the order of the text */
};

struct quotes {
    struct quote_list drafts;
    struct quote_list sources; /* without a draft: each against the other sources, where
                                  they quote it too, two of them once */
    const struct passages *passages; /* of the sources */
};

/** Has the case sources, and quotes a draft of it anybody?  Without a draft: has it two
    texts, and quotes one of them? */
bool case_quotes(const struct check_case *c);

/** Hold them against the sources' passages, whose words are indexed where the case
    quotes; in the arena. */
struct quotes quotes_find(const struct check_case *c, const struct passages *passages);

#endif

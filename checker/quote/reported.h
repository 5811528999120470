/*
 * reported.h - words without quotation marks that somebody is cited for.
 *
 *     Roe said [that 40 people came].       [40 people came], Roe said, [and left].
 *     According to Roe, [40 people came].   [40 people came], according to Roe.
 */
#ifndef CHECKER_QUOTE_REPORTED_H
#define CHECKER_QUOTE_REPORTED_H

#include "quote/quotation.h"

/** Reported speech: a part of one sentence, and whose claim it is. */
struct reported {
    uint32_t start, end; /* in the view */
    uint32_t sentence;
    struct speaker speaker;
    bool meant; /* no words: what the speaker wants, or has decided to do */
};

struct reported_list {
    LIST(struct reported) list; /* in the order of the text; they may lie in another */
};

/** All of a document but what is `quoted`; in the arena. */
struct reported_list reported_find(const struct document *document,
                                   const struct quotations *quoted,
                                   struct arena *arena);

#endif

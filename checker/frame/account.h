/*
 * account.h - making the account of a document.
 */
#ifndef CHECKER_FRAME_ACCOUNT_H
#define CHECKER_FRAME_ACCOUNT_H

#include "frame/frame.h"

/** The account of a document; it and what is asked of it later are in the arena. Asking
    writes into it, so that one case alone may hold it: see account_complete(). */
struct account account_read(const struct document *document, const struct names *names,
                            const struct mention *mentions, size_t n,
                            struct arena *arena);

/** Read all frames and words of an account, and its manner if it is asked as drafts
   are: nothing is written into it from then on, and cases may share it. */
void account_complete(const struct account *of, bool as_draft);

#endif

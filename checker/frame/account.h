/*
 * account.h - making the account of a document.
 */
#ifndef CHECKER_FRAME_ACCOUNT_H
#define CHECKER_FRAME_ACCOUNT_H

#include "frame/frame.h"

/** The account of a document; it and what is asked of it later are in the arena. */
struct account account_read(const struct document *document, const struct names *names,
                            const struct mention *mentions, size_t n,
                            struct arena *arena);

#endif

/*
 * furniture.h - what a site's generator puts between the words: template tags,
 * attribute lists, mathematics, the code of MDX.
 */
#ifndef CHECKER_DOCUMENT_FURNITURE_H
#define CHECKER_DOCUMENT_FURNITURE_H

#include "base/list.h"
#include "base/text.h"

/** Bytes `start` to `end` of the source, which no reader of the page sees. */
struct fixture {
    uint32_t start, end;
    const char *why; /* static: for document_omit(), where figures stand in it */
};

struct furniture {
    LIST(struct fixture) list; /* in order, apart from one another */
};

/**
 * Fill `to` with the furniture of `source` from byte `from` on; `mdx`: braces,
 * components, imports and exports are code.  What has no end is text.
 */
void furniture_find(struct text source, size_t from, bool mdx, struct arena *arena,
                    struct furniture *to);

/**
 * A copy of `source` with letters in the place of all furniture, line ends aside: for a
 * parser, which finds the same offsets in it.  A NUL stands behind it, for md4c looks
 * at the byte behind an address that the text's end cuts off.
 */
struct text furniture_hide(struct text source, const struct furniture *furniture,
                           struct arena *arena);

#endif

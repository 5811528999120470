/*
 * heads.h - texts of the front matter that readers of the page see.
 */
#ifndef CHECKER_DOCUMENT_HEADS_H
#define CHECKER_DOCUMENT_HEADS_H

#include "data/node.h"
#include "document/document.h"

/** What heads are added with; the last three zero at first. */
struct heads {
    struct document *to;
    const struct language *language;
    struct arena *arena;
    size_t line, column, at; /* of the source, where the last node began */
};

/**
 * Add the text of `node`, or all in its list or map, where it stands in the source as
 * it reads, line ends aside.  One with figures that is spelt in another way, by
 * escapes, is said not to be read.
 */
void heads_add(struct heads *in, const struct node *node, enum block_kind kind);

#endif

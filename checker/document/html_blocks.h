/*
 * html_blocks.h - from elements to blocks: what a text of a page is part of.
 */
#ifndef CHECKER_DOCUMENT_HTML_BLOCKS_H
#define CHECKER_DOCUMENT_HTML_BLOCKS_H

#include "document/html_text.h"

/**
 * The texts of the page in the order of its source, script and the like left out.
 * `why` says of each node why it is not read; NULL: it is.  `headline` is the node of
 * the page's headline, which is read wherever it stands; 0: there is none.
 */
struct html_pieces html_find_pieces(const struct html_tree *tree,
                                    const char *const *why, uint32_t headline,
                                    struct arena *arena);

/** What an element makes of the text inside. */
enum html_trait {
    HTML_BLOCK = 1,   /* it begins and ends a block */
    HTML_HIDDEN = 2,  /* nobody reads it */
    HTML_SHARED = 4,  /* its blocks share a scope, those of inner ones too */
    HTML_BESIDE = 8,  /* it stands beside the article */
    HTML_PART = 16,   /* it means nothing without its like: a row, an item, a heading */
    HTML_TYPED = 32,  /* line ends are its own */
    HTML_STRUCK = 64, /* it is struck out */
    HTML_RAISED = 128,
    HTML_CELL = 256, /* what the block is, the strongest first */
    HTML_TITLE = 512,
    HTML_HEADING = 1024,
    HTML_QUOTE = 2048,
    HTML_ITEM = 4096,
};

/** A set of them, by the tag alone; of a text none. */
unsigned html_traits(const struct html_node *node);

/** The trait that a paragraph's style gives it, as office programs name it in a class;
    0: none. */
unsigned html_style(const struct html_node *node);

/** Does nobody see what the element holds, by its tag, its attributes or its style? */
bool html_is_hidden(const struct html_node *node);

#endif

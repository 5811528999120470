/*
 * html_tree.h - a page as gumbo parses it, laid out in the order of its text.
 *
 * Nodes stand in an array, each before what it holds: node i holds i + 1 up to `past`.
 * So every walk is a loop, however deep a page nests.
 */
#ifndef CHECKER_DOCUMENT_HTML_TREE_H
#define CHECKER_DOCUMENT_HTML_TREE_H

#include <gumbo.h>

#include "base/diag.h"

struct html_node {
    const GumboNode *node;
    uint32_t parent; /* of the first: itself */
    uint32_t past;
};

/** The first node is the <html> element; there may be none. */
struct html_tree {
    struct text source; /* as parsed */
    LIST(struct html_node) nodes;
};

/**
 * Parse `source` from byte `from` on; all memory is the arena's.  False with a
 * DIAG_ERROR where the page nests too deep or needs too much memory.
 */
bool html_parse(const char *name, struct text source, size_t from, struct arena *arena,
                struct html_tree *to, struct diags *faults);

/** The tag of an element, GUMBO_TAG_LAST of a text. */
GumboTag html_tag(const struct html_node *node);

/** The text of a node that is one, NULL of an element. */
const GumboText *html_text(const struct html_node *node);

/** The value of an attribute, empty without one; data is NULL where it is absent. */
struct text html_attribute(const struct html_node *node, const char *name);

/** Is it one of the words of an attribute, ASCII case aside? */
bool html_holds(struct text words, const char *word);

#endif

/*
 * html_about.h - what a page states of itself: title, dates, author and the like.
 */
#ifndef CHECKER_DOCUMENT_HTML_ABOUT_H
#define CHECKER_DOCUMENT_HTML_ABOUT_H

#include "document/document.h"
#include "document/html_tree.h"

/** Read it from JSON-LD, else the <meta> tags, else the page's own marks. */
void html_read_about(struct document *to, const struct html_tree *tree,
                     const struct language *language, struct arena *arena,
                     struct arena *scratch);

/** The <h1> that is the page's headline, else a first paragraph in the style of titles,
    as a node; 0: none is. */
uint32_t html_find_headline(const struct html_tree *tree, struct text title,
                            const char *const *why, struct arena *scratch);

#endif

/*
 * html_main.h - which part of a page is its article.
 */
#ifndef CHECKER_DOCUMENT_HTML_MAIN_H
#define CHECKER_DOCUMENT_HTML_MAIN_H

#include "document/html_tree.h"

/** Set `why` of each node that is no part of the article; static. */
void html_find_main(const struct html_tree *tree, const char **why,
                    struct arena *scratch);

#endif

/*
 * markdown_rest.h - what Markdown's parser keeps: marks, addresses, titles of links.
 */
#ifndef CHECKER_DOCUMENT_MARKDOWN_REST_H
#define CHECKER_DOCUMENT_MARKDOWN_REST_H

#include "document/markdown_view.h"

/** Say where figures stand in source bytes `start` to `end`, which were not handed out.
 */
void markdown_watch_rest(struct markdown_reading *reading, uint32_t start,
                         uint32_t end);

#endif

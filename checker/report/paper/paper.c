/*
 * paper.c - what a text is called.
 */
#include "report/paper/paper.h"

struct text paper_title(const struct document *document) {
    if (document->title.text.size)
        return document->title.text;
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        if (block->kind == BLOCK_HEADLINE)
            return text_slice(document->view, block->start, block->end);
    }
    return text_of(document->name);
}

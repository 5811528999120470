/*
 * paper.c - what a text is called, and what it says in whose name.
 */
#include "report/paper/paper.h"

const struct said *paper_said(const struct paper *paper, size_t index) {
    if (!paper->said[index]) {
        struct said *made = arena_get(paper->arena, sizeof *made);
        *made = said_read(paper->outcome->documents[index], paper->arena);
        paper->said[index] = made;
    }
    return paper->said[index];
}

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

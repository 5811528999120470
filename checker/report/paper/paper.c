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

static const char *without_folder(const struct document *document) {
    const char *slash = strrchr(document->name, '/');
    return slash ? slash + 1 : document->name;
}

static bool is_alone(const struct outcome *outcome, size_t index) {
    const char *name = without_folder(outcome->documents[index]);
    for (size_t i = 0; i < outcome->n_documents; i++)
        if (i != index && strcmp(without_folder(outcome->documents[i]), name) == 0)
            return false;
    return true;
}

const char *paper_name(const struct paper *paper, const struct document *document) {
    size_t index = outcome_index(paper->outcome, document);
    if (!paper->names[index])
        paper->names[index] =
            is_alone(paper->outcome, index) ? without_folder(document) : document->name;
    return paper->names[index];
}

struct text paper_title(const struct document *document) {
    if (document->title.text.size)
        return document->title.text;
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        if (block->kind == BLOCK_HEADLINE)
            return text_slice(document->view, block->start, block->end);
    }
    return text_of(without_folder(document));
}

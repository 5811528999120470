/*
 * quote_unpaired.c - a quotation that opens and never closes.
 *
 * Where the next paragraph opens with a mark of its own the quotation goes on,
 * as the convention has it, and nothing is said; nor where a mark ends its paragraph
 * and the next one closes: a page's link, which its text has on a line of its own.
 */
#include "checks/check.h"

static bool begins_with(struct text view, size_t at, const char *mark) {
    size_t size = strlen(mark);
    return at + size <= view.size && memcmp(view.data + at, mark, size) == 0;
}

static const char opening[] = "\xE2\x80\x9C", closing[] = "\xE2\x80\x9D";

/** Offset of the mark in a block that no mark closes; SIZE_MAX if all pair. */
static size_t find_open(struct text view, const struct block *block) {
    size_t open = SIZE_MAX;
    for (size_t i = block->start; i < block->end; i++) {
        if (begins_with(view, i, opening))
            open = open == SIZE_MAX ? i : open;
        else if (begins_with(view, i, closing) || view.data[i] == '"')
            open = SIZE_MAX;
    }
    return open;
}

/** Does the block close what opened before it? */
static bool closes(struct text view, const struct block *block) {
    for (size_t i = block->start; i < block->end; i++)
        if (begins_with(view, i, opening) || begins_with(view, i, closing))
            return begins_with(view, i, closing);
    return false;
}

/** Do the words that the mark at `open` opens stand in the next paragraph? */
static bool goes_on(const struct document *document, size_t block, size_t open) {
    bool ends = open + strlen(opening) == document->blocks.at[block].end;
    while (++block < document->blocks.n) {
        const struct block *next = &document->blocks.at[block];
        if (next->kind != BLOCK_BOILERPLATE)
            return begins_with(document->view, next->start, opening) ||
                   (ends && closes(document->view, next));
    }
    return false;
}

static void ask_document(const struct judgement *in, const struct rule *rule,
                         const struct document *document, struct proposals *to) {
    if (!document->view.size ||
        !memchr(document->view.data, opening[0], document->view.size))
        return;
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        size_t open = block->kind == BLOCK_BOILERPLATE
                          ? SIZE_MAX
                          : find_open(document->view, block);
        if (open == SIZE_MAX || goes_on(document, i, open))
            continue;
        size_t end = open + strlen(opening);
        struct span span = document_span(document, (uint32_t)open, (uint32_t)end);
        propose_site(in, to, rule, VERDICT_NOT_COMPARED,
                     (struct site){.document = document, .span = span},
                     "a quotation opens here and does not close in its paragraph");
    }
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->c->n_members; i++)
        if (in->c->members[i]->role != ROLE_SOURCE)
            ask_document(in, rule, in->c->members[i]->document, to);
}

const struct check check_quote_unpaired = {"quote-unpaired", propose};

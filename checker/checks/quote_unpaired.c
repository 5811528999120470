/*
 * quote_unpaired.c - a quotation that opens and never closes.
 *
 * Where the next paragraph opens with a mark of its own the quotation goes on,
 * as the convention has it, and nothing is said; nor where a later one closes it: a
 * poem's last stanza, or the line of its own that a page's link has.
 */
#include "checks/check.h"

static bool begins_with(struct text view, size_t at, const char *mark) {
    size_t size = strlen(mark);
    return at + size <= view.size && memcmp(view.data + at, mark, size) == 0;
}

static const char opening[] = "\xE2\x80\x9C", closing[] = "\xE2\x80\x9D",
                  low[] = "\xE2\x80\x9E"; /* whose closing mark is `opening` */

static bool closes_at(struct text view, size_t at) {
    return begins_with(view, at, closing) || view.data[at] == '"';
}

/** Offset of the mark in a block that no mark closes; SIZE_MAX if all pair. */
static size_t find_open(struct text view, const struct block *block) {
    size_t open = SIZE_MAX;
    bool is_low = false;
    for (size_t i = block->start; i < block->end; i++) {
        bool mark = begins_with(view, i, opening);
        if (begins_with(view, i, low))
            is_low = true;
        else if (closes_at(view, i) || (mark && is_low))
            open = SIZE_MAX, is_low = false;
        else if (mark && open == SIZE_MAX)
            open = i;
    }
    return open;
}

/** The first mark of a block; SIZE_MAX: it has none. */
static size_t first_mark(struct text view, const struct block *block) {
    for (size_t i = block->start; i < block->end; i++)
        if (begins_with(view, i, opening) || begins_with(view, i, closing))
            return i;
    return SIZE_MAX;
}

enum { MOST_STANZAS = 8 };

/** Does the next paragraph go on with what opened in a block, or a later one close it:
    a poem, a letter? */
static bool goes_on(const struct document *document, size_t block) {
    struct text view = document->view;
    for (int tried = 0; ++block < document->blocks.n && tried < MOST_STANZAS;) {
        const struct block *next = &document->blocks.at[block];
        if (next->kind == BLOCK_BOILERPLATE)
            continue;
        size_t mark = first_mark(view, next);
        if (mark != SIZE_MAX)
            return begins_with(view, mark, closing) ||
                   (tried == 0 && mark == next->start);
        tried++;
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
        if (open == SIZE_MAX || goes_on(document, i))
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

/*
 * quotes.c - the drafts' quotations, one after the other.
 */
#include "match/quotes.h"

static void find_in_draft(const struct check_case *c, uint32_t member,
                          struct quotes *to) {
    const struct document *document = c->members[member]->document;
    struct quotations quotations = quotations_find(document, c->arena);
    if (!quotations.list.n)
        return;
    struct wording wording = wording_of(document, &quotations, c->arena);
    for (size_t i = 0; i < wording.quotations.list.n; i++) {
        struct quote *quote = list_add(c->arena, &to->list);
        quote->member = member;
        quote->match = passage_find(to->passages, document, &wording,
                                    &wording.quotations.list.at[i], c->arena);
    }
}

bool quotes_any(const struct check_case *c) {
    for (size_t i = 0; i < c->n_drafts; i++)
        if (quotations_find(c->members[i]->document, c->arena).list.n)
            return true;
    return false;
}

struct quotes quotes_find(const struct check_case *c, const struct passages *passages) {
    struct quotes found = {.passages = passages};
    for (uint32_t i = 0; passages->n && i < c->n_drafts; i++)
        find_in_draft(c, i, &found);
    return found;
}

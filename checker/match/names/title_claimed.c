/*
 * title_claimed.c - what a draft's post and those of the sources share.
 */
#include "match/names/title_claimed.h"

#include "match/names/bodies.h"

const struct document *claimed_document(const struct claimed *of) {
    return of->in->draft->document;
}

int token_told_as(const struct document *document, uint32_t i, enum signal signal) {
    size_t length;
    const struct sense *sense =
        phrase_signal(&document->tokens.at[i], 1, signal, &length);
    return sense ? sense->number : 0;
}

bool claimed_same_head(const struct claimed *of, const struct held *held) {
    return post_key(of->in->draft, of->post) == post_key(held->source, held->post);
}

/** Is one a party, and the other none? */
static bool parties_part(const struct claimed *of, const struct held *held) {
    return !token_told_as(claimed_document(of), of->post->head, SIGNAL_PARTY) !=
           !token_told_as(held->source->document, held->post->head, SIGNAL_PARTY);
}

/** An office or a relative that the language knows: no "target". */
static bool is_told(const struct held *held) {
    size_t length;
    const struct token *head = &held->source->document->tokens.at[held->post->head];
    return phrase_signal(head, 1, SIGNAL_OFFICE, &length) ||
           phrase_signal(head, 1, SIGNAL_KIN, &length);
}

const struct held *claimed_other_of_sort(const struct claimed *of) {
    const struct held *other = NULL;
    for (size_t i = 0; i < of->n; i++) {
        if (claimed_same_head(of, &of->mine[i]))
            return NULL;
        if (!other && of->mine[i].post->sort == of->post->sort &&
            is_told(&of->mine[i]) && !parties_part(of, &of->mine[i]))
            other = &of->mine[i];
    }
    return other;
}

bool claimed_same_person(const struct claimed *of, const struct held *held) {
    return persons_are_one(of->in->sources, of->in->draft, of->name, held->source,
                           post_name(held->source, held->post));
}

bool claimed_bodies_part(const struct claimed *of, const struct held *held) {
    if (of->post->body == NO_NAME || held->post->body == NO_NAME)
        return false;
    const struct names *a = &of->in->draft->names, *b = &held->source->names;
    const struct name *x = &a->list.at[of->post->body],
                      *y = &b->list.at[held->post->body];
    if ((x->shape == SHAPE_letters) != (y->shape == SHAPE_letters))
        return false; /* the letters may stand for the words */
    return !bodies_are_one(of->in->draft, x, held->source, y);
}

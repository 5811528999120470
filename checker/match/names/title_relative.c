/*
 * title_relative.c - an uncle for a father.
 */
#include "match/names/title_relative.h"

#include "match/names/title_holder.h"

/** Are both told to be relatives of one person, or of nobody who is named? */
static bool share_owner(const struct claimed *of, const struct held *held) {
    uint32_t here = of->post->owner, there = held->post->owner;
    if (here == NO_NAME || there == NO_NAME)
        return here == there && of->post->owned && of->post->owned == held->post->owned;
    return persons_are_one(of->in->sources, of->in->draft,
                           &of->in->draft->names.list.at[here], held->source,
                           &held->source->names.list.at[there]);
}

/** A wife who is a widow by now. */
static bool is_spouse(const struct claimed *of) {
    size_t length;
    return phrase_signal(&claimed_document(of)->tokens.at[of->post->head], 1,
                         SIGNAL_SPOUSE, &length);
}

const struct held *other_relative(const struct claimed *of, struct held *holder) {
    const struct held *other = claimed_other_of_sort(of);
    if (!other)
        return NULL;
    int here = token_told_as(claimed_document(of), of->post->head, SIGNAL_KIN),
        there = token_told_as(other->source->document, other->post->head, SIGNAL_KIN);
    if ((here == there && !is_spouse(of)) || share_owner(of, other))
        return other;
    if (!of->post->owned != !other->post->owned)
        return NULL; /* "a mother", "her son" */
    return claimed_holder(of, other, holder) ? other : NULL;
}

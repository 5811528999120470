/*
 * title_office.c - the office of somebody else, or one that excludes the draft's.
 */
#include "match/names/title_office.h"

#include "match/names/title_holder.h"
#include "match/names/title_raised.h"
#include "match/names/title_rank.h"

/** Does the draft give the person the source's office, too? */
static bool is_both_told(const struct claimed *of, const struct held *other) {
    size_t n;
    const struct posts *posts = &of->in->draft->names.posts;
    uint32_t key = post_key(other->source, other->post);
    for (n = 0; n < posts->list.n; n++)
        if (post_key(of->in->draft, &posts->list.at[n]) == key &&
            post_name(of->in->draft, &posts->list.at[n])->entity == of->name->entity)
            return true;
    return false;
}

enum { NEAR_TELLS = 1 };

/** Do sentences of the source around `held` tell of the draft's office: of a captain
    who became a major? */
static bool is_office_near(const struct claimed *of, const struct held *held,
                           enum signal signal) {
    const struct document *document = held->source->document;
    uint32_t at = post_name(held->source, held->post)->sentence;
    const struct sentence *last =
        &document->sentences
             .at[at + NEAR_TELLS < document->sentences.n ? at + NEAR_TELLS : at];
    int office = token_told_as(claimed_document(of), of->post->head, signal);
    for (uint32_t i = document->sentences.at[at].first_token; i < last->past_token; i++)
        if (token_told_as(document, i, signal) == office)
            return true;
    return false;
}

/** A major for a colonel, a Democrat for a Republican: one excludes the other. */
static const struct held *other_of_signal(const struct claimed *of,
                                          enum signal signal) {
    const struct held *other = NULL;
    int here = token_told_as(claimed_document(of), of->post->head, signal);
    for (size_t i = 0; here && i < of->n; i++) {
        int there =
            token_told_as(of->mine[i].source->document, of->mine[i].post->head, signal);
        if (there == here || (there && is_office_near(of, &of->mine[i], signal)))
            return NULL;
        other = there ? &of->mine[i] : other;
    }
    return other;
}

/** "Chairman and chief executive Roe": who has another office, too. */
static bool is_one_of_two(const struct held *held) {
    const struct token *first = &held->source->document->tokens.at[held->post->first];
    return held->post->first > 0 && token_is(first - 1, CLASS_AND);
}

const struct held *other_office(const struct claimed *of, struct held *holder) {
    const struct held *other = other_branch(of);
    other = other ? other : other_of_signal(of, SIGNAL_SERVICE);
    other = other ? other : other_of_signal(of, SIGNAL_PARTY);
    other = other ? other : other_of_signal(of, SIGNAL_SEAT);
    if (other)
        return other;
    other = office_is_left(claimed_document(of), of->post) ? NULL
                                                           : claimed_other_of_sort(of);
    if (!other || is_one_of_two(other) || is_both_told(of, other) ||
        !claimed_holder(of, other, holder))
        return other_rank(of, holder);
    return other;
}

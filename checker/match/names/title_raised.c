/*
 * title_raised.c - one office of one person, and another rank in it.
 */
#include "match/names/title_raised.h"

#include "match/names/title_holder.h"
#include "match/names/title_rank.h"

/** Has one of the two a rank that the other lacks, and the other way round? */
static bool ranks_cross(const struct claimed *of, const struct held *held) {
    uint64_t a = claimed_ranks(of), b = held_ranks(held);
    uint64_t strict = strict_ranks(claimed_document(of), of->post) |
                      strict_ranks(held->source->document, held->post);
    return (a & ~b) && (b & ~a) && ((a ^ b) & strict);
}

const struct held *other_branch(const struct claimed *of) {
    const struct held *other = NULL;
    bool left = office_is_left(claimed_document(of), of->post);
    uint64_t here = left ? 0 : branches_of(claimed_document(of), of->post);
    for (size_t i = 0; here && i < of->n; i++) {
        if (office_is_left(of->mine[i].source->document, of->mine[i].post))
            continue;
        uint64_t there = branches_of(of->mine[i].source->document, of->mine[i].post);
        if (there & here)
            return NULL;
        other = there ? &of->mine[i] : other;
    }
    return other;
}

/** "The superintendent", or "Superintendent Roe": of whom there is one. */
static bool is_definite(const struct claimed *of) {
    const struct token *tokens = claimed_document(of)->tokens.at;
    const struct document *document = claimed_document(of);
    bool opens =
        document->sentences.at[of->name->sentence].own_token == of->post->first;
    bool title = opens || tokens[of->post->head].flags & TOKEN_CAPITAL;
    return title ||
           (of->post->first > 0 && token_hints(&tokens[of->post->first - 1], HINT_THE));
}

/** Was what is left out a rank below: deputy, vice? */
static bool is_raised(const struct claimed *of, const struct held *held) {
    for (uint32_t i = held->post->first;
         i < held->post->head && !strict_ranks(claimed_document(of), of->post); i++) {
        int raising = token_told_as(held->source->document, i, SIGNAL_RAISING);
        if (raising && (raising != RAISING_ONE || is_definite(of)))
            return true;
    }
    return false;
}

/** Have both posts bodies, which are one? */
static bool is_of_same_body(const struct claimed *of, const struct held *held) {
    return of->post->body != NO_NAME && held->post->body != NO_NAME &&
           !claimed_bodies_part(of, held);
}

const struct held *other_rank(const struct claimed *of, struct held *holder) {
    const struct held *other = NULL;
    bool crossed = true;
    for (size_t i = 0; i < of->n; i++) {
        if (!claimed_same_head(of, &of->mine[i]) ||
            claimed_bodies_part(of, &of->mine[i]))
            continue;
        uint64_t here = claimed_ranks(of), there = held_ranks(&of->mine[i]);
        if (!(there & ~here))
            return NULL;
        crossed &= ranks_cross(of, &of->mine[i]);
        other = &of->mine[i];
    }
    if (!other || crossed || is_raised(of, other))
        return other;
    return is_of_same_body(of, other) && claimed_holder(of, other, holder) ? other
                                                                           : NULL;
}

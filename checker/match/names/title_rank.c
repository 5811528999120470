/*
 * title_rank.c - deputy, assistant, former; and of what a chief is.
 */
#include "match/names/title_rank.h"

/** The ranks in tokens `first` up to `past`, those of another signal too, as bits. */
static uint64_t ranks_in(const struct document *document, uint32_t first, uint32_t past,
                         enum signal too) {
    uint64_t ranks = 0;
    for (uint32_t i = first; i < past; i++) {
        int rank = token_told_as(document, i, SIGNAL_RANK);
        if (rank && token_told_as(document, i, too))
            ranks |= (uint64_t)1 << rank;
    }
    return ranks;
}

static bool tells_office(const struct document *document, uint32_t i) {
    size_t length;
    return phrase_signal(&document->tokens.at[i], 1, SIGNAL_OFFICE, &length);
}

/** Behind the "vice president" of a vice president general counsel: the rank is none of
    the counsel; but that of a deputy attorney general is his. */
static uint32_t behind_office(const struct document *document,
                              const struct post *post) {
    uint32_t first = post->first;
    for (uint32_t i = post->first; i + 1 < post->head; i++)
        first = token_told_as(document, i, SIGNAL_RANK) &&
                        tells_office(document, i + 1) && i + 2 < post->head
                    ? i + 2
                    : first;
    return first;
}

/** The ranks before a post's head. */
static uint64_t ranks_of(const struct document *document, const struct post *post) {
    return ranks_in(document, behind_office(document, post), post->head, SIGNAL_RANK);
}

uint64_t claimed_ranks(const struct claimed *of) {
    return ranks_of(claimed_document(of), of->post);
}

uint64_t held_ranks(const struct held *held) {
    return ranks_of(held->source->document, held->post);
}

uint64_t branches_of(const struct document *document, const struct post *post) {
    return ranks_in(document, post->first, post->past, SIGNAL_BRANCH);
}

uint64_t strict_ranks(const struct document *document, const struct post *post) {
    uint64_t loose = ranks_in(document, post->first, post->head, SIGNAL_LOOSE_RANK);
    return ranks_of(document, post) & ~loose;
}

bool office_is_left(const struct document *document, const struct post *post) {
    for (uint32_t i = post->first; i < post->head; i++)
        if (token_told_as(document, i, SIGNAL_LOOSE_RANK) == RANK_IS_OVER)
            return true;
    return false;
}

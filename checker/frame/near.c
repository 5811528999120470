/*
 * near.c - from the words of a sentence to the slots of each of its figures.
 */
#include "frame/near.h"

#include "value/kind.h"

/** Tokens of the sentence in front of a mention, and behind, where words count. */
enum { REACH_BEFORE = 26, REACH_BEHIND = 14 };

/** Bytes: what another amount between counts, and how near is almost as near. */
enum { BEYOND_AMOUNT = 25, ALMOST = 30 };

static void add_word(const struct clause *in, uint32_t at, uint32_t slot,
                     struct arena *arena, struct cue_words *to) {
    size_t length;
    const struct sense *sense = phrase_signal(
        &in->of->document->tokens.at[at], in->past - at, slots[slot]->signal, &length);
    if (sense)
        *(struct cue_word *)list_add(arena, &to->list) = (struct cue_word){
            (uint64_t)1 << (sense->number - 1) % 64, at, at + (uint32_t)length, slot};
}

/** The signals of the slots that words near a figure fill. */
static uint64_t slot_signals(void) {
    uint64_t signals = 0;
    for (uint32_t slot = 0; slot < N_SLOTS; slot++)
        signals |= slots[slot]->read ? 0 : (uint64_t)1 << slots[slot]->signal % 64;
    return signals;
}

void cue_words_find(const struct clause *in, struct arena *arena,
                    struct cue_words *to) {
    const struct token *tokens = in->of->document->tokens.at;
    uint64_t signals = slot_signals();
    to->list.n = 0;
    for (uint32_t i = in->first; i < in->past; i++) {
        if (!token_may_tell_one_of(&tokens[i], signals) || token_is_of_date(in, i))
            continue;
        for (uint32_t slot = 0; slot < N_SLOTS; slot++)
            if (!slots[slot]->read && token_may_tell(&tokens[i], slots[slot]->signal))
                add_word(in, i, slot, arena, to);
    }
}

/** Bytes between the tokens from `first` to `past` and the mention; 0 inside it. */
static uint32_t bytes_away(const struct clause *in, uint32_t first, uint32_t past) {
    const struct token *tokens = in->of->document->tokens.at;
    uint32_t start = tokens[first].start,
             end = tokens[past - 1].start + tokens[past - 1].size;
    if (end <= in->mention->start)
        return in->mention->start - end;
    return start >= in->mention->end ? start - in->mention->end : 0;
}

/** Amounts that begin between two tokens, on this side of the mention. */
static uint32_t amounts_between(const struct clause *in, uint32_t token) {
    const struct mention *all = in->of->mentions;
    uint32_t n = 0;
    for (uint32_t i = in->index;
         token < in->mention->first && i > 0 && all[i - 1].first > token; i--)
        n += mention_does(&all[i - 1], DOES_AMOUNT);
    for (uint32_t i = in->index + 1;
         token >= in->mention->past && i < in->of->n && all[i].first < token; i++)
        n += mention_does(&all[i], DOES_AMOUNT);
    return n;
}

/** A word that stands near, and how far away. */
struct near {
    const struct cue_word *word;
    uint32_t away;
};

/** Words near one figure: those behind them count no more. */
enum { MOST_NEAR = 256 };

/** The words in reach, each slot's in their order; of two that overlap the first. */
static size_t find_near(const struct clause *in, const struct cue_words *words,
                        struct near near[MOST_NEAR]) {
    uint32_t from = in->mention->first > in->first + REACH_BEFORE
                        ? in->mention->first - REACH_BEFORE
                        : in->first;
    uint32_t to = in->mention->past + REACH_BEHIND, past[N_SLOTS] = {0};
    size_t n = 0;
    for (size_t i = 0; i < words->list.n && n < MOST_NEAR; i++) {
        const struct cue_word *word = &words->list.at[i];
        if (word->first >= to)
            break;
        if (word->first < from || word->first < past[word->slot])
            continue;
        past[word->slot] = word->past;
        near[n++] =
            (struct near){word, bytes_away(in, word->first, word->past) +
                                    BEYOND_AMOUNT * amounts_between(in, word->first)};
    }
    return n;
}

void cue_words_fill(const struct clause *in, const struct cue_words *words,
                    struct filler to[N_SLOTS]) {
    struct near near[MOST_NEAR];
    const struct near *best[N_SLOTS] = {0};
    size_t n = find_near(in, words, near);
    for (size_t i = 0; i < n; i++)
        if (!best[near[i].word->slot] || near[i].away < best[near[i].word->slot]->away)
            best[near[i].word->slot] = &near[i];
    for (size_t i = 0; i < n; i++) {
        const struct near *nearest = best[near[i].word->slot];
        struct filler *filler = &to[near[i].word->slot];
        if (near[i].away > nearest->away + ALMOST)
            continue;
        filler->key |= near[i].word->name;
        filler->known = SLOT_KNOWN;
        filler->first = nearest->word->first;
        filler->past = nearest->word->past;
    }
}

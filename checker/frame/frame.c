/*
 * frame.c - what the slots share: how fillers relate, and what stands near a figure.
 */
#include "frame/frame.h"

#include "value/kind.h"

#define SLOT(name, explains) extern const struct slot slot_##name;
#include "frame/slots.def"
#undef SLOT

const struct slot *const slots[N_SLOTS] = {
#define SLOT(name, explains) &slot_##name,
#include "frame/slots.def"
#undef SLOT
};

bool token_is_sign(const struct document *document, size_t i, const char *signs) {
    const struct token *token = &document->tokens.at[i];
    if (token->type != TOKEN_SIGN || token->size != 1)
        return false;
    char sign = document->view.data[token->start];
    for (const char *one = signs; *one; one++)
        if (*one == sign)
            return true;
    return false;
}

struct clause clause_at(const struct account *of, uint32_t index) {
    const struct mention *mention = &of->mentions[index];
    const struct sentence *in = &of->document->sentences.at[mention->sentence];
    return (struct clause){of, mention, index, in->first_token, in->past_token};
}

struct likeness slot_relate(enum slot_id slot, const struct account *a, uint32_t x,
                            const struct account *b, uint32_t y) {
    const struct filler *p = &a->frames[x].of[slot], *q = &b->frames[y].of[slot];
    if (p->known == SLOT_ABSENT || q->known == SLOT_ABSENT)
        return (struct likeness){.open = p->known != q->known};
    struct likeness like = slots[slot]->relate(a, p, b, q);
    if (p->known == SLOT_AMBIGUOUS || q->known == SLOT_AMBIGUOUS)
        like.differs = 0;
    return like;
}

struct likeness keys_relate(const struct account *a, const struct filler *x,
                            const struct account *b, const struct filler *y) {
    (void)a, (void)b;
    bool same = x->key == y->key;
    return (struct likeness){.same = same, .differs = !same};
}

struct likeness sets_relate(const struct account *a, const struct filler *x,
                            const struct account *b, const struct filler *y) {
    (void)a, (void)b;
    double shared = __builtin_popcountll(x->key & y->key),
           all = __builtin_popcountll(x->key | y->key),
           own = __builtin_popcountll(x->key);
    return (struct likeness){.same = shared / all, .differs = (own - shared) / own};
}

/** Tokens of the sentence in front of a mention, and behind, where signals count. */
enum { REACH_BEFORE = 26, REACH_BEHIND = 14 };

/** Bytes: what another amount between counts, and how near is almost as near. */
enum { BEYOND_AMOUNT = 25, ALMOST = 30 };

/** Bytes between the tokens from `first` to `past` and the mention; 0 inside it. */
static uint32_t bytes_away(const struct clause *in, uint32_t first, uint32_t past) {
    const struct token *tokens = in->of->document->tokens.at;
    uint32_t start = tokens[first].start,
             end = tokens[past - 1].start + tokens[past - 1].size;
    if (end <= in->mention->start)
        return in->mention->start - end;
    return start >= in->mention->end ? start - in->mention->end : 0;
}

bool token_is_of_date(const struct clause *in, size_t i) {
    const struct mention *all = in->of->mentions;
    size_t low = 0, high = in->of->n;
    if (!token_is(&in->of->document->tokens.at[i], CLASS_MONTH))
        return false;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (all[middle].past <= i)
            low = middle + 1;
        else
            high = middle;
    }
    return low < in->of->n && all[low].first <= i && all[low].kind->group == GROUP_TIME;
}

/** Amounts that begin between two tokens, on this side of the mention. */
static uint32_t amounts_between(const struct clause *in, uint32_t token) {
    const struct mention *all = in->of->mentions;
    uint32_t n = 0;
    for (uint32_t i = in->index;
         token < in->mention->first && i > 0 && all[i - 1].first > token; i--)
        n += all[i - 1].kind->group == GROUP_AMOUNT;
    for (uint32_t i = in->index + 1;
         token >= in->mention->past && i < in->of->n && all[i].first < token; i++)
        n += all[i].kind->group == GROUP_AMOUNT;
    return n;
}

/** A name that stands near, and how far away. */
struct near {
    uint64_t name;
    uint32_t away, token, past;
};

enum { MOST_NEAR = 48 };

static size_t find_near(const struct clause *in, enum signal signal,
                        struct near near[MOST_NEAR]) {
    const struct token *tokens = in->of->document->tokens.at;
    uint32_t from = in->mention->first > in->first + REACH_BEFORE
                        ? in->mention->first - REACH_BEFORE
                        : in->first;
    uint32_t to = in->mention->past + REACH_BEHIND < in->past
                      ? in->mention->past + REACH_BEHIND
                      : in->past;
    size_t n = 0, length;
    for (uint32_t i = from; i < to && n < MOST_NEAR; i++) {
        if (!token_may(&tokens[i], SIGNAL_BIT) || token_is_of_date(in, i))
            continue;
        const struct sense *sense =
            phrase_signal(&tokens[i], in->past - i, signal, &length);
        if (!sense)
            continue;
        uint32_t past = i + (uint32_t)length,
                 away =
                     bytes_away(in, i, past) + BEYOND_AMOUNT * amounts_between(in, i);
        near[n++] =
            (struct near){(uint64_t)1 << (sense->number - 1) % 64, away, i, past};
        i += (uint32_t)length - 1;
    }
    return n;
}

void signals_near(const struct clause *in, enum signal signal, struct filler *to) {
    struct near near[MOST_NEAR];
    size_t n = find_near(in, signal, near), best = 0;
    for (size_t i = 1; i < n; i++)
        if (near[i].away < near[best].away)
            best = i;
    for (size_t i = 0; i < n; i++)
        if (near[i].away <= near[best].away + ALMOST)
            to->key |= near[i].name;
    if (n) {
        to->known = SLOT_KNOWN;
        to->first = near[best].token;
        to->past = near[best].past;
    }
}

/*
 * frame.c - what the slots share: how fillers relate, and what tokens are.
 */
#include "frame/frame.h"

#include "base/search.h"
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
    return token->type == TOKEN_SIGN && token->size == 1 &&
           byte_is_one_of(document->view.data[token->start], signs);
}

bool sentences_share_words(const struct account *a, uint32_t x, const struct account *b,
                           uint32_t y, int one_in) {
    uint64_t p = account_words(a, a->mentions[x].sentence)->any,
             q = account_words(b, b->mentions[y].sentence)->any;
    if (!(p & q)) /* as mostly: many processors do not count bits at once */
        return !(p | q);
    return one_in * __builtin_popcountll(p & q) >= __builtin_popcountll(p | q);
}

struct clause clause_at(const struct account *of, uint32_t index) {
    const struct mention *mention = &of->mentions[index];
    const struct sentence *in = &of->document->sentences.at[mention->sentence];
    return (struct clause){of, mention, index, in->first_token, in->past_token};
}

struct likeness slot_relate(enum slot_id slot, const struct account *a, uint32_t x,
                            const struct account *b, uint32_t y) {
    const struct filler *p = frame_slot(account_frame(a, x), slot),
                        *q = frame_slot(account_frame(b, y), slot);
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

static bool ends_before(const void *mention, const void *token) {
    return ((const struct mention *)mention)->past <= *(const size_t *)token;
}

bool token_is_of_date(const struct clause *in, size_t i) {
    const struct mention *all = in->of->mentions;
    if (!token_is(&in->of->document->tokens.at[i], CLASS_MONTH))
        return false;
    size_t at = search(&i, all, in->of->n, sizeof *all, ends_before);
    return at < in->of->n && all[at].first <= i && mention_does(&all[at], DOES_DATE);
}

/*
 * facts.c - small facts of a pair, each a question of its own.
 */
#include "match/evidence.h"

static const struct mention *mention_of(const struct vicinity *figure) {
    return &figure->of->mentions[figure->index];
}

/** "about 40" and "about 50". */
double fact_hedge(const struct vicinity *figure, const struct account *of,
                  uint32_t other) {
    return mention_of(figure)->hedge != HEDGE_NONE &&
           mention_of(figure)->hedge == of->mentions[other].hedge;
}

static bool same_word_before(const struct account *a, const struct mention *x,
                             const struct account *b, const struct mention *y) {
    uint32_t i = x->hedge_first, k = y->hedge_first;
    if (i <= a->document->sentences.at[x->sentence].first_token ||
        k <= b->document->sentences.at[y->sentence].first_token)
        return false;
    const struct token *p = &a->document->tokens.at[i - 1],
                       *q = &b->document->tokens.at[k - 1];
    return p->type == TOKEN_WORD && q->type == TOKEN_WORD && p->key == q->key;
}

double fact_word_before(const struct vicinity *figure, const struct account *of,
                        uint32_t other) {
    return same_word_before(figure->of, mention_of(figure), of, &of->mentions[other]);
}

/** In the first two sentences, or half of it in the next two. */
double fact_lead(const struct vicinity *figure, const struct account *of,
                 uint32_t other) {
    (void)figure;
    uint32_t sentence = of->mentions[other].sentence;
    return sentence <= 1 ? 1 : sentence <= 3 ? 0.5 : 0;
}

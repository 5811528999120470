/*
 * company.c - are two figures in like company?
 */
#include "match/company.h"

#include "value/kind.h"

/** Mentions to each side of one that are its company. */
enum { MOST_COMPANY = 12 };

/** The mention that shows the same number in the sentence of `other`, which is not it.
 */
static const struct mention *companion(const struct account *of, uint32_t other,
                                       uint64_t key) {
    const struct mention *all = of->mentions;
    uint32_t from = other > MOST_COMPANY ? other - MOST_COMPANY : 0;
    for (uint32_t i = from; key && i < of->n && i < other + MOST_COMPANY; i++)
        if (of->keys[i] == key && i != other && all[i].sentence == all[other].sentence)
            return &all[i];
    return NULL;
}

double fact_order(const struct vicinity *figure, const struct account *of,
                  uint32_t other) {
    const struct mention *all = figure->of->mentions, *here = &all[figure->index];
    uint32_t from = figure->index > MOST_COMPANY ? figure->index - MOST_COMPANY : 0;
    int n = 0, ordered = 0;
    for (uint32_t i = from; i < figure->of->n && i < figure->index + MOST_COMPANY;
         i++) {
        bool word = mention_does(&all[i], DOES_LEAD); /* a superlative is none */
        if (i == figure->index || all[i].sentence != here->sentence || word)
            continue;
        const struct mention *again = companion(of, other, figure->of->keys[i]);
        n++;
        ordered += again && (all[i].first < here->first) ==
                                (again->first < of->mentions[other].first);
    }
    return n ? (double)ordered / n : 0;
}

bool place_is_taken(const struct account *of, uint32_t index, uint64_t key) {
    return key != of->keys[index] && companion(of, index, key);
}

double fact_own_beside(const struct vicinity *figure, const struct account *of,
                       uint32_t other) {
    return place_is_taken(of, other, figure->of->keys[figure->index]);
}

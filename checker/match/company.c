/*
 * company.c - are two figures in like company?
 */
#include "match/company.h"

#include "value/kind.h"

/** Mentions to each side of one that are its company. */
enum { MOST_COMPANY = 12 };

/** Mentions of one sentence. */
struct company {
    uint32_t first, past;
};

/** Those that stand beside a mention, and itself. */
static struct company company_of(const struct account *of, uint32_t index) {
    uint32_t sentence = of->mentions[index].sentence;
    uint32_t from = index > MOST_COMPANY ? index - MOST_COMPANY : 0;
    struct company all = {of->first_mention[sentence], of->first_mention[sentence + 1]};
    return (struct company){all.first > from ? all.first : from,
                            all.past < index + MOST_COMPANY ? all.past
                                                            : index + MOST_COMPANY};
}

/** The mention beside `other` that shows the same number. */
static const struct mention *companion(const struct account *of, uint32_t other,
                                       uint64_t key) {
    struct company all = company_of(of, other);
    for (uint32_t i = all.first; key && i < all.past; i++)
        if (of->keys[i] == key && i != other)
            return &of->mentions[i];
    return NULL;
}

double fact_order(const struct vicinity *figure, const struct account *of,
                  uint32_t other) {
    const struct mention *all = figure->of->mentions, *here = &all[figure->index];
    struct company company = company_of(figure->of, figure->index);
    int n = 0, ordered = 0;
    for (uint32_t i = company.first; i < company.past; i++) {
        if (i == figure->index || mention_does(&all[i], DOES_LEAD))
            continue; /* a superlative is none */
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

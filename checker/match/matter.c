/*
 * matter.c - how alike the names of two texts are: the cosine of how often each has
 * them.
 */
#include "match/matter.h"

#include <math.h>

/** Words of names below which a text tells too little of its matter. */
enum { FEW_NAMES = 10 };

/** From which cosine on two texts may be on one matter: of pairs of news on one event a
    twentieth lie below 0.15, of countries' articles nearly all below 0.1. */
static const double ALIKE = 0.1;

/** The words of a text's names, by hash. */
struct name_roll {
    const struct names *names;
    size_t at;
};

/** One word, and how often a name has it. */
struct name_count {
    uint32_t hash, n;
};

static bool is_told(const struct names *names, const struct name_word *word) {
    return word->part == PART_WORD && names->list.at[word->name].sure;
}

/** The next word of the roll; false behind the last. */
static bool roll_next(struct name_roll *roll, struct name_count *to) {
    const struct name_postings *words = &roll->names->postings;
    to->n = 0;
    while (roll->at < words->n && !to->n) {
        to->hash = words->at[roll->at]->hash;
        for (; roll->at < words->n && words->at[roll->at]->hash == to->hash; roll->at++)
            to->n += is_told(roll->names, words->at[roll->at]);
    }
    return to->n;
}

/** How many words it has, and the sum of the squares of how often. */
static double squares(const struct names *names, uint32_t *n) {
    struct name_roll roll = {names, 0};
    struct name_count word;
    double sum = 0;
    for (*n = 0; roll_next(&roll, &word); *n += word.n)
        sum += (double)word.n * word.n;
    return sum;
}

/** The sum of the products of how often each has the words of both. */
static double products(const struct names *a, const struct names *b) {
    struct name_roll x = {a, 0}, y = {b, 0};
    struct name_count p, q;
    double sum = 0;
    bool more = roll_next(&x, &p) && roll_next(&y, &q);
    while (more) {
        if (p.hash == q.hash)
            sum += (double)p.n * q.n;
        more = p.hash <= q.hash ? roll_next(&x, &p) : roll_next(&y, &q);
    }
    return sum;
}

double matters_alike(const struct names *a, const struct names *b, uint32_t *fewer) {
    uint32_t n_a, n_b;
    double of_a = squares(a, &n_a), of_b = squares(b, &n_b);
    *fewer = n_a < n_b ? n_a : n_b;
    return *fewer ? products(a, b) / sqrt(of_a * of_b) : 0;
}

bool matters_differ(const struct names *a, const struct names *b) {
    uint32_t fewer;
    double alike = matters_alike(a, b, &fewer);
    return fewer >= FEW_NAMES && alike < ALIKE;
}

/** What is kept of a draft, by member; NULL: nothing is. */
static uint8_t *kept_of(const struct check_case *c, uint32_t member) {
    return c->matters && member < c->n_drafts ? c->matters + member * c->n_members
                                              : NULL;
}

bool matters_part(const struct matters *of, const struct check_case *c, uint32_t member,
                  uint32_t other) {
    const struct names *a = &c->members[member]->names, *b = &c->members[other]->names;
    uint8_t *known = of->known ? of->known : kept_of(c, member);
    if (!known)
        return matters_differ(a, b);
    if (!known[other])
        known[other] = (uint8_t)(1 + matters_differ(a, b));
    return known[other] > 1;
}

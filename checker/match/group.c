/*
 * group.c - mutual best links, joined by what they have in common on average.
 *
 * How well two go together is asked many times and reckoned once.
 */
#include "match/group.h"

#include <math.h>
#include <stdlib.h>

#include "match/scene.h"
#include "value/compare.h"
#include "value/kind.h"

/** A link, and what the pairs of a group must keep on average when two groups join. */
static const double LINK_LEAST = 0.75, AVERAGE_LEAST = 0.55;

/** The score of words that is worth a half, and in how many more odds grow e-fold. */
static const double EVEN = 2.6, SLOPE = 1;

/** The killed of two texts on one event are the same claim in almost any words. */
static const double ONE_FATE = 0.3;

/** Where no fate ties them, two sentences must have so much of their words in common.
 */
static const double MUTUAL_LEAST = 0.25;

/** Readings of one claim seldom lie further apart; then the words must be the same. */
static const double FARTHEST = 5, WORDS_ALIKE = 0.5;

/** Words next to both that tie them alone, and with the word before. */
static const double NEXT_ALONE = 0.6, NEXT_LEAST = 0.2;

/** Two that go together, from figures i < k of the pool. */
struct tie {
    uint32_t i, k;
    double strength;
};

/** The figures of all sources, and the group each belongs to. */
struct pool {
    const struct check_case *c;
    struct figure *figures;  /* by source */
    struct vicinity *around; /* of each figure */
    uint64_t *words;         /* of its sentence, each as one of 64 bits */
    float *strengths;        /* of figures i < k at i * n + k; UNASKED: not reckoned */
    uint32_t *first;         /* of each member and one past the last, in figures */
    uint32_t *group;         /* index of another of the group; its own: the first */
    size_t n;
    LIST(struct tie) links;
    struct arena scratch; /* of all this but the groups */
    struct groups *to;
};

static const float UNASKED = -1;

static const struct mention *pool_mention(const struct pool *pool, uint32_t i) {
    return figure_mention(pool->c, pool->figures[i]);
}

/** "one woman" tells her apart, and counts nobody. */
static bool is_one(const struct mention *mention) {
    return mention->amount.worded &&
           decimal_compare(mention->amount.low, decimal_of(1, 0)) == 0;
}

static bool may_link(const struct mention *mention) {
    if (mention_does(mention, DOES_COUNT))
        return !mention->amount.vague && !mention->amount.fraction && !is_one(mention);
    return mention_does(mention, DOES_TELL);
}

static bool add(struct pool *pool, struct figure figure) {
    if (!may_link(figure_mention(pool->c, figure)))
        return true;
    if (pool->n == MOST_GROUPED) {
        pool->to->left_out = figure_document(pool->c, figure);
        return false;
    }
    pool->figures[pool->n++] = figure;
    return true;
}

static void fill(struct pool *pool) {
    const struct check_case *c = pool->c;
    bool room = true;
    for (uint32_t i = (uint32_t)c->n_drafts; i < c->n_members; i++) {
        pool->first[i] = (uint32_t)pool->n;
        for (uint32_t k = 0; room && k < c->members[i]->mentions.list.n; k++)
            room = add(pool, (struct figure){i, k});
    }
    pool->first[c->n_members] = (uint32_t)pool->n;
}

/** "people", or a bare number: what is told of them must tie two such together. */
static bool is_open(const struct pool *pool, uint32_t i) {
    const struct mention *mention = pool_mention(pool, i);
    const struct document *document = figure_document(pool->c, pool->figures[i]);
    return !mention->noun ||
           token_is(&document->tokens.at[mention->noun_past - 1], CLASS_ANYONE);
}

/** Another figure of the two sentences agrees: "3 dead, 4 hurt", "killing three". */
static const double COMPANION = 0.2;

/** Mentions to each side of a figure that may go with it. */
enum { COMPANY = 3 };

/** The key of what befell whom it counts; 0: not told. */
static uint64_t fate_of(const struct check_case *c, struct figure figure) {
    return figure_slot(c, figure, SLOT_fate)->key;
}

/** A figure of another fate beside `of`, `step` mentions on; false: none is there. */
static bool find_companion(const struct pool *pool, struct figure of, int step,
                           struct figure *found) {
    const struct check_case *c = pool->c;
    int64_t at = (int64_t)of.mention + step;
    if (step == 0 || at < 0 || at >= (int64_t)c->members[of.member]->mentions.list.n)
        return false;
    *found = (struct figure){of.member, (uint32_t)at};
    uint64_t fate = fate_of(c, *found);
    return figures_share_sentence(c, *found, of) && fate && fate != fate_of(c, of);
}

/** Do a figure beside a and one beside b tell the same of one fate? */
static bool share_companion(const struct pool *pool, struct figure a, struct figure b) {
    struct figure x, y;
    for (int i = -COMPANY; i <= COMPANY; i++)
        for (int k = -COMPANY; find_companion(pool, a, i, &x) && k <= COMPANY; k++)
            if (find_companion(pool, b, k, &y) &&
                fate_of(pool->c, x) == fate_of(pool->c, y) &&
                values_relate(figure_mention(pool->c, x), figure_mention(pool->c, y)) ==
                    RELATION_SAME)
                return true;
    return false;
}

static struct likeness relate(const struct pool *pool, enum slot_id slot, uint32_t i,
                              uint32_t k) {
    struct figure a = pool->figures[i], b = pool->figures[k];
    return slot_relate(slot, figure_account(pool->c, a), a.mention,
                       figure_account(pool->c, b), b.mention);
}

/** Do the two state other periods, count other things, or tell of another fate? */
static bool is_barred(const struct pool *pool, uint32_t i, uint32_t k) {
    static const enum slot_id slots_that_bar[] = {SLOT_period, SLOT_noun, SLOT_fate};
    for (size_t s = 0; s < sizeof slots_that_bar / sizeof *slots_that_bar; s++)
        if (relate(pool, slots_that_bar[s], i, k).differs > 0)
            return true;
    return false;
}

/** Words of a sentence in so many of which one must be the other's, to be looked at. */
enum { ONE_IN = 8 };

/** A quick look before a long one: do the sentences share next to nothing? */
static bool are_strange(const struct pool *pool, uint32_t i, uint32_t k) {
    uint64_t x = pool->words[i], y = pool->words[k];
    int all = __builtin_popcountll(x), others = __builtin_popcountll(y);
    int shared = __builtin_popcountll(x & y);
    return ONE_IN * shared < (all < others ? all : others) &&
           relate(pool, SLOT_fate, i, k).same <= 0;
}

static struct evidence evidence_between(const struct pool *pool, uint32_t i,
                                        uint32_t k) {
    struct figure to = pool->figures[k];
    return evidence_of(&pool->around[i], figure_account(pool->c, to), to.mention);
}

/** From 0 to 1, by words alone. */
static double words_strength(const struct evidence *evidence) {
    double words = 0;
    for (size_t cue = FIRST_WORDS_CUE; cue < N_CUES; cue++)
        words +=
            cue == CUE_lead ? 0 : cue_weight((enum cue)cue) * evidence->of[cue] / 100;
    return 1 / (1 + exp((EVEN - words) / SLOPE));
}

/** How much of their words two must have in common, from either side. */
static double least_mutual(const struct pool *pool, uint32_t i, uint32_t k) {
    const struct mention *x = pool_mention(pool, i), *y = pool_mention(pool, k);
    if (values_ratio(x, y) > FARTHEST)
        return WORDS_ALIKE;
    bool differ = values_relate(x, y) >= RELATION_ALLOWED;
    return differ && relate(pool, SLOT_fate, i, k).same <= 0 ? MUTUAL_LEAST : 0;
}

/** Does more than shared words tie the two together? */
static bool are_tied(const struct pool *pool, uint32_t i, const struct evidence *there,
                     const struct evidence *back) {
    double next = fmin(there->of[CUE_next], back->of[CUE_next]) / 100;
    return there->of[CUE_fate_same] > 0 || next >= NEXT_ALONE ||
           (next >= NEXT_LEAST && there->of[CUE_word_before] > 0) ||
           (there->of[CUE_noun_same] > 0 && !is_open(pool, i)) ||
           !mention_does(pool_mention(pool, i), DOES_COUNT);
}

/** What one fate adds to the words. */
static double fate_strength(const struct pool *pool, uint32_t i, uint32_t k,
                            double words) {
    double fate = words + ONE_FATE;
    bool open = fate + COMPANION >= AVERAGE_LEAST;
    return open && share_companion(pool, pool->figures[i], pool->figures[k])
               ? fate + COMPANION
               : fate;
}

static bool may_go_together(const struct pool *pool, uint32_t i, uint32_t k) {
    return pool->figures[i].member != pool->figures[k].member &&
           values_relate(pool_mention(pool, i), pool_mention(pool, k)) !=
               RELATION_NONE &&
           !is_barred(pool, i, k) && !are_strange(pool, i, k);
}

/** The mean of what both sides say. */
static double reckon(const struct pool *pool, uint32_t i, uint32_t k) {
    if (!may_go_together(pool, i, k))
        return 0;
    double least = 100 * least_mutual(pool, i, k);
    struct evidence there = evidence_between(pool, i, k), back;
    if (there.of[CUE_sentence] < least)
        return 0;
    back = evidence_between(pool, k, i);
    if (back.of[CUE_sentence] < least || !are_tied(pool, i, &there, &back))
        return 0;
    double words = (words_strength(&there) + words_strength(&back)) / 2;
    return there.of[CUE_fate_same] > 0 ? fate_strength(pool, i, k, words) : words;
}

/** How well two figures of different sources go together; 0: not at all. */
static double strength(const struct pool *pool, uint32_t i, uint32_t k) {
    uint32_t low = i < k ? i : k, high = i < k ? k : i;
    float *known = &pool->strengths[low * pool->n + high];
    if (*known <= UNASKED)
        *known = (float)reckon(pool, low, high);
    return (double)*known;
}

static uint32_t root(const struct pool *pool, uint32_t i) {
    while (pool->group[i] != i)
        i = pool->group[i];
    return i;
}

/** How well a source must put a count elsewhere, beside how it puts the other here. */
static const double ELSEWHERE = 0.7;

/**
 * Does the source of k have the figure i of its own?  Then k states another claim.  A
 * sum of money or a share seldom stands there by chance, a count may.
 */
static bool is_restated(const struct pool *pool, uint32_t i, uint32_t k) {
    uint32_t member = pool->figures[k].member;
    double least = mention_does(pool_mention(pool, i), DOES_COUNT)
                       ? ELSEWHERE * strength(pool, i, k)
                       : 0;
    for (uint32_t j = pool->first[member]; j < pool->first[member + 1]; j++)
        if (j != k &&
            values_relate(pool_mention(pool, i), pool_mention(pool, j)) <
                RELATION_ALLOWED &&
            strength(pool, i, j) > least &&
            !scenes_differ(pool->c, pool->figures[i], pool->figures[j]))
            return true;
    return false;
}

/** Do the figures i and k, which go together, tell of two claims after all? */
static bool are_apart(const struct pool *pool, uint32_t i, uint32_t k) {
    struct figure a = pool->figures[i], b = pool->figures[k];
    if (values_relate(pool_mention(pool, i), pool_mention(pool, k)) < RELATION_ALLOWED)
        return false;
    bool of_others =
        relate(pool, SLOT_fate, i, k).same <= 0 && names_differ(pool->c, a, b, false);
    return of_others || is_restated(pool, i, k) || is_restated(pool, k, i) ||
           scenes_differ(pool->c, a, b);
}

/** A source that has the very figure speaks of it there, not where it has another. */
static const double SAME_VALUE = 0.25;

/** The best counterpart of figure i in document `member`, or i itself. */
static uint32_t best_of(const struct pool *pool, uint32_t i, uint32_t member,
                        double *best) {
    uint32_t at = i;
    *best = 0;
    for (uint32_t k = pool->first[member]; k < pool->first[member + 1]; k++) {
        double here = strength(pool, i, k);
        if (here > 0 && values_relate(pool_mention(pool, i), pool_mention(pool, k)) <
                            RELATION_ALLOWED)
            here += SAME_VALUE;
        if (here > *best) {
            *best = here;
            at = k;
        }
    }
    return at;
}

static void link_all(struct pool *pool) {
    for (uint32_t i = 0; i < pool->n; i++)
        for (uint32_t m = pool->figures[i].member + 1; m < pool->c->n_members; m++) {
            double there, back;
            uint32_t k = best_of(pool, i, m, &there);
            if (there < LINK_LEAST ||
                best_of(pool, k, pool->figures[i].member, &back) != i ||
                are_apart(pool, i, k))
                continue;
            *(struct tie *)list_add(&pool->scratch, &pool->links) =
                (struct tie){i, k, there};
        }
}

static int by_strength(const void *left, const void *right) {
    const struct tie *a = left, *b = right;
    if (a->strength != b->strength)
        return a->strength < b->strength ? 1 : -1;
    return a->i != b->i ? (a->i > b->i) - (a->i < b->i) : (a->k > b->k) - (a->k < b->k);
}

/** May the groups a and b join: do the pairs across them go together on average? */
static bool groups_fit(const struct pool *pool, uint32_t a, uint32_t b) {
    double sum = 0;
    size_t pairs = 0;
    for (uint32_t x = 0; x < pool->n; x++)
        for (uint32_t y = 0; root(pool, x) == a && y < pool->n; y++) {
            if (root(pool, y) != b)
                continue;
            if (pool->figures[x].member == pool->figures[y].member)
                return false;
            sum += strength(pool, x, y);
            pairs++;
        }
    return sum >= AVERAGE_LEAST * (double)pairs;
}

static void join_all(struct pool *pool) {
    if (pool->links.n)
        qsort(pool->links.at, pool->links.n, sizeof *pool->links.at, by_strength);
    for (size_t n = 0; n < pool->links.n; n++) {
        uint32_t a = root(pool, pool->links.at[n].i),
                 b = root(pool, pool->links.at[n].k);
        if (a != b && groups_fit(pool, a, b))
            pool->group[a > b ? a : b] = a > b ? b : a;
    }
}

/** Hand over the groups of more than one. */
static void collect(struct pool *pool) {
    for (uint32_t i = 0; i < pool->n; i++) {
        struct group group = {0};
        for (uint32_t k = i; root(pool, i) == i && k < pool->n; k++)
            if (root(pool, k) == i)
                *(struct figure *)list_add(pool->c->arena, &group.figures) =
                    pool->figures[k];
        if (group.figures.n > 1)
            *(struct group *)list_add(pool->c->arena, &pool->to->list) = group;
    }
}

static uint64_t words_of(const struct check_case *c, struct figure figure) {
    const struct account *of = figure_account(c, figure);
    uint32_t sentence = figure_mention(c, figure)->sentence;
    uint64_t bits = 0;
    for (uint32_t i = of->first_place[sentence]; i < of->first_place[sentence + 1]; i++)
        bits |= (uint64_t)1 << of->places[i].key % 64;
    return bits;
}

/** The words of every figure, and no strength reckoned. */
static void prepare(struct pool *pool, const struct rarity *rarity) {
    struct arena *arena = &pool->scratch;
    pool->around = arena_take(arena, (pool->n + 1) * sizeof *pool->around);
    pool->words = arena_take(arena, (pool->n + 1) * sizeof *pool->words);
    pool->strengths =
        arena_take(arena, (pool->n * pool->n + 1) * sizeof *pool->strengths);
    for (size_t i = 0; i < pool->n * pool->n; i++)
        pool->strengths[i] = UNASKED;
    for (uint32_t i = 0; i < pool->n; i++) {
        struct figure figure = pool->figures[i];
        vicinity_read(&pool->around[i], figure_account(pool->c, figure), figure.mention,
                      rarity);
        pool->words[i] = words_of(pool->c, figure);
        pool->group[i] = i;
    }
}

struct groups groups_find(const struct check_case *c, const struct rarity *rarity) {
    struct groups groups = {0};
    struct pool pool = {.c = c, .to = &groups};
    if (c->n_members - c->n_drafts < 2)
        return groups;
    pool.figures = arena_get(&pool.scratch, MOST_GROUPED * sizeof *pool.figures);
    pool.group = arena_get(&pool.scratch, MOST_GROUPED * sizeof *pool.group);
    pool.first = arena_get(&pool.scratch, (c->n_members + 1) * sizeof *pool.first);
    fill(&pool);
    prepare(&pool, rarity);
    link_all(&pool);
    join_all(&pool);
    collect(&pool);
    arena_release(&pool.scratch);
    return groups;
}

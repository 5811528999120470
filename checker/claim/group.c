/*
 * group.c - mutual best links, joined by what they have in common on average.
 */
#include "claim/group.h"

#include <stdlib.h>

#include "claim/scene.h"
#include "value/compare.h"
#include "value/kind.h"

/** A link, and what the pairs of a group must keep on average when two groups join. */
static const double LINK_LEAST = 0.75, AVERAGE_LEAST = 0.55;

/** The killed of two texts on one event are the same claim in almost any words. */
static const double ONE_FATE = 0.2;

/** Where no fate ties them, two sentences must have so much of their words in common.
 */
static const double MUTUAL_LEAST = 0.25;

/** Readings of one claim seldom lie further apart; then the words must be the same. */
static const double FARTHEST = 5, WORDS_ALIKE = 0.5;

/** Two that go together, from figures i < k of the pool. */
struct pair {
    uint32_t i, k;
    double strength;
};

/** The figures of all sources, and the group each belongs to. */
struct pool {
    struct check_case *c;
    struct figure *figures; /* by source */
    uint32_t *first;        /* of each member and one past the last, in figures */
    uint32_t *group;        /* index of another of the group; its own: the first */
    size_t n;
    LIST(struct pair) links;
    struct groups *to;
};

static const struct mention *pool_mention(const struct pool *pool, uint32_t i) {
    return figure_mention(pool->c, pool->figures[i]);
}

/** "one woman" tells her apart, and counts nobody. */
static bool is_one(const struct mention *mention) {
    return mention->amount.worded &&
           decimal_compare(mention->amount.low, decimal_of(1, 0)) == 0;
}

static bool may_link(const struct mention *mention) {
    if (mention_is(mention, number))
        return !mention->amount.vague && !mention->amount.fraction && !is_one(mention);
    return mention_is(mention, money) || mention_is(mention, percent) ||
           mention_is(mention, quantity);
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
    struct check_case *c = pool->c;
    bool room = true;
    for (uint32_t i = (uint32_t)c->n_drafts; i < c->n_members; i++) {
        pool->first[i] = (uint32_t)pool->n;
        for (uint32_t k = 0; room && k < c->members[i].mentions.list.n; k++)
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

/** A figure of another fate beside `of`, `step` mentions on; false: none is there. */
static bool find_companion(const struct pool *pool, struct figure of, int step,
                           struct figure *found) {
    struct check_case *c = pool->c;
    int64_t at = (int64_t)of.mention + step;
    if (step == 0 || at < 0 || at >= (int64_t)c->members[of.member].mentions.list.n)
        return false;
    *found = (struct figure){of.member, (uint32_t)at};
    uint32_t role = figure_fate(c, *found);
    return figure_mention(c, *found)->sentence == figure_mention(c, of)->sentence &&
           role && role != figure_fate(c, of);
}

/** Do a figure beside a and one beside b tell the same of one fate? */
static bool share_companion(const struct pool *pool, struct figure a, struct figure b) {
    struct figure x, y;
    for (int i = -COMPANY; i <= COMPANY; i++)
        for (int k = -COMPANY; find_companion(pool, a, i, &x) && k <= COMPANY; k++)
            if (find_companion(pool, b, k, &y) &&
                figure_fate(pool->c, x) == figure_fate(pool->c, y) &&
                values_relate(figure_mention(pool->c, x), figure_mention(pool->c, y)) ==
                    RELATION_SAME)
                return true;
    return false;
}

/** How well two figures of different sources go together; 0: not at all. */
static double strength(const struct pool *pool, uint32_t i, uint32_t k) {
    struct figure a = pool->figures[i], b = pool->figures[k];
    const struct mention *x = pool_mention(pool, i), *y = pool_mention(pool, k);
    if (a.member == b.member || values_relate(x, y) == RELATION_NONE)
        return 0;
    struct evidence evidence = figures_evidence(pool->c, a, b);
    bool far = values_ratio(x, y) > FARTHEST && evidence.mutual < WORDS_ALIKE;
    bool tied = evidence.of[CUE_ROLE] > 0 || evidence.of[CUE_NEAR] >= 1 ||
                (evidence.of[CUE_NEAR] > 0 && evidence.of[CUE_BEFORE] > 0) ||
                (evidence.of[CUE_NOUN] > 0 && !is_open(pool, i)) ||
                !mention_is(x, number);
    if (evidence.of[CUE_PERIOD] < 0 || evidence.of[CUE_NOUN] < 0 ||
        evidence.of[CUE_ROLE] < 0 || far || !tied)
        return 0;
    if (evidence.of[CUE_ROLE] <= 0)
        return evidence.total;
    double fate = evidence.total + ONE_FATE;
    bool open = fate + COMPANION >= AVERAGE_LEAST;
    return fate + (open && share_companion(pool, a, b) ? COMPANION : 0);
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
    double least = mention_is(pool_mention(pool, i), number)
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
    struct evidence evidence = figures_evidence(pool->c, a, b);
    bool of_others = evidence.of[CUE_ROLE] <= 0 && (evidence.mutual < MUTUAL_LEAST ||
                                                    names_differ(pool->c, a, b, false));
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
            *(struct pair *)list_add(pool->c->arena, &pool->links) =
                (struct pair){i, k, there};
        }
}

static int by_strength(const void *left, const void *right) {
    const struct pair *a = left, *b = right;
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

void groups_find(struct check_case *c, struct groups *to) {
    struct pool pool = {.c = c, .to = to};
    *to = (struct groups){0};
    if (c->n_members - c->n_drafts < 2)
        return;
    pool.figures = arena_get(c->arena, MOST_GROUPED * sizeof *pool.figures);
    pool.group = arena_get(c->arena, MOST_GROUPED * sizeof *pool.group);
    pool.first = arena_get(c->arena, (c->n_members + 1) * sizeof *pool.first);
    fill(&pool);
    for (uint32_t i = 0; i < pool.n; i++)
        pool.group[i] = i;
    link_all(&pool);
    join_all(&pool);
    collect(&pool);
}

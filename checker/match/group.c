/*
 * group.c - mutual best pairs, joined by what they have in common on average.
 */
#include "match/group.h"

#include <math.h>
#include <stdlib.h>

#include "match/scene.h"

/** What the pairs of a group must keep on average when two groups join. */
static const double AVERAGE_LEAST = 0.5;

/** Two that go together, by their places in the matches. */
struct tie {
    uint32_t i, k;
    double chance;
};

/** Figures, by their places in the matches. */
struct bunch {
    LIST(uint32_t) of;
};

struct pool {
    const struct check_case *c;
    const struct matches *others;
    struct bunch **bunch; /* of each figure */
    LIST(struct tie) ties;
    struct arena scratch; /* of all this but the matches */
};

static uint32_t place_of(const struct pool *pool, struct figure figure) {
    return (uint32_t)(figure_match(pool->others, figure) - pool->others->at);
}

static double chance_of(const struct pair *pair) {
    return pair->bar == BAR_none ? pair_chance(pair) : 0;
}

static bool may_tie(const struct pair *pair) {
    return pair->bar == BAR_none && pair_is_likely(pair);
}

/** The best counterpart of a figure in a text, or NULL. */
static const struct pair *best_in(const struct match *match, uint32_t member) {
    for (size_t i = 0; i < match->n; i++)
        if (match->pairs[i].other.member == member && match->pairs[i].bar == BAR_none)
            return &match->pairs[i];
    return NULL;
}

/** Does the text surely tell the very figure elsewhere?  Then it has it not here. */
static bool is_restated(const struct pool *pool, const struct match *match,
                        uint32_t member) {
    for (size_t i = 0; i < match->n; i++) {
        const struct pair *again = &match->pairs[i];
        if (again->other.member == member && stance_fits(again->stance) &&
            may_tie(again) && !scenes_differ(pool->c, match->figure, again->other))
            return true;
    }
    return false;
}

/** Is each the other's best, and neither told elsewhere with its own value? */
static bool are_tied(const struct pool *pool, const struct match *match,
                     const struct pair *pair, const struct match *there) {
    const struct pair *back = best_in(there, match->figure.member);
    if (best_in(match, pair->other.member) != pair ||
        (back && !figures_equal(back->other, match->figure)))
        return false;
    return stance_fits(pair->stance) ||
           (!is_restated(pool, match, pair->other.member) &&
            !is_restated(pool, there, match->figure.member));
}

static void tie_pair(struct pool *pool, const struct match *match,
                     const struct pair *pair) {
    const struct match *there = figure_match(pool->others, pair->other);
    if (match < there && may_tie(pair) && are_tied(pool, match, pair, there))
        *(struct tie *)list_add(&pool->scratch, &pool->ties) =
            (struct tie){(uint32_t)(match - pool->others->at),
                         (uint32_t)(there - pool->others->at), pair_chance(pair)};
}

static void tie_all(struct pool *pool) {
    for (size_t i = 0; i < pool->others->n; i++)
        for (size_t k = 0; k < pool->others->at[i].n; k++)
            tie_pair(pool, &pool->others->at[i], &pool->others->at[i].pairs[k]);
}

static int by_chance(const void *left, const void *right) {
    const struct tie *a = left, *b = right;
    if (a->chance != b->chance)
        return a->chance < b->chance ? 1 : -1;
    return a->i != b->i ? (a->i > b->i) - (a->i < b->i) : (a->k > b->k) - (a->k < b->k);
}

static bool holds_text(const struct pool *pool, const struct bunch *in,
                       uint32_t member) {
    for (size_t i = 0; i < in->of.n; i++)
        if (pool->others->at[in->of.at[i]].figure.member == member)
            return true;
    return false;
}

/** Has the text a figure in it?  Of its figures and the bunch's the fewer are asked. */
static bool has_text(const struct pool *pool, const struct bunch *in, uint32_t member) {
    uint32_t first = place_of(pool, (struct figure){member, 0});
    size_t n = pool->c->members[member]->mentions.list.n;
    if (in->of.n < n)
        return holds_text(pool, in, member);
    for (size_t i = 0; i < n; i++)
        if (pool->bunch[first + i] == in)
            return true;
    return false;
}

/** Has a text a figure in both? */
static bool share_text(const struct pool *pool, const struct bunch *a,
                       const struct bunch *b) {
    for (size_t i = 0; i < a->of.n; i++)
        if (has_text(pool, b, pool->others->at[a->of.at[i]].figure.member))
            return true;
    return false;
}

/** The chances of a figure's pairs with a bunch, added up; and of how many pairs. */
static double sum_across(const struct pool *pool, const struct match *match,
                         const struct bunch *with, size_t *n) {
    double sum = 0;
    size_t kept = 0;
    for (size_t i = 0; i < match->n; i++)
        if (pool->bunch[place_of(pool, match->pairs[i].other)] == with &&
            match->pairs[i].bar != BAR_some) { /* which says nothing against the rest */
            sum += chance_of(&match->pairs[i]);
            kept++;
        }
    /* Of what was not kept for want of room nothing is known. */
    *n += match->n < match->n_seen ? kept : with->of.n;
    return sum;
}

/** May the two join: do the pairs across them go together on average? */
static bool bunches_fit(const struct pool *pool, const struct bunch *a,
                        const struct bunch *b) {
    double sum = 0;
    size_t n = 0;
    for (size_t i = 0; i < a->of.n; i++)
        sum += sum_across(pool, &pool->others->at[a->of.at[i]], b, &n);
    return n && sum >= AVERAGE_LEAST * (double)n && !share_text(pool, a, b);
}

static void join(struct pool *pool, const struct bunch *less, struct bunch *more) {
    for (size_t i = 0; i < less->of.n; i++) {
        *(uint32_t *)list_add(&pool->scratch, &more->of) = less->of.at[i];
        pool->bunch[less->of.at[i]] = more;
    }
}

static void join_all(struct pool *pool) {
    if (pool->ties.n)
        qsort(pool->ties.at, pool->ties.n, sizeof *pool->ties.at, by_chance);
    for (size_t n = 0; n < pool->ties.n; n++) {
        struct bunch *a = pool->bunch[pool->ties.at[n].i],
                     *b = pool->bunch[pool->ties.at[n].k];
        bool more = a->of.n > b->of.n;
        if (a != b && bunches_fit(pool, more ? b : a, more ? a : b))
            join(pool, more ? b : a, more ? a : b);
    }
}

static int by_place(const void *left, const void *right) {
    const uint32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/** Hand over those of more than one, in the order of their first figures. */
static struct groups collect(const struct pool *pool) {
    struct groups groups = {0};
    for (uint32_t i = 0; i < pool->others->n; i++) {
        struct bunch *bunch = pool->bunch[i];
        if (bunch->of.n < 2)
            continue;
        struct group *group = list_add(pool->c->arena, &groups.list);
        qsort(bunch->of.at, bunch->of.n, sizeof *bunch->of.at, by_place);
        for (size_t k = 0; k < bunch->of.n; k++)
            *(struct figure *)list_add(pool->c->arena, &group->figures) =
                pool->others->at[bunch->of.at[k]].figure;
        bunch->of.n = 0; /* told */
    }
    return groups;
}

/** Each figure by itself. */
static void part(struct pool *pool) {
    size_t n = pool->others->n;
    struct bunch *bunches = arena_get(&pool->scratch, (n + 1) * sizeof *bunches);
    pool->bunch = arena_take(&pool->scratch, (n + 1) * sizeof *pool->bunch);
    for (uint32_t i = 0; i < n; i++) {
        pool->bunch[i] = &bunches[i];
        *(uint32_t *)list_add(&pool->scratch, &bunches[i].of) = i;
    }
}

struct groups groups_find(const struct check_case *c, const struct matches *others) {
    struct pool pool = {.c = c, .others = others};
    part(&pool);
    tie_all(&pool);
    join_all(&pool);
    struct groups groups = collect(&pool);
    arena_release(&pool.scratch);
    return groups;
}

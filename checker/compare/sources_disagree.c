/*
 * sources_disagree.c - sources, or peers, that state one claim differently.
 *
 * Figures are linked only where each is the other's best counterpart; a group
 * of linked figures with more than one value is one finding, with all readings
 * in order of value.
 */
#include "compare/check.h"
#include "compare/order.h"
#include "value/compare.h"

/** A link, and what each pair of a group must keep when two groups join. */
static const double LINK_LEAST = 1.10, PAIR_LEAST = 0.70;

/** Tolls of one event seldom lie further apart; then the words must be the same. */
static const double FARTHEST = 5, WORDS_ALIKE = 0.5;

enum { MOST_FIGURES = 2000 };

/** The figures of all sources, and the group each belongs to. */
struct pool {
    struct check_case *c;
    struct figure *figures;
    size_t n;
    const struct document *left_out; /* where the pool was full, or NULL */
    size_t *group; /* index of another of the group; its own: the first */
};

/** "people", or a bare number: what befell them must agree. */
static bool is_open(struct pool *pool, struct figure figure) {
    const struct mention *mention = figure_mention(pool->c, figure);
    if (!mention_is(mention, number))
        return false;
    return !mention->noun ||
           token_is(
               &figure_document(pool->c, figure)->tokens.at[mention->noun_past - 1],
               CLASS_ANYONE);
}

static size_t root(struct pool *pool, size_t i) {
    while (pool->group[i] != i)
        i = pool->group[i];
    return i;
}

/** "one woman" tells her apart, and counts nobody. */
static bool is_one(const struct mention *mention) {
    return mention->amount.worded &&
           decimal_compare(mention->amount.low, decimal_of(1, 0)) == 0;
}

static bool may_link(const struct mention *mention, uint32_t role) {
    if (mention_is(mention, number))
        return (mention->noun || role) && !mention->amount.vague &&
               !mention->amount.fraction && !is_one(mention);
    return mention_is(mention, money) || mention_is(mention, percent) ||
           mention_is(mention, quantity);
}

static bool add(struct pool *pool, struct figure figure) {
    uint32_t role = figure_role(pool->c, figure);
    if (!may_link(figure_mention(pool->c, figure), role))
        return true;
    if (pool->n == MOST_FIGURES) {
        pool->left_out = figure_document(pool->c, figure);
        return false;
    }
    pool->figures[pool->n++] = figure;
    return true;
}

static void fill(struct pool *pool) {
    struct check_case *c = pool->c;
    for (uint32_t i = (uint32_t)c->n_drafts; i < c->n_members; i++)
        for (uint32_t k = 0; k < c->members[i].mentions.list.n; k++)
            if (!add(pool, (struct figure){i, k}))
                return;
}

/** How well two figures of different sources go together; 0: not at all. */
static double link_strength(struct pool *pool, size_t i, size_t k) {
    struct figure a = pool->figures[i], b = pool->figures[k];
    if (a.member == b.member)
        return 0;
    const struct mention *x = figure_mention(pool->c, a),
                         *y = figure_mention(pool->c, b);
    bool open = is_open(pool, a) || is_open(pool, b);
    if (values_relate(x, y) == RELATION_NONE)
        return 0;
    struct evidence evidence = figures_evidence(pool->c, a, b);
    bool far = values_ratio(x, y) > FARTHEST && evidence.mutual < WORDS_ALIKE;
    bool vague = open && evidence.of[CUE_ROLE] <= 0 && evidence.of[CUE_BEFORE] == 0;
    if (evidence.of[CUE_PERIOD] < 0 || evidence.of[CUE_NOUN] < 0 ||
        evidence.of[CUE_ROLE] < 0 || far || vague)
        return 0;
    return evidence.total;
}

/** The best counterpart of figure i in document `member`. */
static size_t best_of(struct pool *pool, size_t i, uint32_t member, double *strength) {
    size_t best = i;
    *strength = 0;
    for (size_t k = 0; k < pool->n; k++) {
        if (pool->figures[k].member != member)
            continue;
        double here = link_strength(pool, i, k);
        if (here > *strength) {
            *strength = here;
            best = k;
        }
    }
    return best;
}

/** May the groups of i and k join: does every pair across them go together? */
static bool groups_fit(struct pool *pool, size_t i, size_t k) {
    size_t a = root(pool, i), b = root(pool, k);
    for (size_t x = 0; x < pool->n; x++)
        for (size_t y = 0; root(pool, x) == a && y < pool->n; y++)
            if (root(pool, y) == b &&
                pool->figures[x].member != pool->figures[y].member &&
                link_strength(pool, x, y) < PAIR_LEAST)
                return false;
    return true;
}

static void join(struct pool *pool, size_t i, size_t k) {
    size_t a = root(pool, i), b = root(pool, k);
    if (a != b && groups_fit(pool, i, k))
        pool->group[a > b ? a : b] = a > b ? b : a;
}

static void link_all(struct pool *pool) {
    for (size_t i = 0; i < pool->n; i++)
        for (uint32_t m = pool->figures[i].member + 1; m < pool->c->n_members; m++) {
            double there, back;
            size_t k = best_of(pool, i, m, &there);
            if (there >= LINK_LEAST &&
                best_of(pool, k, pool->figures[i].member, &back) == i)
                join(pool, i, k);
        }
}

/** Other values; or bounds so far apart that one of them is another story. */
static bool tell_apart(const struct mention *a, const struct mention *b) {
    enum relation relation = values_relate(a, b);
    return relation == RELATION_DIFFERENT ||
           (relation == RELATION_ALLOWED && values_ratio(a, b) >= 2);
}

static bool disagree(struct pool *pool, const struct figure *group, size_t n) {
    for (size_t i = 1; i < n; i++)
        if (tell_apart(figure_mention(pool->c, group[0]),
                       figure_mention(pool->c, group[i])))
            return true;
    return false;
}

static void report(struct pool *pool, const struct rule *rule, struct figure *group,
                   size_t n) {
    figures_sort(pool->c, group, n);
    if (n < 2 || !disagree(pool, group, n) || figure_is_shown(pool->c, group[0]))
        return;
    struct finding *finding =
        finding_add(pool->c, rule, VERDICT_CONTRADICTION, group[0],
                    message_pair(pool->c, group[0], group[n - 1]));
    for (size_t i = 1; i < n; i++)
        finding_relate(pool->c, finding, group[i], NULL);
}

static void run(struct check_case *c, const struct rule *rule) {
    struct pool pool = {.c = c};
    if (c->n_members - c->n_drafts < 2)
        return;
    pool.figures = arena_get(c->arena, MOST_FIGURES * sizeof *pool.figures);
    pool.group = arena_get(c->arena, MOST_FIGURES * sizeof *pool.group);
    fill(&pool);
    if (pool.left_out)
        diag_add(
            c->faults, DIAG_WARNING, (struct place){pool.left_out->name, 0, 0},
            "the sources hold more than %d figures; '%s' compares none from here on",
            MOST_FIGURES, rule->id);
    for (size_t i = 0; i < pool.n; i++)
        pool.group[i] = i;
    link_all(&pool);
    struct figure *group = arena_get(c->arena, (pool.n + 1) * sizeof *group);
    for (size_t i = 0; i < pool.n; i++) {
        size_t n = 0;
        for (size_t k = i; k < pool.n; k++)
            if (root(&pool, k) == i)
                group[n++] = pool.figures[k];
        if (root(&pool, i) == i)
            report(&pool, rule, group, n);
    }
}

const struct check check_sources_disagree = {"sources-disagree", run};

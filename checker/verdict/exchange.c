/*
 * exchange.c - the words of two figures, straight and crosswise.
 */
#include "verdict/exchange.h"

#include <math.h>

#include "value/compare.h"
#include "value/kind.h"

/** Figures between two that a writer exchanges. */
enum { MOST_BETWEEN = 6 };

bool figures_may_exchange(const struct check_case *c, struct figure a,
                          struct figure b) {
    return a.member == b.member && b.mention - a.mention <= MOST_BETWEEN &&
           figure_mention(c, b)->sentence - figure_mention(c, a)->sentence <= 1;
}

/** Does one sentence of a source tell of both, or the next of the second? */
static bool are_close(const struct check_case *c, struct figure x, struct figure y) {
    int64_t apart = (int64_t)figure_mention(c, x)->sentence -
                    (int64_t)figure_mention(c, y)->sentence;
    return x.member == y.member && apart >= -1 && apart <= 1 && x.mention != y.mention;
}

static bool is_supported(const struct alignment *to) {
    return match_supporter(to->match) &&
           (to->verdict == VERDICT_AGREE || to->verdict == VERDICT_COMPATIBLE ||
            to->verdict == VERDICT_NUMBER_ONLY);
}

static bool may_exchange(const struct check_case *c, const struct alignment *a,
                         const struct alignment *b) {
    const struct mention *x = figure_mention(c, alignment_figure(a)),
                         *y = figure_mention(c, alignment_figure(b));
    if (!is_supported(a) || !is_supported(b))
        return false;
    return x->kind == y->kind && mention_does(x, DOES_AMOUNT) &&
           values_relate(x, y) >= RELATION_ALLOWED &&
           are_close(c, match_supporter(a->match)->other,
                     match_supporter(b->match)->other);
}

/** Tokens from the one end of a range to the other: "$5.05 a share to $5.15". */
enum { BETWEEN_ENDS = 4 };

/** Is `b` the far end of the range that begins with `a`: "$5.05 to $5.15"? */
static bool makes_range(const struct check_case *c, struct figure a, struct figure b) {
    const struct mention *x = figure_mention(c, a), *y = figure_mention(c, b);
    const struct token *before =
        &figure_document(c, b)->tokens.at[y->hedge_first ? y->hedge_first - 1 : 0];
    return a.member == b.member && a.mention + 1 == b.mention &&
           x->sentence == y->sentence && y->hedge_first - x->past <= BETWEEN_ENDS &&
           token_is(before, CLASS_RANGE_TO);
}

/** Is `range` one mention that runs from `low` to `high`? */
static bool runs_between(const struct mention *range, const struct mention *low,
                         const struct mention *high) {
    return range->amount.range &&
           decimal_compare(range->amount.low, low->amount.low) == 0 &&
           decimal_compare(range->amount.high, high->amount.high) == 0;
}

/** "$5.15 to $5.05" of a source that has "$5.05 to $5.15": no words tell which is
    which, and the order does. */
static bool are_turned(const struct check_case *c, const struct alignment *a,
                       const struct alignment *b) {
    const struct mention *x = figure_mention(c, alignment_figure(a)),
                         *y = figure_mention(c, alignment_figure(b));
    if (x->kind != y->kind || !mention_does(x, DOES_AMOUNT) || !is_supported(a) ||
        !is_supported(b) || !makes_range(c, alignment_figure(a), alignment_figure(b)))
        return false;
    struct figure own = match_supporter(a->match)->other,
                  other = match_supporter(b->match)->other;
    return figures_equal(own, other) ? runs_between(figure_mention(c, own), y, x)
                                     : makes_range(c, other, own);
}

static struct grounds words_of(const struct check_case *c,
                               const struct matches *matches, struct figure figure,
                               const struct alignment *other) {
    return grounds_of(c, matches->rarity, figure, match_supporter(other->match)->other);
}

/** Two figures with the supporters of both: straight, and crosswise. */
struct crossing {
    struct grounds straight[2], crossed[2];
};

static double words(const struct grounds pairs[2]) {
    return pairs[0].words + pairs[1].words;
}

/** What stands behind a figure is said of it, in whatever order the two are told. */
static int behind(const struct grounds pairs[2]) {
    return pairs[0].evidence.of[CUE_behind] + pairs[1].evidence.of[CUE_behind];
}

double exchange_doubt(const struct check_case *c, const struct matches *matches,
                      const struct alignment *a, const struct alignment *b) {
    if (are_turned(c, a, b))
        return 1;
    if (!may_exchange(c, a, b))
        return 0;
    struct crossing x = {.straight = {words_of(c, matches, alignment_figure(a), a),
                                      words_of(c, matches, alignment_figure(b), b)},
                         .crossed = {words_of(c, matches, alignment_figure(a), b),
                                     words_of(c, matches, alignment_figure(b), a)}};
    if (behind(x.straight) > behind(x.crossed) ||
        !grounds_share_words(&x.crossed[0], thresholds.shared) ||
        !grounds_share_words(&x.crossed[1], thresholds.shared))
        return 0;
    return 1 / (1 + exp(words(x.straight) - words(x.crossed)));
}

/*
 * exchange.c - the words next to two figures, straight and crosswise.
 */
#include "claim/exchange.h"

#include "value/compare.h"
#include "value/kind.h"

/** How many of the telling words next to both are the same. */
static int shared_near(struct check_case *c, struct figure a, struct figure b) {
    uint32_t x[NEAR_WORDS], y[NEAR_WORDS];
    int shared = 0;
    figure_near(c, a, x);
    figure_near(c, b, y);
    for (size_t i = 0; i < NEAR_WORDS; i++)
        for (size_t k = 0; k < NEAR_WORDS; k++)
            shared += x[i] && x[i] == y[k];
    return shared;
}

/** Does one sentence of a source tell of both, or the next of the second? */
static bool are_close(const struct check_case *c, struct figure x, struct figure y) {
    int64_t apart = (int64_t)figure_mention(c, x)->sentence -
                    (int64_t)figure_mention(c, y)->sentence;
    return x.member == y.member && apart >= -1 && apart <= 1;
}

/** Both found side by side in a source, by figures of one measure. */
static bool may_exchange(const struct check_case *c, const struct alignment *a,
                         const struct alignment *b) {
    const struct mention *x = figure_mention(c, a->figure),
                         *y = figure_mention(c, b->figure);
    return x->kind == y->kind && x->kind->group == GROUP_AMOUNT &&
           figures_share_sentence(c, a->figure, b->figure) && a->supporter.found &&
           b->supporter.found && !a->misplaced && !b->misplaced &&
           values_relate(x, y) >= RELATION_ALLOWED &&
           are_close(c, a->supporter.figure, b->supporter.figure) &&
           a->supporter.figure.mention != b->supporter.figure.mention;
}

static bool is_exchanged(struct check_case *c, const struct alignment *a,
                         const struct alignment *b) {
    struct figure x = a->supporter.figure, y = b->supporter.figure;
    int crossed = shared_near(c, a->figure, y) + shared_near(c, b->figure, x);
    int straight = shared_near(c, a->figure, x) + shared_near(c, b->figure, y);
    return crossed >= 2 && crossed > straight && shared_near(c, a->figure, y) &&
           shared_near(c, b->figure, x);
}

static void misplace(struct check_case *c, struct alignment *to, struct figure there) {
    to->rival =
        (struct counterpart){there, figures_evidence(c, to->figure, there), true};
    to->misplaced = true;
    to->verdict = VERDICT_CONTRADICTION;
}

/** Figures of the draft from one that was exchanged to the other. */
enum { MOST_APART = 3 };

void exchanges_find(struct check_case *c) {
    for (size_t i = 1; i < c->n_alignments; i++)
        for (size_t k = i; k-- > 0 && k + MOST_APART >= i;) {
            struct alignment *a = &c->alignments[k], *b = &c->alignments[i];
            if (!may_exchange(c, a, b) || !is_exchanged(c, a, b))
                continue;
            struct figure x = a->supporter.figure, y = b->supporter.figure;
            misplace(c, a, y);
            misplace(c, b, x);
        }
}

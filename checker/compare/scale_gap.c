/*
 * scale_gap.c - figures of one measure that lie a thousandfold apart.
 *
 * The same digits at another scale are a slip of the pen: 2 million for 2
 * billion.  Other digits are compared only where a topic rule says that both
 * measure the same thing (topic.c).
 */
#include "compare/check.h"

#include "value/compare.h"

static const double WORDS_LEAST = 0.5;

enum { GAP = 1000, MOST_FIGURES = 400 };

static bool same_digits(const struct mention *a, const struct mention *b) {
    return decimal_strip(a->amount.low).coefficient ==
           decimal_strip(b->amount.low).coefficient;
}

static bool slips(struct check_case *c, struct figure a, struct figure b) {
    const struct mention *x = figure_mention(c, a), *y = figure_mention(c, b);
    if (x->kind != y->kind || x->sentence == y->sentence || !same_digits(x, y) ||
        values_relate(x, y) != RELATION_DIFFERENT || values_ratio(x, y) < GAP)
        return false;
    return figures_evidence(c, a, b).of[CUE_WORDS] >= WORDS_LEAST;
}

/** The sums of money of a text: how many, MOST_FIGURES kept. */
static uint32_t find_money(const struct check_case *c, uint32_t member, uint32_t *to) {
    const struct member *in = &c->members[member];
    uint32_t n = 0;
    for (uint32_t i = 0; i < in->mentions.list.n; i++)
        if (mention_is(&in->mentions.list.at[i], money) && n++ < MOST_FIGURES)
            to[n - 1] = i;
    return n;
}

static void run_member(struct check_case *c, uint32_t member, const struct rule *rule) {
    uint32_t money[MOST_FIGURES], n = find_money(c, member, money);
    if (n > MOST_FIGURES) {
        check_stopped(c, rule, c->members[member].document, MOST_FIGURES);
        n = MOST_FIGURES;
    }
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = i + 1; k < n; k++) {
            struct figure a = {member, money[i]}, b = {member, money[k]};
            if (!slips(c, a, b) || figure_is_shown(c, a) || figure_is_shown(c, b))
                continue;
            struct finding *finding =
                finding_add(c, rule, VERDICT_SCOPE, b, message_pair(c, b, a));
            finding_relate(c, finding, a, NULL);
        }
}

static void run(struct check_case *c, const struct rule *rule) {
    for (uint32_t i = 0; i < c->n_members; i++)
        run_member(c, i, rule);
}

const struct check check_scale_gap = {"scale-gap", run};

/*
 * scale_gap.c - figures of one measure that lie a thousandfold apart.
 *
 * The same digits at another scale are a slip of the pen: 2 million for 2
 * billion.  Other digits are compared only where a topic rule says that both
 * measure the same thing (topic.c).
 */
#include "checks/check.h"

#include "value/compare.h"

static const double WORDS_LEAST = 0.5;

enum { GAP = 1000, MOST_FIGURES = 400 };

static bool same_digits(const struct mention *a, const struct mention *b) {
    return decimal_strip(a->amount.low).coefficient ==
           decimal_strip(b->amount.low).coefficient;
}

static bool slips(const struct judgement *in, struct figure a, struct figure b) {
    const struct mention *x = figure_mention(in->c, a), *y = figure_mention(in->c, b);
    if (x->kind != y->kind || x->sentence == y->sentence || !same_digits(x, y) ||
        values_relate(x, y) != RELATION_DIFFERENT || values_ratio(x, y) < GAP)
        return false;
    return figures_may_repeat(in, a, b) && sentences_alike(in, a, b) >= WORDS_LEAST;
}

/** The sums of money of a text: how many, MOST_FIGURES kept. */
static uint32_t find_money(const struct check_case *c, uint32_t member, uint32_t *to) {
    const struct member *in = c->members[member];
    uint32_t n = 0;
    for (uint32_t i = 0; i < in->mentions.list.n; i++)
        if (mention_does(&in->mentions.list.at[i], DOES_PAY) && n++ < MOST_FIGURES)
            to[n - 1] = i;
    return n;
}

static void tell(const struct judgement *in, const struct rule *rule, struct figure a,
                 struct figure b, struct proposals *to) {
    struct proposal *proposal =
        propose_at(in, to, rule, VERDICT_SCOPE, b, message_pair(in->c, b, a));
    proposal->yields = YIELDS_ANY;
    propose_related(in, proposal, a, NULL);
}

static void ask_member(const struct judgement *in, const struct rule *rule,
                       uint32_t member, struct proposals *to) {
    uint32_t money[MOST_FIGURES], n = find_money(in->c, member, money);
    if (n > MOST_FIGURES) {
        check_stopped(in, rule, in->c->members[member]->document, MOST_FIGURES);
        n = MOST_FIGURES;
    }
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = i + 1; k < n; k++) {
            struct figure a = {member, money[i]}, b = {member, money[k]};
            if (slips(in, a, b))
                tell(in, rule, a, b, to);
        }
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (uint32_t i = 0; i < in->c->n_members; i++)
        ask_member(in, rule, i, to);
}

const struct check check_scale_gap = {"scale-gap", propose};

/*
 * scale_gap.c - figures of one measure that lie a thousandfold apart.
 *
 * The same digits at another scale are a slip of the pen: 2 million for 2
 * billion.  Other digits are compared only where a topic rule says that both
 * measure the same thing (topic.c).
 */
#include "checks/check.h"

#include "value/compare.h"

/** Hundredths of the words of both sentences that are the other's. */
enum { GAP = 1000, WORDS_LEAST = 30 };

static bool same_digits(const struct mention *a, const struct mention *b) {
    return decimal_strip(a->amount.low).coefficient ==
           decimal_strip(b->amount.low).coefficient;
}

static bool ask(const struct judgement *in, const struct rule *rule,
                struct figure figure, const struct pair *pair, struct proposals *to) {
    const struct mention *x = figure_mention(in->c, figure),
                         *y = figure_mention(in->c, pair->other);
    if (!mention_does(x, DOES_PAY) || !same_digits(x, y) || values_ratio(x, y) < GAP ||
        pair->grounds->evidence.of[CUE_sentence] < WORDS_LEAST)
        return false;
    struct proposal *proposal = propose_at(in, to, rule, VERDICT_SCOPE, figure,
                                           message_pair(in->c, figure, pair->other));
    proposal->yields = YIELDS_ANY;
    propose_related(in, proposal, pair->other, NULL);
    return true;
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    ask_inside(in, rule, ask, to);
}

const struct check check_scale_gap = {"scale-gap", propose};

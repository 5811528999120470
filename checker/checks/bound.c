/*
 * bound.c - the sides of two bounds at one amount.
 */
#include "checks/bound.h"

#include "value/compare.h"

/** Words that both sentences have, from 0 to 1. */
static const double LIKE_LEAST = 0.25;

/** On which side of its amount a value lies; one that falls a little short of it, as
    "nearly 40", bounds nothing, but is no "more than 40" either. */
enum bound_side { SIDE_EXACT, SIDE_SHORT, SIDE_GUESS, SIDE_BELOW, SIDE_ABOVE };

static enum bound_side side_of(const struct mention *mention) {
    static const enum bound_side sides[] = {
        [HEDGE_NEARLY] = SIDE_SHORT,   [HEDGE_ESTIMATED] = SIDE_GUESS,
        [HEDGE_AT_LEAST] = SIDE_ABOVE, [HEDGE_MORE_THAN] = SIDE_ABOVE,
        [HEDGE_AT_MOST] = SIDE_BELOW,  [HEDGE_LESS_THAN] = SIDE_BELOW,
        [HEDGE_UP_TO] = SIDE_BELOW};
    size_t n = sizeof sides / sizeof *sides;
    return (size_t)mention->hedge < n ? sides[mention->hedge] : SIDE_EXACT;
}

/** "At least 40" and "about 40": only those that say nothing are exact. */
static bool is_plain(const struct mention *mention) {
    return mention->hedge == HEDGE_NONE;
}

static bool is_under(enum bound_side side) {
    return side == SIDE_BELOW || side == SIDE_SHORT;
}

static bool is_turned(enum bound_side here, enum bound_side there) {
    return (is_under(here) && there == SIDE_ABOVE) ||
           (here == SIDE_ABOVE && is_under(there));
}

/** Do both name the same number? Then only the words beside it differ. */
static bool name_one(const struct mention *a, const struct mention *b) {
    return a->kind == b->kind && mention_does(a, DOES_AMOUNT) &&
           (decimal_compare(a->amount.low, b->amount.low) == 0 ||
            decimal_compare(a->amount.high, b->amount.high) == 0);
}

/** Two bounds of one thing: of what is counted the noun has to be the same. */
static bool count_one(const struct mention *here, const struct pair *pair) {
    return !mention_does(here, DOES_COUNT) ||
           pair->grounds->evidence.of[CUE_noun_same] > 0;
}

/** Does a source tell the number as the draft does? */
static bool has_alike(const struct check_case *c, const struct alignment *of) {
    enum bound_side here = side_of(figure_mention(c, alignment_figure(of)));
    for (size_t i = 0; i < of->match->n; i++) {
        const struct pair *pair = &of->match->pairs[i];
        const struct mention *there = figure_mention(c, pair->other);
        if (pair->bar == BAR_none && stance_fits(pair->stance) &&
            (is_plain(there) || side_of(there) == here))
            return true;
    }
    return false;
}

static const char *message(const struct judgement *in, struct figure here,
                           struct figure there, bool turned) {
    return arena_print(in->c->arena, "%s %s %s has %s", quoted(in->c, here),
                       turned ? "turns the bound round;" : "is stated as exact;",
                       figure_document(in->c, there)->name, quoted(in->c, there));
}

void bounds_propose(const struct judgement *in, const struct rule *rule,
                    const struct alignment *of, struct proposals *to) {
    const struct pair *pair = of->match ? match_supporter(of->match) : NULL;
    bool one = of->verdict == VERDICT_AGREE || of->verdict == VERDICT_COMPATIBLE;
    if (!pair || !one ||
        sentences_alike(in, alignment_figure(of), pair->other) < LIKE_LEAST)
        return;
    const struct mention *here = figure_mention(in->c, alignment_figure(of)),
                         *there = figure_mention(in->c, pair->other);
    bool turned = is_turned(side_of(here), side_of(there)),
         lost = is_plain(here) && side_of(there) > SIDE_SHORT;
    if (!(turned || lost) || !name_one(here, there) || has_alike(in->c, of))
        return;
    struct proposal *proposal =
        propose_at(in, to, rule, VERDICT_COMPATIBLE, alignment_figure(of),
                   message(in, alignment_figure(of), pair->other, turned));
    proposal->yields = YIELDS_NEVER;
    propose_related(in, proposal, pair->other, NULL);
    if (!figures_share_topic(in->topics, alignment_figure(of), pair->other) &&
        (lost || !count_one(here, pair)))
        proposal_hint(proposal);
}

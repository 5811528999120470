/*
 * contradicted.c - a figure of the draft against another in its sources.
 */
#include "checks/check.h"
#include "value/compare.h"
#include "value/kind.h"
#include "value/slip.h"

/** By how much a rival's score must exceed what contradicts, to be an error. */
static const double BEYOND_DOUBT = 2;

/** Amounts that add up over time: a month has no more of them than its year. */
static bool accumulates(const struct mention *mention) {
    return mention_does(mention, DOES_GROW) && !mention->rate &&
           !mention->amount.fraction;
}

/** Has one of the two more in a part of the other's period? */
static bool part_exceeds(const struct check_case *c, struct figure a, struct figure b) {
    const struct mention *x = figure_mention(c, a), *y = figure_mention(c, b);
    int nest = periods_nest(figure_period(c, a), figure_period(c, b));
    return nest && accumulates(x) && accumulates(y) &&
           nest * decimal_compare(x->amount.low, y->amount.low) < 0;
}

/** A slip of the pen is evidence of its own. */
static bool is_sure(const struct check_case *c, const struct alignment *of) {
    const struct pair *rival = match_rival(of->match);
    return slip_name(figure_mention(c, alignment_figure(of)),
                     figure_mention(c, rival->other)) ||
           rival->grounds->score >= thresholds.contradicts + BEYOND_DOUBT;
}

static void accuse(const struct judgement *in, const struct rule *rule,
                   const struct alignment *of, struct proposals *to) {
    const struct check_case *c = in->c;
    struct figure rival = match_rival(of->match)->other;
    const char *message = message_pair(c, alignment_figure(of), rival);
    if (part_exceeds(c, alignment_figure(of), rival))
        message =
            arena_print(c->arena, "%s, and a part is larger than its whole", message);
    struct proposal *proposal =
        propose_at(in, to, rule, of->verdict, alignment_figure(of), message);
    proposal_temper(proposal, is_sure(c, of) ? 1 : 0);
    propose_related(in, proposal, rival, NULL);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->alignments->n; i++)
        if (in->alignments->at[i].because == BECAUSE_other_value)
            accuse(in, rule, &in->alignments->at[i], to);
}

const struct check check_contradicted = {"figure-contradicted", propose};

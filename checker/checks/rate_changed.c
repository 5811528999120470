/*
 * rate_changed.c - a total that the source gives for a year, or a rate for a total.
 */
#include "checks/check.h"
#include "value/compare.h"

static const double WORDS_LEAST = 0.5;

/** Does the sentence speak of that time, "each year", "annual", in its own way? */
static bool speaks_of(const struct check_case *c, struct figure figure,
                      const char *rate) {
    const struct document *document = figure_document(c, figure);
    const struct sentence *sentence =
        &document->sentences.at[figure_mention(c, figure)->sentence];
    for (size_t i = sentence->first_token; i < sentence->past_token; i++) {
        const struct token *token = &document->tokens.at[i];
        const struct sense *unit = token_sense(token, CLASS_TIME_UNIT);
        if ((unit && strcmp(unit->value, rate) == 0) ||
            token_is(token, CLASS_TIME_ADJECTIVE))
            return true;
    }
    return false;
}

/** The same amount by another time, or of no time where the other side has one. */
static bool is_changed(const struct check_case *c, struct figure a, struct figure b) {
    const struct mention *x = figure_mention(c, a), *y = figure_mention(c, b);
    if (x->kind != y->kind || !strings_equal(x->unit, y->unit) ||
        strings_equal(x->rate, y->rate) ||
        decimal_compare(x->amount.low, y->amount.low) != 0)
        return false;
    return (x->rate && y->rate) ||
           !speaks_of(c, x->rate ? b : a, x->rate ? x->rate : y->rate);
}

/** "Paid $375,000" of so much a year: who is paid by the year is told so in short. */
static bool is_dropped(const struct check_case *c, struct figure figure) {
    return !figure_mention(c, figure)->rate;
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->alignments->n; i++) {
        const struct alignment *of = &in->alignments->at[i];
        if (!match_supporter(of->match) || alignment_is_misplaced(of))
            continue;
        struct figure there = match_supporter(of->match)->other;
        if (!is_changed(in->c, alignment_figure(of), there) ||
            sentences_alike(in, alignment_figure(of), there) < WORDS_LEAST)
            continue;
        struct proposal *proposal =
            propose_at(in, to, rule, VERDICT_CONTRADICTION, alignment_figure(of),
                       message_pair(in->c, alignment_figure(of), there));
        propose_related(in, proposal, there, NULL);
        if (is_dropped(in->c, alignment_figure(of)))
            proposal_hint(proposal);
    }
}

const struct check check_rate_changed = {"rate-changed", propose};

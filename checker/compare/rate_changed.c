/*
 * rate_changed.c - a total that the source gives for a year, or a rate for a total.
 */
#include "compare/check.h"
#include "value/compare.h"

static const double WORDS_LEAST = 0.5;

static bool same_text(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

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
    if (x->kind != y->kind || !same_text(x->unit, y->unit) ||
        same_text(x->rate, y->rate) ||
        decimal_compare(x->amount.low, y->amount.low) != 0)
        return false;
    return (x->rate && y->rate) ||
           !speaks_of(c, x->rate ? b : a, x->rate ? x->rate : y->rate);
}

static void run(struct check_case *c, const struct rule *rule) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        const struct alignment *to = &c->alignments[i];
        struct figure there = to->supporter.figure;
        if (!to->supporter.found || to->misplaced || figure_is_shown(c, to->figure) ||
            !is_changed(c, to->figure, there) ||
            to->supporter.evidence.of[CUE_WORDS] < WORDS_LEAST)
            continue;
        struct finding *finding =
            finding_add(c, rule, VERDICT_CONTRADICTION, to->figure,
                        message_pair(c, to->figure, there));
        finding_relate(c, finding, there, NULL);
    }
}

const struct check check_rate_changed = {"rate-changed", run};

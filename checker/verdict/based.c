/*
 * based.c - the change beside a figure, and the two ends that a source has for it.
 */
#include "verdict/based.h"

#include "derive/compared.h"
#include "derive/result.h"
#include "derive/told.h"
#include "value/kind.h"

/** Tokens from "35 million in the quarter," to "a third more". */
enum { APART = 10 };

/** A share in percent or in words by which something rose or fell. */
static bool is_change(const struct check_case *c, struct figure figure) {
    const struct mention *m = figure_mention(c, figure);
    bool share = value_is_percent(m, "%") || m->amount.fraction;
    return share && !m->amount.range && told_of(c, figure).difference;
}

/** "28 million a year before, and then a third more": told as where it began. */
static bool is_told_before(const struct check_case *c, struct figure figure,
                           uint32_t past) {
    const struct token *tokens = figure_document(c, figure)->tokens.at;
    size_t length;
    for (uint32_t i = figure_mention(c, figure)->past; i < past; i++)
        if (token_may(&tokens[i], SIGNAL_BIT) &&
            phrase_signal(&tokens[i], past - i, SIGNAL_EARLIER, &length))
            return true;
    return false;
}

/** "28 million in the quarter, a third more": a comma, and no amount between. */
static bool follows(const struct check_case *c, struct figure figure,
                    struct figure change) {
    const struct mention *a = figure_mention(c, figure), *b = figure_mention(c, change);
    uint32_t first = b->hedge_first;
    if (a->sentence != b->sentence || first > a->past + (uint32_t)APART ||
        is_told_before(c, figure, first))
        return false;
    for (uint32_t i = figure.mention + 1; i < change.mention; i++)
        if (!mention_does(&figure_account(c, figure)->mentions[i],
                          DOES_DATE | DOES_LAST))
            return false;
    for (uint32_t i = a->past; i < first; i++)
        if (token_is_sign(figure_document(c, figure), i, ","))
            return true;
    return false;
}

/** The change of which the draft tells the figure as the end; false: there is none. */
static bool change_of(const struct check_case *c, struct figure figure,
                      struct figure *change) {
    enum { NEAR = 3 };
    size_t n = figure_account(c, figure)->n;
    *change = (struct figure){figure.member, figure.mention - 1};
    if (figure.mention && is_change(c, *change) && figure_leads_on(c, *change))
        return true;
    for (uint32_t i = 1; i <= NEAR && figure.mention + i < n; i++) {
        change->mention = figure.mention + i;
        if (is_change(c, *change))
            return follows(c, figure, *change);
    }
    return false;
}

/** Does the change state how far it is from `from` to `now`, that way? */
static bool states_change(const struct check_case *c, struct figure change,
                          struct figure from, struct figure now) {
    const struct mention *figure = figure_mention(c, change),
                         *a = figure_mention(c, from), *b = figure_mention(c, now);
    struct decimal apart, share;
    int shift = figure->amount.fraction ? 0 : 2, way = told_of(c, change).way;
    if (!values_add(a, b) || !a->amount.low.coefficient ||
        !decimal_subtract(b->amount.low, a->amount.low, &apart) || !apart.coefficient ||
        !decimal_divide(decimal_shift(apart, shift), a->amount.low, &share))
        return false;
    bool up = share.coefficient > 0;
    share.coefficient = up ? share.coefficient : -share.coefficient;
    return (!way || (way > 0) == up) && value_states(figure, share);
}

static bool came_first(const struct check_case *c, struct figure from,
                       struct figure now) {
    bool before = from.mention < now.mention;
    return figures_earlier(c, before ? from : now, before ? now : from) ==
           (before ? 0 : 1);
}

bool figure_is_wrong_end(const struct check_case *c, const struct alignments *in,
                         size_t at) {
    const struct alignment *own = &in->at[at];
    struct figure change;
    if (!match_supporter(own->match) || !match_rival(own->match) ||
        !mention_does(figure_mention(c, alignment_figure(own)), DOES_ADD) ||
        !change_of(c, alignment_figure(own), &change))
        return false;
    struct figure from = match_supporter(own->match)->other,
                  now = match_rival(own->match)->other;
    return figures_share_sentence(c, from, now) &&
           states_change(c, change, from, now) && came_first(c, from, now);
}

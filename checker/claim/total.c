/*
 * total.c - sums of runs: rows of a list, "11, 16 and 23 fractures".
 */
#include "claim/total.h"

#include "claim/arithmetic.h"
#include "claim/candidates.h"

/** Tokens to each side of a figure in which its text may call it a total. */
enum { WORDING_REACH = 6 };

/** Figures of a sum, those passed over between two, and sentences between two. */
enum { MOST_ADDENDS = 12, LEAST_ADDENDS = 3, MOST_BETWEEN = 3, MOST_APART = 2 };

bool figure_is_total(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    const struct sentence *in = &document->sentences.at[mention->sentence];
    size_t first = in->first_token, past = mention->past + WORDING_REACH, length;
    if (mention->first > first + WORDING_REACH)
        first = mention->first - WORDING_REACH;
    for (size_t i = first; i < past && i < in->past_token; i++) {
        const struct sense *sense = phrase_sense(
            &document->tokens.at[i], in->past_token - i, CLASS_SYNONYM, &length);
        if (sense && strcmp(sense->value, "total") == 0)
            return true;
    }
    return false;
}

/** The next figure behind `x` that can be added to it; false if none. */
static bool next_addend(const struct check_case *c, struct figure *x) {
    const struct mentions *all = &c->members[x->member].mentions;
    const struct mention *mention = &all->list.at[x->mention];
    uint32_t past = x->mention + 1 + MOST_BETWEEN;
    for (uint32_t k = x->mention + 1; k < all->list.n && k <= past; k++) {
        const struct mention *next = &all->list.at[k];
        if (next->sentence - mention->sentence > MOST_APART)
            return false;
        if (values_alike(mention, next)) {
            x->mention = k;
            return true;
        }
    }
    return false;
}

/** Has one of their sentences another that a sum would have to take in? */
static bool goes_on(const struct check_case *c, struct figure first,
                    struct figure last) {
    const struct mentions *all = &c->members[first.member].mentions;
    const struct mention *x = figure_mention(c, first);
    struct figure next = last;
    bool more = next_addend(c, &next) && figures_share_sentence(c, last, next);
    for (uint32_t i = first.mention; !more && i-- > 0;) {
        if (all->list.at[i].sentence != x->sentence)
            break;
        more = values_alike(&all->list.at[i], x);
    }
    return more;
}

/** Does a source tell of the claim another figure, which is none of the addends? */
static bool is_answered(const struct alignment *to, struct figure first,
                        struct figure last) {
    struct figure rival = to->rival.figure;
    bool addend = rival.member == first.member && rival.mention >= first.mention &&
                  rival.mention <= last.mention;
    return alignment_is_answered(to) && !addend;
}

/** Do the figures from `x` on add up to the figure? */
static bool adds_up_from(const struct check_case *c, struct alignment *to,
                         struct figure x) {
    const struct mention *figure = figure_mention(c, to->figure);
    struct decimal sum = figure_mention(c, x)->amount.low;
    struct figure last = x;
    if (!values_alike(figure, figure_mention(c, x)))
        return false;
    for (int n = 2; n <= MOST_ADDENDS && next_addend(c, &last); n++) {
        if (!decimal_add(sum, figure_mention(c, last)->amount.low, &sum))
            return false;
        if (n < LEAST_ADDENDS || !value_states(figure, sum) || goes_on(c, x, last) ||
            is_answered(to, x, last))
            continue;
        to->operation = 'S';
        to->operands[0] = x;
        to->operands[1] = last;
        return true;
    }
    return false;
}

bool figure_totals(struct check_case *c, struct alignment *to) {
    if (!value_may_follow(figure_mention(c, to->figure)) || !to->told.total)
        return false;
    struct candidates candidates = candidates_of(c, c->index, to->figure);
    for (size_t i = 0; i < candidates.n; i++)
        if (adds_up_from(c, to, candidates.figures[i]))
            return true;
    return false;
}

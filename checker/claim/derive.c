/*
 * derive.c - sums, differences and spans of years.  Bounded: operands stand
 * close together, and a figure has few neighbours.
 */
#include "claim/derive.h"

#include <stdlib.h>

#include "value/civil.h"
#include "value/compare.h"

/** Operands stand close together; years may come from anywhere in a text. */
enum { SENTENCES_APART = 2, MOST_APART = 100 };

static const struct mentions *mentions_of(const struct check_case *c, uint32_t member) {
    return &c->members[member].mentions;
}

static bool same_measure(const struct mention *a, const struct mention *b) {
    if (a->kind != b->kind || a->kind->group != GROUP_AMOUNT || a->amount.range ||
        b->amount.range || mention_is(a, age) || mention_is(a, ordinal) ||
        mention_is(a, score))
        return false;
    bool units =
        a->unit == b->unit || (a->unit && b->unit && !strcmp(a->unit, b->unit));
    return units && (!a->noun || !b->noun || a->noun == b->noun);
}

/** Does the draft's figure state `result`, rounded as it is written? */
static bool states(const struct mention *figure, struct decimal result) {
    return decimal_rounds_to(result, figure->amount.low);
}

/** "six soldiers and 10 civilians" are 16: counts of one sentence, any noun. */
static bool adds_up(const struct mention *figure, const struct mention *a,
                    const struct mention *b) {
    struct decimal sum;
    /* "38 votes" is not 36 votes and two abstentions. */
    if ((a->noun == figure->noun) != (b->noun == figure->noun))
        return false;
    return a->sentence == b->sentence && mention_is(figure, number) &&
           mention_is(a, number) && mention_is(b, number) && !a->amount.range &&
           !b->amount.range && !a->amount.fraction && !b->amount.fraction &&
           decimal_add(a->amount.low, b->amount.low, &sum) &&
           decimal_compare(sum, figure->amount.low) == 0;
}

static char add_or_subtract(const struct mention *figure, const struct mention *a,
                            const struct mention *b) {
    struct decimal result;
    if (adds_up(figure, a, b))
        return '+';
    if (!same_measure(figure, a) || !same_measure(a, b))
        return 0;
    if (decimal_add(a->amount.low, b->amount.low, &result) && states(figure, result))
        return '+';
    if (decimal_subtract(a->amount.low, b->amount.low, &result) &&
        result.coefficient > 0 && states(figure, result))
        return '-';
    if (decimal_subtract(b->amount.low, a->amount.low, &result) &&
        result.coefficient > 0 && states(figure, result))
        return '-';
    return 0;
}

static int year_of(const struct mention *m) {
    return m->kind->group == GROUP_TIME && m->time.low != NO_LOW_DAY
               ? civil_date(m->time.low).year
               : 0;
}

/** "99 years" from 1913 and 2012; an age counts full years. */
static char span_of_years(const struct mention *figure, const struct mention *a,
                          const struct mention *b) {
    int first = year_of(a), last = year_of(b);
    bool years = (mention_is(figure, duration) || mention_is(figure, age)) &&
                 figure->unit && strcmp(figure->unit, "12M") == 0;
    if (!years || !first || !last)
        return 0;
    struct decimal span = decimal_of(abs(last - first), 0);
    return decimal_compare(span, figure->amount.low) == 0 ? '-' : 0;
}

static bool near(const struct mention *a, const struct mention *b) {
    return b->sentence - a->sentence <= SENTENCES_APART;
}

static bool derive_from(struct check_case *c, struct alignment *to, uint32_t member) {
    const struct mention *figure = figure_mention(c, to->figure);
    const struct mentions *all = mentions_of(c, member);
    for (uint32_t i = 0; i < all->list.n; i++)
        for (uint32_t k = i + 1; k < all->list.n && k < i + MOST_APART; k++) {
            bool dates = all->list.at[i].kind->group == GROUP_TIME;
            if (!dates && !near(&all->list.at[i], &all->list.at[k]))
                break;
            char operation =
                add_or_subtract(figure, &all->list.at[i], &all->list.at[k]);
            if (!operation)
                operation = span_of_years(figure, &all->list.at[i], &all->list.at[k]);
            if (!operation)
                continue;
            to->operation = operation;
            bool turned = operation == '-' &&
                          values_order(&all->list.at[i], &all->list.at[k]) < 0;
            to->operands[turned] = (struct figure){member, i};
            to->operands[!turned] = (struct figure){member, k};
            return true;
        }
    return false;
}

bool figure_derive(struct check_case *c, struct alignment *to) {
    for (uint32_t i = (uint32_t)c->n_drafts; i < c->n_members; i++)
        if (derive_from(c, to, i))
            return true;
    return false;
}

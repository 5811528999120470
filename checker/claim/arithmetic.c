/*
 * arithmetic.c - one row for each way in which two values make a third.
 */
#include "claim/arithmetic.h"

#include <math.h>
#include <stdlib.h>

#include "value/civil.h"
#include "value/compare.h"
#include "value/kind.h"

bool values_alike(const struct mention *a, const struct mention *b) {
    if (a->kind != b->kind || a->kind->group != GROUP_AMOUNT || a->amount.range ||
        b->amount.range || mention_is(a, age) || mention_is(a, ordinal) ||
        mention_is(a, score))
        return false;
    bool units =
        a->unit == b->unit || (a->unit && b->unit && !strcmp(a->unit, b->unit));
    return units && (!a->noun || !b->noun || a->noun == b->noun);
}

/** 57 and three are 60, and not "over 60", nor "nearly 60". */
static bool keeps_bound(const struct mention *figure, struct decimal result) {
    int side = decimal_compare(result, figure->amount.low);
    if (figure->hedge == HEDGE_MORE_THAN)
        return side > 0;
    return (figure->hedge != HEDGE_LESS_THAN && figure->hedge != HEDGE_NEARLY) ||
           side < 0;
}

/** How far off a hedged share may be, in points and as a part of itself. */
static const double POINTS_REACH = 1, PART_REACH = 0.05;

/** "nearly 60%" of 59.3. */
static bool reaches_share(const struct mention *figure, struct decimal result) {
    double told = decimal_double(figure->amount.low),
           off = fabs(decimal_double(result) - told);
    bool about = figure->hedge != HEDGE_NONE && figure->hedge <= HEDGE_NEARLY;
    return about && off <= POINTS_REACH && off <= PART_REACH * told;
}

/** "almost 3,600" of 3,597: a hedge reaches for a sum as it does for a figure. */
static bool reaches(const struct mention *figure, struct decimal result) {
    if (mention_is(figure, percent))
        return reaches_share(figure, result);
    struct mention sum = *figure;
    sum.hedge = HEDGE_NONE;
    sum.amount.low = sum.amount.high = result;
    return figure->hedge != HEDGE_NONE && figure->hedge <= HEDGE_NEARLY &&
           values_relate(figure, &sum) == RELATION_COMPATIBLE;
}

bool value_states(const struct mention *figure, struct decimal result) {
    return (decimal_rounds_to(result, figure->amount.low) || reaches(figure, result)) &&
           keeps_bound(figure, result);
}

/** "six soldiers and 10 civilians" are 16: counts of one sentence, any noun. */
static bool adds_up(const struct mention *figure, const struct mention *a,
                    const struct mention *b) {
    struct decimal sum;
    /* "38 votes" is not 36 votes and two abstentions. */
    bool bare = !a->noun || !b->noun; /* "30 houses damaged and 12 destroyed" */
    if (!bare && (a->noun == figure->noun) != (b->noun == figure->noun))
        return false;
    return a->sentence == b->sentence && mention_is(figure, number) &&
           mention_is(a, number) && mention_is(b, number) && !a->amount.range &&
           !b->amount.range && !a->amount.fraction && !b->amount.fraction &&
           decimal_add(a->amount.low, b->amount.low, &sum) && value_states(figure, sum);
}

static char add_or_subtract(const struct mention *figure, const struct mention *a,
                            const struct mention *b) {
    struct decimal result;
    if (adds_up(figure, a, b))
        return '+';
    if (!values_alike(figure, a) || !values_alike(a, b) ||
        a->amount.low.coefficient < 0 || b->amount.low.coefficient < 0)
        return 0;
    if (decimal_add(a->amount.low, b->amount.low, &result) &&
        value_states(figure, result))
        return '+';
    if (decimal_subtract(a->amount.low, b->amount.low, &result) &&
        result.coefficient > 0 && value_states(figure, result))
        return '-';
    if (decimal_subtract(b->amount.low, a->amount.low, &result) &&
        result.coefficient > 0 && value_states(figure, result))
        return '-';
    return 0;
}

char values_differ(const struct mention *figure, const struct mention *a,
                   const struct mention *b) {
    bool points = mention_is(figure, percent) && strcmp(figure->unit, "pp") == 0 &&
                  mention_is(a, percent);
    bool bare = mention_is(figure, number) && !figure->amount.fraction &&
                (!figure->noun || mention_is(a, percent));
    struct decimal difference;
    if ((!bare && !points) || figure->amount.range || b->sentence - a->sentence > 2 ||
        !values_alike(a, b) ||
        !decimal_subtract(a->amount.low, b->amount.low, &difference))
        return 0;
    if (difference.coefficient < 0)
        difference.coefficient = -difference.coefficient;
    return value_states(figure, difference) ? '-' : 0;
}

int value_year(const struct mention *m) {
    return m->kind->group == GROUP_TIME && m->time.low != NO_LOW_DAY
               ? civil_date(m->time.low).year
               : 0;
}

static bool counts_years(const struct mention *figure) {
    return (mention_is(figure, duration) || mention_is(figure, age)) && figure->unit &&
           strcmp(figure->unit, "12M") == 0;
}

/** "99 years" from 1913 and 2012; an age counts full years. */
static char span_of_years(const struct mention *figure, const struct mention *a,
                          const struct mention *b) {
    int first = value_year(a), last = value_year(b);
    if (!counts_years(figure) || !first || !last)
        return 0;
    struct decimal span = decimal_of(abs(last - first), 0);
    return decimal_compare(span, figure->amount.low) == 0 ? '-' : 0;
}

/** "$80,000 for each of 24 songs" are $1.92 million: a price and a count. */
static char multiply(const struct mention *figure, const struct mention *a,
                     const struct mention *b) {
    struct decimal product;
    bool counts = mention_is(figure, number), same_noun = figure->noun == a->noun;
    bool priced = (!counts || (figure->noun && same_noun)) && values_alike(figure, a) &&
                  mention_is(b, number) && !b->amount.fraction && !b->amount.range &&
                  decimal_compare(b->amount.low, decimal_of(2, 0)) >= 0;
    /* Times ten or a thousand is rather a slip of scale. */
    bool scale = decimal_strip(b->amount.low).coefficient == 1;
    if (a->sentence != b->sentence || !priced || scale || mention_is(a, percent) ||
        !decimal_multiply(a->amount.low, b->amount.low, &product))
        return 0;
    bool telling = llabs(decimal_strip(figure->amount.low).coefficient) >= 10;
    bool exact = decimal_compare(product, figure->amount.low) == 0;
    return exact || (telling && value_states(figure, product)) ? '*' : 0;
}

/** 90% of 12,000 are 10,800. */
static char part_of(const struct mention *figure, const struct mention *a,
                    const struct mention *share) {
    struct decimal part;
    bool percent = mention_is(share, percent) && !share->amount.range && share->unit &&
                   strcmp(share->unit, "%") == 0;
    if (!percent || !values_alike(figure, a) || mention_is(a, percent) ||
        decimal_strip(figure->amount.low).coefficient < 10 ||
        !decimal_multiply(a->amount.low, decimal_shift(share->amount.low, -2), &part))
        return 0;
    return value_states(figure, part) ? '*' : 0;
}

/** 27,000 of 50,000 rivers are 54%. */
static char share_of(const struct mention *figure, const struct mention *a,
                     const struct mention *b) {
    struct decimal share;
    if (!mention_is(figure, percent) || figure->amount.range || !figure->unit ||
        strcmp(figure->unit, "%") != 0 || mention_is(a, percent) ||
        !values_alike(a, b) || decimal_compare(a->amount.low, b->amount.low) >= 0 ||
        !decimal_divide(decimal_shift(a->amount.low, 2), b->amount.low, &share))
        return 0;
    return value_states(figure, share) ? '/' : 0;
}

/** Words for shares reach so far: 1,248 of 2,310 are "just over half". */
static const double SHARE_REACH = 0.1, HEDGED_REACH = 0.15;

/** "half", "a third" of two counts. */
static char fraction_of_counts(const struct mention *figure, const struct mention *a,
                               const struct mention *b) {
    if (!mention_is(figure, number) || !figure->amount.fraction)
        return 0;
    double part = decimal_double(a->amount.low), whole = decimal_double(b->amount.low),
           share = decimal_double(figure->amount.low);
    double reach = figure->hedge == HEDGE_NONE ? SHARE_REACH : HEDGED_REACH;
    bool counts = share < 1 && mention_is(a, number) && mention_is(b, number) &&
                  !a->amount.fraction && !b->amount.fraction &&
                  a->sentence == b->sentence;
    return counts && part > 0 && part < whole &&
                   fabs(part / whole - share) <= reach * share
               ? '/'
               : 0;
}

char values_change(const struct mention *figure, const struct mention *from,
                   const struct mention *to) {
    struct decimal difference, change;
    if (!mention_is(figure, percent) || figure->amount.range || !figure->unit ||
        strcmp(figure->unit, "%") != 0 || mention_is(from, percent) ||
        !values_alike(from, to) || from->amount.fraction || to->amount.fraction ||
        !decimal_subtract(to->amount.low, from->amount.low, &difference) ||
        !decimal_divide(decimal_shift(difference, 2), from->amount.low, &change))
        return 0;
    if (change.coefficient < 0)
        change.coefficient = -change.coefficient;
    return value_states(figure, change) ? '%' : 0;
}

/** "from 1886": 133 years before the day of the source. */
static char year_before(const struct mention *figure, const struct mention *day,
                        const struct mention *years) {
    int year = value_year(figure), now = value_year(day);
    bool span = (mention_is(years, duration) || mention_is(years, age)) &&
                years->unit && strcmp(years->unit, "12M") == 0 &&
                !years->amount.range && years->amount.low.exponent == 0;
    bool whole = year && figure->time.high != NO_HIGH_DAY &&
                 figure->time.high - figure->time.low >= 364;
    return whole && now && span && now - years->amount.low.coefficient == year ? '-'
                                                                               : 0;
}

/** "eleven or twelve" of an eleven and a twelve that stand close together. */
static char ends_of(const struct mention *figure, const struct mention *a,
                    const struct mention *b) {
    bool plain = figure->amount.range && a->kind == b->kind && !a->amount.range &&
                 !b->amount.range && a->kind->group == GROUP_AMOUNT &&
                 (a->kind == figure->kind || mention_is(a, number));
    const struct mention *low = plain && values_order(a, b) > 0 ? b : a,
                         *high = low == a ? b : a;
    return plain && decimal_compare(low->amount.low, figure->amount.low) == 0 &&
                   decimal_compare(high->amount.low, figure->amount.high) == 0
               ? '&'
               : 0;
}

/** The years that a period of whole years runs from and to: "1999/2010"; or false. */
static bool years_of(const struct time *time, int *first, int *last) {
    bool years = strlen(time->text) == 9 && time->text[4] == '/' &&
                 time->low != NO_LOW_DAY && time->high != NO_HIGH_DAY;
    *first = years ? civil_date(time->low).year : 0;
    *last = years ? civil_date(time->high).year : 0;
    return years;
}

/** "between 1850 and 1899" of a source that has dates of both years. */
static char years_between(const struct mention *figure, const struct mention *a,
                          const struct mention *b) {
    int first, last;
    bool both = years_of(&figure->time, &first, &last) &&
                ((value_year(a) == first && value_year(b) == last) ||
                 (value_year(b) == first && value_year(a) == last));
    return both ? '&' : 0;
}

/** What makes the figure of a and b, tried in this order; `both`: of b and a too. */
static const struct {
    char (*make)(const struct mention *figure, const struct mention *a,
                 const struct mention *b);
    bool both;
} makers[] = {
    {add_or_subtract, false}, {span_of_years, false}, {years_between, false},
    {multiply, true},         {share_of, true},       {fraction_of_counts, true},
    {part_of, true},          {values_change, true},
};

char values_join(const struct mention *figure, const struct mention *a,
                 const struct mention *b, bool first) {
    if (figure->amount.range)
        return ends_of(figure, a, b);
    char operation = 0;
    for (size_t i = 0; !operation && i < sizeof makers / sizeof *makers; i++) {
        operation = makers[i].make(figure, a, b);
        if (!operation && makers[i].both)
            operation = makers[i].make(figure, b, a);
    }
    return operation || !first ? operation : year_before(figure, a, b);
}

bool value_may_follow(const struct mention *figure) {
    int first, last;
    bool years =
        figure->kind->group == GROUP_TIME &&
        (strlen(figure->time.text) == 4 || years_of(&figure->time, &first, &last));
    return years || (figure->kind->group == GROUP_AMOUNT &&
                     !mention_is(figure, score) && !mention_is(figure, ordinal));
}

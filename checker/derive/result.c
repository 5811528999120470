/*
 * result.c - exact arithmetic, rounded as the figure is written.
 */
#include "derive/result.h"

#include "value/civil.h"
#include "value/compare.h"
#include "value/kind.h"

/** Does the hedge of the figure hold of a result? */
static bool keeps_bound(const struct mention *figure, struct decimal result) {
    int side = decimal_compare(result, figure->amount.low);
    switch (figure->hedge) {
    case HEDGE_MORE_THAN: return side > 0;
    case HEDGE_AT_LEAST: return side >= 0;
    case HEDGE_LESS_THAN:
    case HEDGE_NEARLY: return side < 0;
    case HEDGE_AT_MOST: return side <= 0;
    default: return true;
    }
}

bool value_states(const struct mention *figure, struct decimal result) {
    struct mention told = *figure, sum = *figure;
    if (figure->hedge != HEDGE_NONE && figure->amount.low.exponent >= 0)
        told.amount.low = decimal_strip(figure->amount.low);
    sum.amount.low = sum.amount.high = result;
    return (decimal_compare(result, figure->amount.low) == 0 ||
            value_rounds(&told, &sum)) &&
           keeps_bound(figure, result);
}

bool value_tells(const struct mention *figure, struct decimal result) {
    bool one_digit = figure->hedge == HEDGE_NONE && figure->amount.low.coefficient < 10;
    return value_states(figure, result) &&
           (!one_digit || decimal_compare(figure->amount.low, result) == 0);
}

static bool is_plain_amount(const struct mention *m) {
    return mention_does(m, DOES_AMOUNT) && !m->amount.range && !m->amount.vague &&
           !m->amount.overflow;
}

bool value_adds(const struct mention *m) {
    return is_plain_amount(m) && m->amount.low.coefficient >= 0 &&
           mention_does(m, DOES_ADD);
}

bool values_add(const struct mention *a, const struct mention *b) {
    return value_adds(a) && value_adds(b) && a->kind == b->kind &&
           strings_equal(a->unit, b->unit) && strings_equal(a->rate, b->rate);
}

bool value_is_count(const struct mention *m) {
    return mention_does(m, DOES_COUNT) && value_adds(m) && !m->amount.fraction;
}

bool values_are_counts(const struct mention *a, const struct mention *b) {
    return value_is_count(a) && value_is_count(b);
}

bool value_is_percent(const struct mention *m, const char *unit) {
    return mention_does(m, DOES_SHARE) && !m->amount.range &&
           strings_equal(m->unit, unit);
}

bool value_is_years(const struct mention *m) {
    return mention_does(m, DOES_AGE | DOES_LAST) && !m->amount.range &&
           strings_equal(m->unit, "12M");
}

int value_year(const struct mention *m) {
    return mention_does(m, DOES_DATE) && m->time->low != NO_LOW_DAY
               ? civil_date(m->time->low).year
               : 0;
}

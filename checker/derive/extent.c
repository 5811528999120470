/*
 * extent.c - the place of the last digit, and how far a hedge reaches.
 */
#include "derive/extent.h"

#include <math.h>

#include "value/kind.h"

/** Of itself, by how much a hedged or a round figure may be off at most. */
static const double LOOSE = 0.1;

/** The same of a third, which no decimal holds. */
static const double SHARE = 0.05;

/** From here on a count in whole thousands is a rounded one. */
enum { ROUND_COUNT = 10000, THOUSAND = 1000 };

static double half_place(int exponent) {
    return decimal_power(exponent) / 2;
}

static bool is_exact_count(const struct mention *m) {
    return mention_does(m, DOES_COUNT) && m->amount.low.exponent == 0;
}

static bool is_in_thousands(struct decimal number) {
    return number.exponent == 0 && number.coefficient >= ROUND_COUNT &&
           number.coefficient % THOUSAND == 0;
}

static double written_reach(const struct mention *m) {
    struct decimal number = m->amount.low;
    if (m->amount.fraction)
        return SHARE * fabs(decimal_double(number));
    if (is_in_thousands(number))
        return half_place(3);
    return is_exact_count(m) ? 0 : half_place(number.exponent);
}

static double round_reach(const struct mention *m) {
    double zeros = half_place(decimal_strip(m->amount.low).exponent),
           most = LOOSE * fabs(decimal_double(m->amount.low));
    return fmax(fmin(zeros, most), half_place(m->amount.low.exponent));
}

/** Hedges that say on which side the number lies leave the other open. */
static struct extent hedged(const struct mention *m, double reach) {
    double low = decimal_double(m->amount.low), high = decimal_double(m->amount.high),
           most = fmax(reach, LOOSE * fabs(high));
    switch (m->hedge) {
    case HEDGE_NONE: return (struct extent){low - reach, high + reach};
    case HEDGE_AT_LEAST:
    case HEDGE_MORE_THAN: return (struct extent){low - reach, INFINITY};
    case HEDGE_AT_MOST:
    case HEDGE_LESS_THAN:
    case HEDGE_UP_TO: return (struct extent){0, high + reach};
    default: return (struct extent){low - most, high + most};
    }
}

struct extent extent_written(const struct mention *m) {
    return hedged(m, written_reach(m));
}

struct extent extent_round(const struct mention *m) {
    return hedged(m, fmax(round_reach(m), written_reach(m)));
}

struct extent extent_stated(const struct mention *m) {
    struct extent extent = extent_written(m);
    if (mention_does(m, DOES_SHARE))
        extent.high += half_place(m->amount.low.exponent);
    return extent;
}

bool extents_meet(struct extent a, struct extent b) {
    static const double near = 1e-9;
    return a.low <= b.high + near * fabs(b.high) &&
           b.low <= a.high + near * fabs(a.high);
}

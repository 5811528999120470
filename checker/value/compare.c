/*
 * compare.c - intervals from hedges, roundings and periods.
 */
#include "value/compare.h"

#include <math.h>
#include <stdlib.h>

#include "value/civil.h"
#include "value/kind.h"
#include "value/unit.h"

/**
 * In percent of the value: how far "about" and "nearly" reach, by the digits that are
 * written.  "About 500" is a round number, "about 466" is not.
 */
static const int bands[] = {10, 10, 10, 2};

static int band_of(struct decimal number) {
    int64_t left = llabs(decimal_strip(number).coefficient);
    size_t digits = 0;
    for (; left && digits < 3; left /= 10)
        digits++;
    return bands[digits];
}

/** A bound never joins figures further apart than this. */
enum { SCALE_APART = 100 };

/** "More than 30" states 38, and allows 300 without stating it. */
static const double BOUND_REACH = 1.35;

static struct decimal part(struct decimal number, int percent) {
    struct decimal product;
    return decimal_multiply(number, decimal_of(percent, -2), &product) ? product
                                                                       : number;
}

/** "Almost 1.3 billion" is more than 1.2; "almost 45 million" may be 44, and "nearly
    95" and "almost a quarter of a million" reach as far as any hedged amount. */
static struct decimal nearly(const struct mention *m) {
    struct decimal number = m->amount.low, least = decimal_strip(number),
                   low = part(number, 100 - band_of(number)), step;
    bool two_digits = number.exponent != 0 && llabs(least.coefficient) < 100 &&
                      least.coefficient % 5 != 0 && !m->amount.fraction;
    bool closer = two_digits &&
                  decimal_subtract(number, decimal_of(99, least.exponent - 2), &step) &&
                  decimal_compare(step, low) > 0;
    return closer ? step : low;
}

struct bounds amount_bounds(const struct mention *m) {
    struct bounds bounds = {m->amount.low, m->amount.high, false};
    switch (m->hedge) {
    case HEDGE_ABOUT:
    case HEDGE_ESTIMATED:
        bounds.low = part(bounds.low, 100 - band_of(m->amount.low));
        bounds.high = part(bounds.high, 100 + band_of(m->amount.high));
        break;
    case HEDGE_NEARLY: bounds.low = nearly(m); break;
    case HEDGE_AT_LEAST:
    case HEDGE_MORE_THAN: bounds.open = true; break;
    case HEDGE_AT_MOST:
    case HEDGE_LESS_THAN: bounds.low = decimal_of(0, 0); break;
    default: break;
    }
    return bounds;
}

static bool bounds_meet(struct bounds a, struct bounds b) {
    bool a_below = !a.open && decimal_compare(a.high, b.low) < 0;
    bool b_below = !b.open && decimal_compare(b.high, a.low) < 0;
    return !a_below && !b_below;
}

/** From here on, a plain figure in whole thousands is a rounded one: "38,000". */
enum { ROUND_COUNT = 10000, THOUSAND = 1000 };

/** 38000 as 38 thousand, where that is how one would round it. */
static struct decimal in_thousands(struct decimal number) {
    int64_t count = number.coefficient;
    if (number.exponent != 0 || llabs(count) < ROUND_COUNT || count % THOUSAND != 0)
        return number;
    return (struct decimal){.coefficient = count / THOUSAND, .exponent = 3};
}

/** Zeros at the end of a hedged whole number are not written digits. */
static struct decimal as_written(struct decimal number, const struct mention *m) {
    bool loose = m->hedge == HEDGE_ABOUT || m->hedge == HEDGE_ESTIMATED ||
                 m->hedge == HEDGE_NEARLY || m->hedge == HEDGE_UP_TO;
    if (!loose)
        return in_thousands(number);
    return number.exponent < 0 ? number : decimal_strip(number);
}

/** At least, at most: the bound is meant, not a rounding. */
static bool is_bound(const struct mention *m) {
    return m->hedge >= HEDGE_AT_LEAST && m->hedge <= HEDGE_LESS_THAN;
}

/** Cut off and not rounded, a figure may lose so much: 1,656 is "1,600", 4.9 not 4; and
    so much where it counts whole thousands, millions ...: 5,600 is "5K", 14.83 billion
    "$14B". */
static const double MOST_CUT = 0.05, MOST_CUT_SCALED = 0.12;

/** A scale is a thousand times the one before. */
enum { SCALE_STEP = 3 };

static double most_cut(struct decimal coarse) {
    bool scaled = coarse.exponent >= SCALE_STEP && coarse.exponent % SCALE_STEP == 0;
    return scaled ? MOST_CUT_SCALED : MOST_CUT;
}

/** Nor does rounding move a figure by more: 1,200 is "1K", half a percent is not 1. */
static const double MOST_ROUNDED = 0.25;

/** Does it lie no more than half a step above?  75 is rounded to 80, not down to 70; a
    half of one, as of $6.50, may be left out. */
static bool is_half_step(struct decimal exact, struct decimal coarse) {
    double x = fabs(decimal_double(exact)), y = fabs(decimal_double(coarse)),
           half = decimal_power(coarse.exponent) / 2;
    return exact.exponent < 0 ? x - y <= half : x - y < half;
}

static bool rounds_to(struct decimal exact, struct decimal coarse) {
    double x = fabs(decimal_double(exact)), y = fabs(decimal_double(coarse));
    return decimal_rounds_to(exact, coarse) && fabs(x - y) <= MOST_ROUNDED * x &&
           (is_half_step(exact, coarse) || x - y <= most_cut(coarse) * x);
}

/** Is b more than the figure that a only nears?  "Just under 27,000" is not 27,430. */
static bool is_above(const struct mention *a, const struct mention *b) {
    return a->hedge == HEDGE_NEARLY && b->hedge == HEDGE_NONE &&
           decimal_compare(b->amount.low, a->amount.high) > 0;
}

bool values_round(const struct mention *a, const struct mention *b) {
    if (is_bound(a) != is_bound(b) || is_above(a, b) || is_above(b, a))
        return false;
    struct decimal x = as_written(a->amount.low, a), y = as_written(b->amount.low, b);
    return rounds_to(x, y) || rounds_to(y, x);
}

bool value_rounds(const struct mention *a, const struct mention *b) {
    return rounds_to(b->amount.low, a->amount.low);
}

bool value_rounds_bound(const struct mention *a, const struct mention *b) {
    bool guess = a->hedge != HEDGE_NONE && !is_bound(a);
    return guess && is_bound(b) &&
           rounds_to(b->amount.low, as_written(a->amount.low, a));
}

/** One number in digits, as it is: neither "about 5" nor "half". */
static bool is_exact(const struct mention *mention) {
    return mention->hedge == HEDGE_NONE && !mention->amount.range &&
           !mention->amount.vague && !mention->amount.fraction;
}

bool value_is_finer(const struct mention *a, const struct mention *b) {
    if (!is_exact(a) || !is_exact(b) || a->kind != b->kind)
        return false;
    return decimal_compare(a->amount.low, b->amount.low) != 0 &&
           rounds_to(a->amount.low, in_thousands(b->amount.low));
}

/** "Hundreds" are a hundred and up to a thousand; two magnitudes may overlap. */
static bool vague_meets(const struct mention *a, const struct mention *b) {
    if (a->amount.vague && b->amount.vague)
        return values_ratio(a, b) <= 10;
    const struct mention *vague = a->amount.vague ? a : b, *other = vague == a ? b : a;
    double least = decimal_double(vague->amount.low),
           amount = decimal_double(other->amount.high);
    return amount >= least && amount <= 10 * least;
}

bool bounds_alike(const struct mention *a, const struct mention *b) {
    bool a_low = a->hedge == HEDGE_AT_LEAST || a->hedge == HEDGE_MORE_THAN;
    bool b_low = b->hedge == HEDGE_AT_LEAST || b->hedge == HEDGE_MORE_THAN;
    return is_bound(a) && is_bound(b) && a_low == b_low;
}

/** Two ranges are one if their ends are, as far as they are written. */
static bool ranges_round(const struct mention *a, const struct mention *b) {
    bool low = rounds_to(a->amount.low, b->amount.low) ||
               rounds_to(b->amount.low, a->amount.low);
    return low && (rounds_to(a->amount.high, b->amount.high) ||
                   rounds_to(b->amount.high, a->amount.high));
}

/** A share that no decimal holds exactly: a third and 0.33, or 33 percent. */
static bool shares_meet(struct decimal a, struct decimal b) {
    double x = decimal_double(a), y = decimal_double(b);
    return fabs(x - y) <= 0.02 * fmax(fabs(x), fabs(y));
}

double values_ratio(const struct mention *a, const struct mention *b) {
    double x = fabs(decimal_double(a->amount.low)),
           y = fabs(decimal_double(b->amount.low));
    if (mention_does(a, DOES_DATE) || x == 0 || y == 0)
        return 0;
    return x > y ? x / y : y / x;
}

enum relation amounts_relate(const struct mention *a, const struct mention *b) {
    bool equal = decimal_compare(a->amount.low, b->amount.low) == 0 &&
                 decimal_compare(a->amount.high, b->amount.high) == 0;
    if (equal)
        return a->hedge == b->hedge ? RELATION_SAME : RELATION_COMPATIBLE;
    if ((a->amount.vague || b->amount.vague) && vague_meets(a, b))
        return RELATION_COMPATIBLE;
    /* "nearly a quarter of a million" reaches as far as any hedged amount. */
    bool loose = a->hedge != HEDGE_NONE || b->hedge != HEDGE_NONE;
    bool scaled =
        decimal_double(a->amount.low) > 1 && decimal_double(b->amount.low) > 1;
    if ((a->amount.fraction || b->amount.fraction) && !(loose && scaled))
        return shares_meet(a->amount.low, b->amount.low) ? RELATION_COMPATIBLE
                                                         : RELATION_DIFFERENT;
    if (!a->amount.range && !b->amount.range && values_round(a, b))
        return RELATION_COMPATIBLE;
    if (bounds_alike(a, b))
        return RELATION_ALLOWED;
    if (a->amount.range && b->amount.range)
        return ranges_round(a, b) ? RELATION_COMPATIBLE : RELATION_DIFFERENT;
    bool open = amount_bounds(a).open || amount_bounds(b).open;
    bool hedged = a->hedge != HEDGE_NONE || b->hedge != HEDGE_NONE || a->amount.range ||
                  b->amount.range;
    return hedged && values_ratio(a, b) < SCALE_APART &&
                   bounds_meet(amount_bounds(a), amount_bounds(b))
               ? open && values_ratio(a, b) > BOUND_REACH ? RELATION_ALLOWED
                                                          : RELATION_COMPATIBLE
               : RELATION_DIFFERENT;
}

/** A duration in months or in seconds, so that 14 days are two weeks. */
static bool to_base(const struct mention *m, struct decimal *low, struct decimal *high,
                    bool *months) {
    bool clock = m->unit[0] == 'T';
    char designator = m->unit[strlen(m->unit) - 1];
    int64_t factor = string_number(m->unit + clock);
    *months = !clock && designator == 'M';
    if (!*months)
        factor *= !clock              ? 86400
                  : designator == 'H' ? 3600
                  : designator == 'M' ? 60
                                      : 1;
    return decimal_multiply(m->amount.low, decimal_of(factor, 0), low) &&
           decimal_multiply(m->amount.high, decimal_of(factor, 0), high);
}

/** "60 days" are two months, and eight weeks are; 12 weeks are three. */
static bool months_meet(const struct mention *months, const struct mention *seconds) {
    double days = decimal_double(months->amount.low) * 30.44,
           other = decimal_double(seconds->amount.low) / 86400;
    return fabs(days - other) <= (days < 92 ? 0.1 : 0.04) * days;
}

/** 15 days are "two weeks", 34 months "three years": whole units, rounded. */
static bool rounds_in_unit(const struct mention *fine, const char *unit,
                           const struct mention *coarse) {
    bool clock = unit[0] == 'T', whole = coarse->amount.low.exponent >= 0;
    double factor = string_number(unit + clock);
    char designator = unit[strlen(unit) - 1];
    if (designator != 'M' || clock)
        factor *= !clock              ? 86400
                  : designator == 'H' ? 3600
                  : designator == 'M' ? 60
                                      : 1;
    double x = decimal_double(fine->amount.low) / factor,
           y = decimal_double(coarse->amount.low) / factor;
    bool half = coarse->amount.low.exponent == -1 && fabs(y * 2 - round(y * 2)) < 1e-9;
    double reach = whole ? 0.5 : 0.25; /* 18 days are two and a half weeks */
    bool usual = (whole || half) && y >= 1 && y < 100;
    return usual && fabs(x - y) < reach && fabs(x - y) < 0.2 * y;
}

enum relation lengths_relate(const struct mention *a, const struct mention *b) {
    struct mention x = *a, y = *b;
    bool a_months, b_months;
    if (strcmp(a->unit, b->unit) == 0)
        return amounts_relate(a, b);
    if (!to_base(a, &x.amount.low, &x.amount.high, &a_months) ||
        !to_base(b, &y.amount.low, &y.amount.high, &b_months))
        return RELATION_NONE;
    if (rounds_in_unit(&x, b->unit, &y) || rounds_in_unit(&y, a->unit, &x))
        return RELATION_COMPATIBLE;
    if (a_months != b_months)
        return months_meet(a_months ? &x : &y, a_months ? &y : &x) ? RELATION_COMPATIBLE
                                                                   : RELATION_NONE;
    return amounts_relate(&x, &y);
}

/** By how much of itself, and by how many percent at most, a share in words may be off.
 */
static const double share_part = 0.05, share_most = 2;

/** "a fifth" is 19 to 21 percent, "half" is 48 to 52. */
static bool is_worded_share(const struct mention *percent,
                            const struct mention *share) {
    double words = 100 * decimal_double(share->amount.low),
           figure = decimal_double(percent->amount.low);
    return share->amount.worded && !percent->amount.range && !share->amount.range &&
           fabs(words - figure) <= fmin(share_part * words, share_most) + 1e-9;
}

/** "a third" against 33 percent. */
static enum relation relate_share(const struct mention *percent,
                                  const struct mention *number) {
    if (!number->amount.fraction || !strings_equal(percent->unit, "%"))
        return RELATION_NONE;
    struct mention scaled = *number;
    scaled.amount.low = decimal_shift(number->amount.low, 2);
    scaled.amount.high = decimal_shift(number->amount.high, 2);
    enum relation relation = amounts_relate(percent, &scaled);
    return relation == RELATION_DIFFERENT && is_worded_share(percent, number)
               ? RELATION_COMPATIBLE
               : relation;
}

/** The number that a mention shows, whatever it counts; false if it shows none. */
static bool shown_number(const struct mention *m, struct decimal *to) {
    *to = m->amount.low;
    if (mention_does(m, DOES_SCORE))
        return false;
    if (mention_does(m, DOES_LAST) && strcmp(m->unit, "120M") == 0)
        return !m->amount.range && decimal_multiply(*to, decimal_of(10, 0), to);
    if (mention_does(m, DOES_AMOUNT))
        return !m->amount.range && !m->amount.vague;
    if (m->time->low == NO_LOW_DAY)
        return false;
    *to = decimal_of(civil_date(m->time->low).year, 0);
    return true;
}

static bool counts_things(const struct mention *m) {
    return mention_does(m, DOES_COUNT) && m->noun;
}

static bool measures(const struct mention *m) {
    return mention_does(m, DOES_MEASURE | DOES_PAY | DOES_SHARE | DOES_LAST);
}

/** Neither is a number of years: 11 percent is not the age of 11. */
static bool measures_money(const struct mention *m) {
    return mention_does(m, DOES_PAY | DOES_SHARE);
}

bool values_echo(const struct mention *a, const struct mention *b) {
    struct decimal x, y;
    bool names = mention_does(b, DOES_NAME) ||
                 (mention_does(a, DOES_NAME) && !mention_does(b, DOES_RANK));
    if (mention_does(a, DOES_FOLD | DOES_LEAD) !=
        mention_does(b, DOES_FOLD | DOES_LEAD))
        return false;
    if (names && !b->amount.worded) /* "the Big Three" may be written with a 3 */
        return false;
    bool things = counts_things(a) || counts_things(b) || mention_does(a, DOES_RANK) ||
                  mention_does(b, DOES_RANK);
    if (things && (measures(a) || measures(b)))
        return false;
    if ((counts_things(a) && mention_does(b, DOES_AGE)) ||
        (counts_things(b) && mention_does(a, DOES_AGE)))
        return false; /* two boys are no two-year-old */
    if (a->kind == b->kind && !strings_equal(a->unit, b->unit) &&
        !mention_does(a, DOES_AGE))
        return false;
    if (mention_does(a, DOES_AGE) != mention_does(b, DOES_AGE) &&
        (measures_money(a) || measures_money(b)))
        return false;
    return shown_number(a, &x) && shown_number(b, &y) && decimal_compare(x, y) == 0;
}

uint64_t value_key(const struct mention *mention) {
    const struct time *time = mention->time;
    struct decimal number;
    bool year = mention_does(mention, DOES_DATE) && strlen(time->text) == 4;
    if (mention_does(mention, DOES_DATE) && !year)
        return time->low == NO_LOW_DAY ? 0 : (uint64_t)1 << 40 | (uint32_t)time->low;
    if (!shown_number(mention, &number))
        return 0;
    number = decimal_strip(number);
    return (uint64_t)1 << 63 |
           ((uint64_t)number.coefficient << 8 ^ (uint8_t)number.exponent);
}

/** "degrees" without a scale may be either. */
static bool same_unit(const char *a, const char *b) {
    if (strings_equal(a, b))
        return true;
    bool degrees =
        a && b && strncmp(a, "degree", 6) == 0 && strncmp(b, "degree", 6) == 0;
    return degrees && (strlen(a) == 6 || strlen(b) == 6);
}

/** A converted figure is rounded as far as it is written, or to a round number. */
static bool converts_to(const struct mention *a, const struct mention *b,
                        double ratio) {
    double converted = decimal_double(a->amount.low) * ratio,
           written = decimal_double(b->amount.low);
    double step = decimal_power(b->amount.low.exponent);
    return fabs(converted - written) <= step / 2 ||
           fabs(converted - written) <= 0.05 * fabs(written);
}

/** Weather is told in whole degrees, whichever scale came first. */
enum { DEGREES_APART = 1 };

/** "86 F" beside "30 C". */
static bool same_temperature(const struct mention *a, const struct unit *from,
                             const struct mention *b, const struct unit *to) {
    double there = unit_on_scale(from, to, decimal_double(a->amount.low));
    return fabs(there - decimal_double(b->amount.low)) <= DEGREES_APART;
}

enum relation quantities_relate(const struct mention *a, const struct mention *b) {
    if (same_unit(a->unit, b->unit))
        return amounts_relate(a, b);
    const struct unit *from = unit_named(a->unit), *to = unit_named(b->unit);
    double ratio = from && to ? unit_ratio(from, to) : 0;
    if (ratio == 0 || a->amount.range || b->amount.range)
        return RELATION_NONE;
    return converts_to(a, b, ratio) || converts_to(b, a, 1 / ratio) ||
                   same_temperature(a, from, b, to)
               ? RELATION_COMPATIBLE
               : RELATION_NONE;
}

/** Hundredths of a point to a basis point. */
enum { BASIS = -2 };

/** A quarter-point is 25 basis points. */
enum relation shares_relate(const struct mention *a, const struct mention *b) {
    struct mention points = strings_equal(a->unit, "bp") ? *a : *b;
    const struct mention *other = strings_equal(a->unit, "bp") ? b : a;
    if (same_unit(a->unit, b->unit))
        return amounts_relate(a, b);
    if (!strings_equal(points.unit, "bp") || !strings_equal(other->unit, "pp"))
        return RELATION_NONE;
    points.amount.low = decimal_shift(points.amount.low, BASIS);
    points.amount.high = decimal_shift(points.amount.high, BASIS);
    return amounts_relate(&points, other) == RELATION_DIFFERENT ? RELATION_NONE
                                                                : RELATION_COMPATIBLE;
}

/** "Doubled" is 100 percent more, "halved" 50 percent less. */
static enum relation relate_fold(const struct mention *fold,
                                 const struct mention *percent) {
    struct decimal one = decimal_of(1, 0);
    struct mention change = *fold;
    bool less = decimal_compare(fold->amount.low, one) < 0;
    if (!strings_equal(percent->unit, "%") ||
        !decimal_subtract(less ? one : fold->amount.low, less ? fold->amount.low : one,
                          &change.amount.low))
        return RELATION_NONE;
    change.unit = percent->unit;
    change.amount.low = change.amount.high = decimal_shift(change.amount.low, 2);
    return amounts_relate(&change, percent) == RELATION_DIFFERENT ? RELATION_NONE
                                                                  : RELATION_COMPATIBLE;
}

enum relation values_relate(const struct mention *a, const struct mention *b) {
    if (mention_does(a, DOES_DATE) != mention_does(b, DOES_DATE))
        return RELATION_NONE;
    if (mention_does(a, DOES_DATE))
        return times_relate(a, b);
    if (mention_does(a, DOES_SHARE) && mention_does(b, DOES_COUNT))
        return relate_share(a, b);
    if (mention_does(b, DOES_SHARE) && mention_does(a, DOES_COUNT))
        return relate_share(b, a);
    if (mention_does(a, DOES_FOLD) != mention_does(b, DOES_FOLD))
        return mention_does(a, DOES_FOLD) ? relate_fold(a, b) : relate_fold(b, a);
    if (a->kind != b->kind || !strings_equal(a->rate, b->rate) || a->amount.overflow ||
        b->amount.overflow)
        return RELATION_NONE;
    if (a->kind->relate)
        return a->kind->relate(a, b);
    return same_unit(a->unit, b->unit) ? amounts_relate(a, b) : RELATION_NONE;
}

int values_order(const struct mention *a, const struct mention *b) {
    if (mention_does(a, DOES_DATE))
        return (a->time->low > b->time->low) - (a->time->low < b->time->low);
    return decimal_compare(a->amount.low, b->amount.low);
}

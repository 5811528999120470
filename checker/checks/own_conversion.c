/*
 * own_conversion.c - "12 km (9 miles)": one measure in two units.
 */
#include <math.h>

#include "checks/own.h"
#include "value/kind.h"
#include "value/unit.h"

/** Words for measures of more than one size: a gallon, a ton; a gigabyte has 1,000
    megabytes or 1,024. */
static bool is_of_one_size(const char *name) {
    static const char *const sizes[] = {"gallon", "pint", "quart", "fluid ounce",
                                        "ton"};
    const struct unit *unit = unit_named(name);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        if (strcmp(name, sizes[i]) == 0)
            return false;
    return unit && unit->dimension != DATA;
}

static bool is_plain_quantity(const struct mention *mention) {
    return mention_does(mention, DOES_MEASURE) && own_is_plain(mention);
}

/** Units of one dimension, each of one size: no gallons and litres. */
static bool are_convertible(const char *a, const char *b) {
    return units_convert(a, b) && is_of_one_size(a) && is_of_one_size(b);
}

static bool converts(const struct mention *a, const struct mention *b) {
    return is_plain_quantity(a) && is_plain_quantity(b) &&
           strings_equal(a->rate, b->rate) && are_convertible(a->unit, b->unit);
}

/** "A 5 km, or 10 mile, run" is a choice: said again by words it lies near. */
static const double MOST_APART = 2;

/** Weather is told in whole degrees, whichever scale came first. */
enum { DEGREES_APART = 1 };

/** Converted by a round factor, 1.6 or 2.5, a figure may be off by so much of itself.
 */
static const double FACTOR_OFF = 0.02;

/** In the unit of the second; of temperatures as a reading, or as a difference. */
static void convert(const struct mention *a, const struct mention *b, bool reading,
                    struct own *to) {
    const struct unit *from = unit_named(a->unit), *unit = unit_named(b->unit);
    struct extent extent = extent_round(a);
    double ends[] = {extent.low, extent.high, decimal_double(a->amount.low)};
    for (size_t i = 0; i < 3; i++)
        ends[i] = reading ? unit_on_scale(from, unit, ends[i])
                          : ends[i] * unit_ratio(from, unit);
    double off = reading ? DEGREES_APART : FACTOR_OFF * fabs(ends[2]);
    to->extent = (struct extent){ends[0] - off, ends[1] + off};
    to->makes = ends[2];
}

static bool lies_near(const struct own *own, const struct mention *b) {
    double ratio = own->makes / decimal_double(b->amount.low);
    return ratio < MOST_APART && ratio > 1 / MOST_APART;
}

bool own_conversion(const struct check_case *c, struct figure stated, struct own *to) {
    struct figure first;
    const struct mention *b = figure_mention(c, stated), *a;
    const struct document *document = figure_document(c, stated);
    if (!own_beside(c, stated, -1, &first))
        return false;
    a = figure_mention(c, first);
    enum restating how = own_restating(document, a->past, b->hedge_first);
    if (!how || !converts(a, b) ||
        (how == RESTATES_IN_BRACKET && !own_closes(document, b->past)))
        return false;
    bool scales = !isnan(unit_on_scale(unit_named(a->unit), unit_named(b->unit), 0));
    to->stated = extent_round(b);
    convert(a, b, false, to);
    if (scales && !extents_meet(to->extent, to->stated))
        convert(a, b, true, to);
    to->parts[to->n++] = first;
    return how == RESTATES_IN_BRACKET || scales || lies_near(to, b);
}

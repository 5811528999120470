/*
 * unit.c - the table of units, and conversion by exact ratios.
 */
#include "value/unit.h"

#include <math.h>
#include <string.h>

static const struct unit units[] = {
#define UNIT(name, dimension, numerator, denominator)                                  \
    {name, dimension, numerator, denominator, 0},
#define SCALE(name, dimension, numerator, denominator, zero)                           \
    {name, dimension, numerator, denominator, zero},
#include "value/units.def"
#undef UNIT
#undef SCALE
};

const struct unit *unit_named(const char *name) {
    for (size_t i = 0; name && i < sizeof units / sizeof *units; i++)
        if (strcmp(name, units[i].name) == 0)
            return &units[i];
    return NULL;
}

static double size_of(const struct unit *unit) {
    return (double)unit->numerator / (double)unit->denominator;
}

const struct unit *unit_raised(const struct unit *side, int power) {
    enum dimension dimension = power == 2 ? AREA : VOLUME;
    if (!side || side->dimension != LENGTH)
        return NULL;
    double size = pow(size_of(side), power);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (units[i].dimension == dimension &&
            fabs(size_of(&units[i]) / size - 1) < 1e-12)
            return &units[i];
    return NULL;
}

double unit_ratio(const struct unit *from, const struct unit *to) {
    if (from->dimension != to->dimension)
        return 0;
    return (double)from->numerator / (double)from->denominator *
           ((double)to->denominator / (double)to->numerator);
}

double unit_on_scale(const struct unit *from, const struct unit *to, double value) {
    if (!from->zero || !to->zero || from->dimension != to->dimension)
        return NAN;
    return (value + from->zero / 100.0) * unit_ratio(from, to) - to->zero / 100.0;
}

bool units_convert(const char *a, const char *b) {
    const struct unit *x = unit_named(a), *y = unit_named(b);
    return x && y && x != y && x->dimension == y->dimension;
}

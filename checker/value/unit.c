/*
 * unit.c - the table of units, and conversion by exact ratios.
 */
#include "value/unit.h"

#include <string.h>

static const struct unit units[] = {
#define UNIT(name, dimension, numerator, denominator)                                  \
    {name, dimension, numerator, denominator},
#include "value/units.def"
#undef UNIT
};

const struct unit *unit_named(const char *name) {
    for (size_t i = 0; name && i < sizeof units / sizeof *units; i++)
        if (strcmp(name, units[i].name) == 0)
            return &units[i];
    return NULL;
}

double unit_ratio(const struct unit *from, const struct unit *to) {
    if (from->dimension != to->dimension)
        return 0;
    return (double)from->numerator / (double)from->denominator *
           ((double)to->denominator / (double)to->numerator);
}

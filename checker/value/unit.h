/*
 * unit.h - units of measure and how they convert.
 */
#ifndef CHECKER_VALUE_UNIT_H
#define CHECKER_VALUE_UNIT_H

#include <stdbool.h>
#include <stdint.h>

enum dimension {
    LENGTH,
    AREA,
    VOLUME,
    MASS,
    POWER,
    ENERGY,
    SPEED,
    PRESSURE,
    FREQUENCY,
    DATA,
    TEMPERATURE
};

/** numerator/denominator of the dimension's base unit, exactly. */
struct unit {
    const char *name; /* as the language files have it */
    enum dimension dimension;
    int64_t numerator, denominator;
    int zero; /* of a scale: hundredths of the unit from absolute zero to its zero */
};

/** The unit of that name, or NULL: it converts into no other. */
const struct unit *unit_named(const char *name);

/** How many of `to` one of `from` is; 0 if they measure different things. */
double unit_ratio(const struct unit *from, const struct unit *to);

/** The area (`power` 2) or the volume (3) whose side is one of the length `side`; NULL:
    `side` is no length, or the table has none. */
const struct unit *unit_raised(const struct unit *side, int power);

/** Do both names measure one thing, in different units? */
bool units_convert(const char *a, const char *b);

/** The same temperature on another scale; NaN unless both are scales. */
double unit_on_scale(const struct unit *from, const struct unit *to, double value);

#endif

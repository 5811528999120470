/*
 * nth.c - days told by their place: "the last Friday in June", "the first week of May".
 */
#include "mention/date.h"
#include "value/holiday.h"

/** "first", "4th"; "last" and "final" are 0.  The token behind, or 0. */
static size_t place_at(const struct reading *in, size_t at, int *place) {
    *place = 0;
    return hints(in, at, HINT_LAST) ? at + 1 : date_place(in, at, place);
}

/** "of March 2012", "in March", or, of a day, "of 2012"; the token behind, or 0. */
static size_t whole_at(const struct reading *in, size_t at, struct calendar *to) {
    if (!hints(in, at, HINT_OF) && !hints(in, at, HINT_IN))
        return 0;
    size_t past = date_point(in, at + 1, to);
    bool whole = to->grain == GRAIN_MONTH || (to->grain == GRAIN_YEAR && to->year);
    return past && whole ? past : 0;
}

/** The month's nth weekday, as the feasts of the language file have it. */
static bool set_weekday(const struct reading *in, int place, int weekday,
                        struct calendar *to) {
    if (place > 5 || to->grain != GRAIN_MONTH || (place == 5 && !to->year))
        return false;
    const char *rule = arena_print(in->arena, "%02d-%d-%d", to->month, place, weekday);
    if (place == 5 && holiday_date(rule, to->year).month != to->month)
        return false; /* the month has four of them */
    *to = (struct calendar){.grain = GRAIN_DAY, .year = to->year, .holiday = rule};
    return true;
}

/** The nth run of so many days of a month or year that is known. */
static bool set_run(int place, int size, struct calendar *to) {
    bool month = to->grain == GRAIN_MONTH;
    int first = to->year ? civil_days(to->year, month ? to->month : 1, 1) : 0;
    int days = !to->year ? 0 : month ? civil_month_days(to->year, to->month) : 365;
    days += to->year && !month && civil_exists(to->year, 2, 29);
    if (place * size > days || !to->year)
        return false;
    int low = first + (place ? (place - 1) * size : days - size);
    *to = (struct calendar){.grain = GRAIN_DAYS, .low = low, .high = low + size - 1};
    return true;
}

size_t date_nth(const struct reading *in, size_t at, struct calendar *to) {
    int place;
    size_t unit = place_at(in, at, &place);
    if (!unit || unit >= in->n)
        return 0;
    const struct sense *weekday = token_sense(&in->tokens[unit], CLASS_WEEKDAY);
    bool day = is_unit(in, unit, "1D"), week = is_unit(in, unit, "7D");
    size_t past = weekday || day || week ? whole_at(in, unit + 1, to) : 0;
    if (!past)
        return 0;
    if (!weekday) {
        date_look_around(in, at, past, to);
        calendar_complete(to, in);
    }
    bool set = weekday ? set_weekday(in, place, weekday->number, to)
                       : set_run(place, day ? 1 : 7, to);
    return set ? past : 0;
}

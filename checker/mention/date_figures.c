/*
 * date_figures.c - days and months all in figures: "2010-05-13", "5/13/2010".
 */
#include "value/civil.h"
#include "mention/date.h"

/** "-05", "/5": one or two digits, joined by a slash or else a dash. */
static bool joins_digits(const struct reading *in, size_t at, bool slash) {
    return (slash ? is_sign(in, at, "/") : is_dash(in, at)) && is_joint(in, at) &&
           is_digits(in, at + 1, 1, 2);
}

size_t date_iso(const struct reading *in, size_t at, struct calendar *to) {
    bool slash = is_sign(in, at + 1, "/");
    if (!is_digits(in, at, 4, 4) || !joins_digits(in, at + 1, slash))
        return 0;
    *to = (struct calendar){.grain = GRAIN_MONTH,
                            .year = number_at(in, at),
                            .month = number_at(in, at + 2)};
    bool day = joins_digits(in, at + 3, slash);
    if (day) {
        to->grain = GRAIN_DAY;
        to->day = number_at(in, at + 4);
    }
    bool year = to->year >= 1000 && to->year <= 2150,
         month = to->month >= 1 && to->month <= 12,
         loose = !day && (slash || in->tokens[at + 2].size != 2);
    if (!year || !month || loose || (day && to->day > 31))
        return 0;
    return at + (day ? 5 : 3);
}

/** A day that some month has, be it not this one: 31 June. */
static bool is_day_of_some(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

size_t date_slashed(const struct reading *in, size_t at, struct calendar *to) {
    if (!is_digits(in, at, 1, 2) || !is_digits(in, at + 2, 1, 2) ||
        !(is_digits(in, at + 4, 4, 4) || is_digits(in, at + 4, 2, 2)))
        return 0;
    bool slash = is_sign(in, at + 1, "/") && is_sign(in, at + 3, "/");
    bool dash = is_dash(in, at + 1) && is_dash(in, at + 3);
    bool stop = is_sign(in, at + 1, ".") && is_sign(in, at + 3, ".") &&
                is_digits(in, at + 4, 4, 4);
    for (size_t i = at + 1; i <= at + 4; i++)
        if (!is_glued(in, i) || !(slash || dash || stop))
            return 0;
    int first = number_at(in, at), second = number_at(in, at + 2),
        year = number_at(in, at + 4);
    year += year > 99 ? 0 : year > 50 ? 1900 : 2000;
    bool day_first = first > 12 || (stop && second <= 12);
    *to = (struct calendar){.grain = GRAIN_DAY,
                            .year = year,
                            .month = day_first ? second : first,
                            .day = day_first ? first : second};
    bool more = is_glued(in, at + 5) &&
                (is_sign(in, at + 5, "/-") || is_digits(in, at + 6, 1, 9));
    bool told = civil_exists(to->year, to->month, to->day) ||
                (in->tokens[at + 4].size == 4 && is_day_of_some(to->month, to->day));
    return told && !more ? at + 5 : 0;
}

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

/** "2024-W12": a week that begins on a Monday; the first has the fourth of January. */
static size_t read_week(const struct reading *in, size_t at, struct calendar *to) {
    enum { WEEK = 7 };
    size_t letter = at + 2, digits = at + 3;
    bool week = is_digits(in, at, 4, 4) && is_sign(in, at + 1, "-") &&
                has_number(in, letter, CLASS_QUARTER_SIGN, PARTS_WEEK) &&
                is_digits(in, digits, 2, 2);
    bool joined = is_joint(in, at + 1) && is_glued(in, digits) &&
                  !is_glued(in, digits + 1 + is_sign(in, digits + 1, ".,;:)"));
    int number = week && joined ? number_at(in, digits) : 0;
    if (number < 1 || number > PARTS_WEEK + 1)
        return 0;
    int first = civil_days(number_at(in, at), 1, 4);
    first -= civil_weekday(first) - 1;
    int low = first + WEEK * (number - 1);
    *to = (struct calendar){.grain = GRAIN_WEEK, .low = low, .high = low + WEEK - 1};
    return digits + 1;
}

size_t date_iso(const struct reading *in, size_t at, struct calendar *to) {
    size_t week = read_week(in, at, to);
    bool slash = is_sign(in, at + 1, "/");
    if (week)
        return week;
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
         loose = !day && (!is_sign(in, at + 1, "-") || in->tokens[at + 2].size != 2);
    if (!year || !month || loose || (day && to->day > 31))
        return 0;
    if (!day && date_spans_years(in, at))
        return 0;
    return at + (day ? 5 : 3);
}

/** A day that some month has, be it not this one: 31 June. */
static bool is_day_of_some(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

enum { ORDER_NEAR = 400 };

/** The slashed date at `i` of the document: 1 day first, -1 month first, 0 either. */
static int order_at(const struct reading *all, size_t i) {
    bool slashes = is_sign(all, i + 1, "/") && is_joint(all, i + 1) &&
                   is_sign(all, i + 3, "/") && is_joint(all, i + 3);
    if (!slashes || !is_digits(all, i, 1, 2) || !is_digits(all, i + 2, 1, 2))
        return 0;
    if (!(is_digits(all, i + 4, 4, 4) || is_digits(all, i + 4, 2, 2)))
        return 0;
    bool day_first = number_at(all, i) > 12, month_first = number_at(all, i + 2) > 12;
    return day_first - month_first;
}

/** What the nearest slashed date tells whose order is sure; 0: none does. */
static int order_near(const struct reading *in, size_t at) {
    struct reading all = *in;
    all.tokens = in->document->tokens.at;
    all.n = in->document->tokens.n;
    size_t here = (size_t)(in->tokens - all.tokens) + at;
    for (size_t away = 1; away < ORDER_NEAR; away++) {
        int order = away <= here ? order_at(&all, here - away) : 0;
        order = order ? order : order_at(&all, here + away);
        if (order)
            return order;
    }
    return 0;
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
    bool either = slash && first <= 12 && second <= 12 && first != second;
    int order = either ? order_near(in, at) : 0;
    bool day_first = first > 12 || (stop && second <= 12) || order > 0;
    *to = (struct calendar){.grain = GRAIN_DAY,
                            .either = either && !order,
                            .year = year,
                            .month = day_first ? second : first,
                            .day = day_first ? first : second};
    bool more = is_glued(in, at + 5) &&
                (is_sign(in, at + 5, "/-") || is_digits(in, at + 6, 1, 9));
    bool told = civil_exists(to->year, to->month, to->day) ||
                (in->tokens[at + 4].size == 4 && is_day_of_some(to->month, to->day));
    return told && !more ? at + 5 : 0;
}

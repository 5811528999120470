/*
 * listed.c - days that share a month: "3, 4 and 5 May", "May 3 and 4, 2013".
 */
#include "mention/date.h"

/** "16", "the 16th"; the token behind, or 0. */
static size_t day_at(const struct reading *in, size_t at, int *day) {
    at += hints(in, at, HINT_THE) ? 1 : 0;
    if (at >= in->n || in->tokens[at].type != TOKEN_DIGITS || in->tokens[at].size > 2)
        return 0;
    *day = text_number(token_text(in, at));
    bool suffix = is_class(in, at + 1, CLASS_ORDINAL_SUFFIX) && is_glued(in, at + 1);
    at += suffix ? 2 : 1;
    bool torn = is_glued(in, at) && !is_sign(in, at, ",.;:)'");
    bool more = is_sign(in, at, ".,:") && is_glued(in, at) && is_glued(in, at + 1);
    return *day >= 1 && *day <= 31 && !torn && !more ? at : 0;
}

/** ",", "and", ", and" between two days; the token behind, or 0. */
static size_t separator_at(const struct reading *in, size_t at) {
    size_t past = at + (is_sign(in, at, ",") ? 1 : 0);
    past += is_class(in, past, CLASS_AND) ? 1 : 0;
    return past > at ? past : 0;
}

enum { MOST_LISTED = 8 };

/** Behind `at`, where a day ends: more days, and then a date; it has the month. */
static bool month_ahead(const struct reading *in, size_t at, int day,
                        struct calendar *to) {
    for (int i = 0; i < MOST_LISTED; i++) {
        int next;
        size_t start = separator_at(in, at);
        size_t past = start ? date_day_first(in, start, to) : 0;
        bool dated = past && to->grain == GRAIN_DAY && to->month && to->day;
        if (dated)
            return to->day > day && !is_class(in, start, CLASS_MONTH) &&
                   !is_class(in, start, CLASS_MONTH_SHORT);
        at = start ? day_at(in, start, &next) : 0;
        if (!at || next <= day)
            return false;
        day = next;
    }
    return false;
}

/** ", 2013" or " 2013" at `at`; the token behind, or `at`. */
static size_t year_behind(const struct reading *in, size_t at, int *year) {
    size_t next = at + (is_sign(in, at, ",") ? 1 : 0);
    if (!year_at(in, next))
        return at;
    *year = year_at(in, next);
    return next + 1;
}

/** Does nothing go on behind a day that would make it a count: "and 12 people"? */
static bool ends_day(const struct reading *in, size_t at) {
    bool leads = is_class(in, at, CLASS_PREPOSITION) && !hints(in, at, HINT_OF) &&
                 !hints(in, at, HINT_TO);
    return at >= in->n || is_sign(in, at, ".,;:)") || is_class(in, at, CLASS_AND) ||
           leads || year_at(in, at);
}

/** The day in front of a separator that ends before `at`; its first token, or SIZE_MAX.
 */
static size_t day_before(const struct reading *in, size_t at, bool *joined) {
    size_t i = at;
    i -= i > 0 && hints(in, i - 1, HINT_THE) ? 1 : 0;
    size_t behind = i;
    i -= i > 0 && is_class(in, i - 1, CLASS_AND) ? 1 : 0;
    *joined = i < behind;
    i -= i > 0 && is_sign(in, i - 1, ",") ? 1 : 0;
    bool suffix = i > 1 && i < behind && is_class(in, i - 1, CLASS_ORDINAL_SUFFIX);
    i -= suffix ? 2 : 1;
    return behind > i + 1 && i < in->n && in->tokens[i].type == TOKEN_DIGITS &&
                   in->tokens[i].size <= 2
               ? i
               : SIZE_MAX;
}

/** In front of `at`, days and the month before them: "May 3, 4 and" of a 5. */
static bool month_before(const struct reading *in, size_t at, struct calendar *to) {
    bool joined;
    for (int i = 0; i < MOST_LISTED; i++) {
        size_t day = day_before(in, at, &joined);
        if (day == SIZE_MAX || day == 0)
            return false;
        size_t month = day - 1 - (is_sign(in, day - 1, ".") && day > 1 ? 1 : 0);
        bool named =
            is_class(in, month, CLASS_MONTH) || is_class(in, month, CLASS_MONTH_SHORT);
        if (named && date_point(in, month, to) && to->grain == GRAIN_DAY)
            return true;
        at = day;
    }
    return false;
}

/** "10th September and the 15th": the month stands behind the day before it. */
static bool month_between(const struct reading *in, size_t at, struct calendar *to) {
    size_t i = at - (hints(in, at - 1, HINT_THE) ? 1 : 0);
    if (i < 3 || !is_class(in, i - 1, CLASS_AND) ||
        (!is_class(in, i - 2, CLASS_MONTH) && !is_class(in, i - 2, CLASS_MONTH_SHORT)))
        return false;
    size_t suffix = is_class(in, i - 3, CLASS_ORDINAL_SUFFIX) ? 1 : 0;
    return i >= 3 + suffix && date_day_first(in, i - 3 - suffix, to) &&
           to->grain == GRAIN_DAY;
}

/** Behind another comma or "and" the list goes on, so that this comma is one of it. */
static bool goes_on(const struct reading *in, size_t at, size_t past) {
    bool joined =
        at > 0 && (is_class(in, at - 1, CLASS_AND) || hints(in, at - 1, HINT_THE));
    int day;
    size_t next = separator_at(in, past);
    return joined || (next && day_at(in, next, &day));
}

size_t date_listed(const struct reading *in, size_t at, struct calendar *to) {
    int day;
    if (at >= in->n || in->tokens[at].type != TOKEN_DIGITS)
        return 0;
    size_t past = day_at(in, at, &day);
    if (!past)
        return 0;
    if (month_ahead(in, past, day, to)) {
        to->day = day;
        to->weekday = 0;
        return past;
    }
    bool suffix = past > at + 1;
    struct calendar first = {0};
    bool found =
        (ends_day(in, past) && goes_on(in, at, past) && month_before(in, at, &first)) ||
        (suffix && month_between(in, at, &first));
    if (!found || day <= first.day)
        return 0;
    *to = (struct calendar){
        .grain = GRAIN_DAY, .year = first.year, .month = first.month, .day = day};
    return year_behind(in, past, &to->year);
}

int listed_year(const struct reading *in, size_t at) {
    int day, year = 0;
    for (int i = 0; i < MOST_LISTED; i++) {
        size_t start = separator_at(in, at);
        size_t past = start ? day_at(in, start, &day) : 0;
        if (!past)
            return 0;
        if (year_behind(in, past, &year) > past)
            return year;
        at = past;
    }
    return 0;
}

/*
 * date_fiscal.c - the year that a firm counts in, where the text tells when it ended.
 */
#include "mention/date.h"
#include "value/civil.h"

/** The first token behind the fiscal year that stands at `at`: "fiscal 2019", "fiscal
    year 2019", "FY19", "2019 fiscal year"; 0: it is of the calendar. */
static size_t past_fiscal(const struct reading *in, size_t at, size_t past) {
    size_t word = at - 1 - (at > 1 && is_unit(in, at - 1, "12M"));
    bool behind = hints(in, past, HINT_FISCAL) && is_unit(in, past + 1, "12M");
    if (behind)
        return past + 2;
    bool led = at > 0 && hints(in, word, HINT_FISCAL);
    return led || has_number(in, at, CLASS_QUARTER_SIGN, PARTS_YEAR) ? past : 0;
}

/** "which", "that" among the conjunctions. */
enum { RELATIVE = 1 };

/** Behind ", which", " (", ", the year that", where the end is told; else `at`. */
static size_t past_joint(const struct reading *in, size_t at) {
    at += is_sign(in, at, ",(") ? 1 : 0;
    at += hints(in, at, HINT_THE) && is_unit(in, at + 1, "12M") ? 2 : 0;
    at += has_number(in, at, CLASS_CONJUNCTION, RELATIVE) ? 1 : 0;
    return at;
}

/** The month or day behind "ended", "ending on", "ended in"; false: none is told. */
static bool read_end(const struct reading *in, size_t at, struct calendar *end) {
    if (!hints(in, at, HINT_ENDING))
        return false;
    at += hints(in, at + 1, HINT_ON) || hints(in, at + 1, HINT_IN) ? 2 : 1;
    return at < in->n && date_point(in, at, end) && end->month &&
           (end->grain == GRAIN_MONTH || end->grain == GRAIN_DAY);
}

/** From here on in the calendar a year is named after the one it ends in; one that ends
    sooner is as often named after the one before. */
enum { FIRST_SURE_MONTH = 6 };

/** The day behind the last one of the year; false: which year that is remains open. */
static bool day_behind(const struct calendar *end, int told, struct civil *day) {
    int year = end->year ? end->year : told, month = end->month;
    bool near = year >= told - 1 && year <= told + 1;
    if (!near || (!end->year && month < FIRST_SURE_MONTH))
        return false;
    int last = end->grain == GRAIN_DAY ? end->day : civil_month_days(year, month);
    if (!civil_exists(year, month, last))
        return false;
    *day = civil_date(civil_days(year, month, last) + 1);
    return true;
}

void date_fiscal_end(const struct reading *in, size_t at, size_t past,
                     struct calendar *to) {
    size_t behind =
        to->grain == GRAIN_YEAR && !to->third ? past_fiscal(in, at, past) : 0;
    if (!behind)
        return;
    struct calendar end = {0};
    struct civil day;
    if (!read_end(in, past_joint(in, behind), &end) ||
        !day_behind(&end, to->year, &day))
        return;
    *to = (struct calendar){.grain = GRAIN_DAYS, .fiscal = to->year};
    to->low = civil_days(day.year - 1, day.month, day.day);
    to->high = civil_days(day.year, day.month, day.day) - 1;
}

/*
 * span.c - each unit of time has its own reach.
 */
#include "derive/span.h"

#include <math.h>

#include "derive/result.h"
#include "value/civil.h"
#include "value/kind.h"

/** Days of the Gregorian calendar's year, on average, and of a leap year. */
static const double YEAR_DAYS = 365.2425;
enum { LONGEST_YEAR = 366, MONTHS = 12, WEEK = 7, LONG_MONTH = 30 };

int64_t span_years(const struct time *since, int today) {
    if (since->low == NO_LOW_DAY || since->low > today)
        return -1;
    bool point = since->high == NO_HIGH_DAY || since->high - since->low <= LONGEST_YEAR;
    return point ? (int64_t)((today - since->low) / YEAR_DAYS) : -1;
}

/** The language file writes units as 1D, 7D, 1M, 12M, and hours as T1H. */
double span_unit(const struct mention *figure) {
    if (!mention_does(figure, DOES_LAST) || !figure->unit || figure->unit[0] == 'T' ||
        figure->amount.range || figure->amount.vague)
        return 0;
    int n = string_number(figure->unit);
    bool whole = figure->amount.low.exponent >= 0;
    if (strchr(figure->unit, 'D'))
        return whole ? n : 0;
    /* "three and a half years" are months; full years are counted elsewhere. */
    bool months = strchr(figure->unit, 'M') && (n < MONTHS ? whole : !whole);
    return months ? n * YEAR_DAYS / MONTHS : 0;
}

/** How far so many weeks or months may be off, each a part of one. */
static const double PLAIN_REACH = 0.15, HEDGED_REACH = 0.5, BOUND_REACH = 0.95;

bool span_states(const struct mention *figure, double days) {
    double unit = span_unit(figure), told = decimal_double(figure->amount.low),
           off = unit > 0 ? days / unit - told : INFINITY;
    if (unit < 2 || told < 1) /* days are counted, not guessed */
        return figure->hedge == HEDGE_NONE && fabs(off) < 0.5;
    switch (figure->hedge) {
    case HEDGE_NONE: return fabs(off) <= PLAIN_REACH;
    case HEDGE_NEARLY: return off < 0 && off >= -HEDGED_REACH;
    case HEDGE_MORE_THAN:
    case HEDGE_AT_LEAST: return off >= 0 && off <= BOUND_REACH;
    case HEDGE_LESS_THAN: return off < 0 && off >= -BOUND_REACH;
    default: return fabs(off) <= HEDGED_REACH;
    }
}

bool span_end(const struct mention *figure, const struct mention *date, double *day) {
    const struct time *time = date->time;
    if (!mention_does(date, DOES_DATE) ||
        (time->low == NO_LOW_DAY && time->high == NO_HIGH_DAY))
        return false;
    int low = time->low == NO_LOW_DAY ? time->high : time->low, /* "until 12 April" */
        high = time->high == NO_HIGH_DAY ? time->low : time->high;
    if (high - low > (span_unit(figure) > WEEK ? LONG_MONTH : 0))
        return false;
    *day = (low + high) / 2.0;
    return true;
}

/** A year of 365 days. */
enum { COMMON_YEAR = 2001, COMMON_DAYS = 365, HALF_YEAR = 183 };

bool span_place(const char *text, int year, int *low, int *high) {
    const char *slash = strchr(text, '/');
    size_t n = slash ? (size_t)(slash - text) : strlen(text);
    bool day = n == strlen("XXXX-05-06") && ascii_is_digit(text[8]);
    if (strncmp(text, "XXXX-", 5) != 0 || !ascii_is_digit(text[5]) ||
        (n != strlen("XXXX-05") && !day))
        return false;
    int month = string_number(text + 5), at = day ? string_number(text + 8) : 1;
    if (!civil_exists(year, month, at))
        return false;
    *low = civil_days(year, month, at);
    *high = day ? *low : *low + civil_month_days(year, month) - 1;
    return true;
}

/** An end as it is told, or placed in `year`. */
static bool end_in(const struct mention *figure, const struct mention *date, int year,
                   double *day) {
    struct time time = *date->time; /* the text's own stays as it was read */
    struct mention placed = *date;
    placed.time = &time;
    if (mention_does(date, DOES_DATE) &&
        span_place(time.text, year, &time.low, &time.high))
        return strlen(time.text) <= strlen("XXXX-05-06") &&
               span_end(figure, &placed, day);
    return span_end(figure, date, day);
}

bool span_ends(const struct mention *figure, const struct mention *x,
               const struct mention *y, double *first, double *last) {
    int a = value_year(x), b = value_year(y), year = a ? a : b ? b : COMMON_YEAR;
    if (!end_in(figure, x, year, first) || !end_in(figure, y, year, last))
        return false;
    if (!a && !b && *first - *last > HALF_YEAR)
        *last += COMMON_DAYS;
    return true;
}

/*
 * compare_time.c - days and periods: inside one another, at one end, on one weekday.
 */
#include "value/compare.h"

#include <stdio.h>
#include <stdlib.h>

#include "value/civil.h"

/** The tail of a partial date: "-05-05" of XXXX-05-05, and of "until May 5". */
static bool partial_meets(const struct time *partial, const struct time *full) {
    const char *tail = partial->text + 4,
               *text = full->text + (strncmp(full->text, "../", 3) == 0 ? 3 : 0);
    size_t n = strlen(tail), there = strlen(text) > 4 ? strlen(text) - 4 : 0;
    /* "December" of a text that was told of 3 December */
    bool month = there == 3 && n == 6 && ascii_is_digit(text[5]);
    return strncmp(partial->text, "XXXX", 4) == 0 && there > 0 &&
           strncmp(tail, text + 4, month ? there : n) == 0;
}

bool time_is_yearless_range(const struct time *time) {
    return strncmp(time->text, "XXXX-", 5) == 0 && strstr(time->text, "/XXXX-");
}

/** Bytes up to the slash of a range. */
static size_t end_length(const char *end) {
    const char *slash = strchr(end, '/');
    return slash ? (size_t)(slash - end) : strlen(end);
}

/** Are both ends one day or month of the year, or the one a month of the other's day?
 */
static bool end_meets(const char *a, const char *b) {
    size_t n = end_length(a + 4), m = end_length(b + 4);
    return n > 0 && m > 0 && strncmp(a + 4, b + 4, n < m ? n : m) == 0;
}

/** "January 4 to 6" of no year, beside a range of any or of none, or beside one day. */
static enum relation relate_yearless(const struct time *range,
                                     const struct time *other) {
    const char *last = strchr(range->text, '/') + 1, *there = strchr(other->text, '/');
    bool ends = strlen(other->text) > 4 && other->text[0] != '.';
    if (!ends || (there && there[1] == '.'))
        return RELATION_NONE;
    bool low = end_meets(range->text, other->text),
         high = end_meets(last, there ? there + 1 : other->text);
    if (there ? low && high : low || high)
        return RELATION_COMPATIBLE;
    return there ? RELATION_DIFFERENT : RELATION_NONE;
}

/** XXXX-Q1, of "the first three months of 2019": the very days of that quarter. */
static bool quarter_meets(const struct time *partial, const struct time *full) {
    enum { MONTHS = 3, MARK = 6 };
    if (strncmp(partial->text, "XXXX-Q", MARK) != 0 || full->low == NO_LOW_DAY ||
        full->high == NO_HIGH_DAY)
        return false;
    struct civil first = civil_date(full->low), past = civil_date(full->high + 1);
    int begins = MONTHS * (partial->text[MARK] - '1') + 1;
    int ends = begins + MONTHS > 12 ? 1 : begins + MONTHS;
    return first.month == begins && first.day == 1 && past.month == ends &&
           past.day == 1 && full->high - full->low < MONTHS * 31;
}

/** XXXX-WXX-2: a Tuesday of a text that does not state its date. */
static bool is_weekday(const struct time *time) {
    return strncmp(time->text, "XXXX-WXX-", 9) == 0;
}

/** XXXX-05-06: a day and its month, of no stated year. */
static bool is_day_of_year(const struct time *time) {
    return strlen(time->text) == 10 && time->text[0] == 'X' &&
           ascii_is_digit(time->text[5]) && ascii_is_digit(time->text[8]);
}

/** XXXX-05: a month of no stated year. */
static bool is_month_of_year(const struct time *time) {
    return strlen(time->text) == 7 && time->text[0] == 'X' &&
           ascii_is_digit(time->text[5]) && ascii_is_digit(time->text[6]);
}

/** "1999-01-01/..", which "since 1999" is not, beside a year or a month. */
static bool is_by_day(const struct time *open, const struct time *other) {
    return strlen(open->text) > strlen("1999-01-01") && other->high - other->low >= 27;
}

static bool holds(const struct time *closed, int day) {
    return closed->low != NO_LOW_DAY && closed->high != NO_HIGH_DAY &&
           closed->low <= day && day <= closed->high;
}

/** "After 2006" and "in 2006", "until May 5" and "on May 5": the end is named. */
static bool names_end(const struct time *open, const struct time *other) {
    const char *end = open->text + (open->low == NO_LOW_DAY ? strlen("../") : 0);
    size_t n = strlen(other->text);
    return n > 0 && strlen(end) >= n && strncmp(end, other->text, n) == 0 &&
           (end[n] == '/' || !end[n]);
}

/**
 * "Since August 2007" and "in 2007", "until May 5" and "on May 5": one date is named;
 * and so it is in "after 1998", which begins with 1999.
 */
static bool ends_meet(const struct time *open, const struct time *other) {
    if (names_end(open, other))
        return true;
    if (open->high == NO_HIGH_DAY)
        return holds(other, open->low) ||
               (other->low != NO_LOW_DAY && other->high == open->low - 1 &&
                is_by_day(open, other));
    return open->low == NO_LOW_DAY &&
           (holds(other, open->high) ||
            (other->high != NO_HIGH_DAY && other->low == open->high + 1 &&
             is_by_day(open, other)));
}

/** "Since November 2023" of "since 14 November 2023": the coarser holds the other. */
static bool is_coarser_end(const struct time *coarse, const struct time *fine) {
    const char *end = strstr(coarse->text, "/.."), *start = coarse->text;
    if (strncmp(start, "../", 3) == 0)
        end = start + strlen(start);
    else if (!end)
        return false;
    return (coarse->high == NO_HIGH_DAY) == (fine->high == NO_HIGH_DAY) &&
           strncmp(start, fine->text, (size_t)(end - start)) == 0 &&
           fine->text[end - start] == '-';
}

/** Is each end of one range the other's, or a coarser form of it? */
static bool ends_agree(const struct time *a, const struct time *b) {
    const char *x = strchr(a->text, '/'), *y = strchr(b->text, '/');
    size_t low = (size_t)(x - a->text), other = (size_t)(y - b->text);
    return strncmp(a->text, b->text, low < other ? low : other) == 0 &&
           strncmp(x, y, strlen(x) < strlen(y) ? strlen(x) : strlen(y)) == 0;
}

/** "March 2016 to November 2022" is not to November 2023. */
static bool ranges_part(const struct time *a, const struct time *b) {
    return strchr(a->text, '/') && strchr(b->text, '/') && !ends_agree(a, b);
}

/** Minutes from midnight on, of "T15:20" behind a day or none; -1: no such time. */
static int minutes_of(const struct time *time) {
    const char *clock = strchr(time->text, 'T');
    if (!clock || strlen(clock) != strlen("T00:00"))
        return -1;
    return (10 * (clock[1] - '0') + clock[2] - '0') * 60 + 10 * (clock[4] - '0') +
           clock[5] - '0';
}

/** Half a day in minutes. */
enum { HALF_DAY = 720 };

/** "3:20", and 15:20. */
static bool halves_meet(const struct time *x, const struct time *y) {
    int a = minutes_of(x), b = minutes_of(y);
    return (x->halfless || y->halfless) && a >= 0 && b >= 0 && abs(a - b) == HALF_DAY;
}

/** "Before 2014" and "since 1988": both hold of all days between. */
static bool open_apart(const struct time *a, const struct time *b) {
    return a->low == NO_LOW_DAY && a->high != NO_HIGH_DAY && b->high == NO_HIGH_DAY &&
           b->low <= a->high;
}

static enum relation relate_days(const struct time *a, const struct time *b) {
    if (a->low == b->low && a->high == b->high) {
        bool clocks = strchr(a->text, 'T') && strchr(b->text, 'T');
        return !clocks || strcmp(a->text, b->text) == 0 ? RELATION_SAME
               : halves_meet(a, b)                      ? RELATION_COMPATIBLE
                                                        : RELATION_DIFFERENT;
    }
    bool touch = a->low <= b->high && b->low <= a->high;
    bool inside = (a->low >= b->low && a->high <= b->high) ||
                  (b->low >= a->low && b->high <= a->high);
    bool open = a->low == NO_LOW_DAY || a->high == NO_HIGH_DAY ||
                b->low == NO_LOW_DAY || b->high == NO_HIGH_DAY;
    if ((a->part || b->part) && touch && !open) /* "late 2019" has no sharp end */
        return RELATION_COMPATIBLE;
    if (open && (ends_meet(a, b) || ends_meet(b, a) || is_coarser_end(a, b) ||
                 is_coarser_end(b, a)))
        return RELATION_COMPATIBLE;
    if (open_apart(a, b) || open_apart(b, a))
        return RELATION_ALLOWED;
    if (inside && open) /* "since 2010" allows a day of 2024, and does not state it */
        return RELATION_ALLOWED;
    return inside && (open || !ranges_part(a, b)) ? RELATION_COMPATIBLE
                                                  : RELATION_DIFFERENT;
}

/** Days of a common year: so far back lies the same day of the year before. */
enum { YEAR = 365 };

/** A day whose year was chosen may be of the year before. */
static enum relation relate_weekday(const struct time *weekday,
                                    const struct time *day) {
    int told = weekday->text[9] - '0';
    bool fits = civil_weekday(day->low) == told ||
                (day->yearless && civil_weekday(day->low - YEAR) == told);
    return fits ? RELATION_COMPATIBLE : RELATION_NONE;
}

/** Times of day, whose day is only taken to be the document's. */
static enum relation relate_clocks(const struct time *x, const struct time *y) {
    const char *a = strchr(x->text, 'T'), *b = strchr(y->text, 'T');
    if (halves_meet(x, y))
        return RELATION_COMPATIBLE;
    if (!a || !b || strcmp(a, b) != 0)
        return RELATION_NONE;
    return x->sort == y->sort ? RELATION_SAME : RELATION_COMPATIBLE;
}

/** The same day or month of a year: all behind the first four letters. */
static bool is_same_in_year(const struct time *x, const struct time *y) {
    return strlen(x->text) > 4 && strlen(y->text) > 4 &&
           strcmp(x->text + 4, y->text + 4) == 0;
}

/** "1 September" of two texts that state no year, and may have chosen different ones.
 */
static bool is_same_day(const struct time *x, const struct time *y) {
    bool weekdays = x->weekday && y->weekday && x->weekday != y->weekday;
    return !weekdays && x->yearless && y->yearless && is_same_in_year(x, y);
}

static bool is_of_no_year(const struct time *time) {
    return strncmp(time->text, "XXXX", 4) == 0;
}

/** The same day or month, of a year that is stated and of one that was chosen; where
    none could be chosen ("Q3" of a text without a date), none is in doubt. */
static bool is_in_doubt(const struct time *x, const struct time *y) {
    return x->yearless != y->yearless && !is_of_no_year(x) && !is_of_no_year(y) &&
           is_same_in_year(x, y) && strcmp(x->text, y->text) != 0;
}

/** "Begins in January" of "January 2026", where the January past was chosen. */
static bool is_next_year(const struct time *x, const struct time *y) {
    const struct time *chosen = x->yearless ? x : y, *stated = chosen == x ? y : x;
    return string_number(stated->text) == string_number(chosen->text) + 1;
}

enum { WEEK = 7, MONTH = 32 };

/** From its first day to its last; 0 where it is open. */
static int days_of(const struct time *time) {
    bool open = time->low == NO_LOW_DAY || time->high == NO_HIGH_DAY;
    return open ? 0 : time->high - time->low + 1;
}

/** "The parade is on Tuesday" of a day in the week that comes. */
static bool is_next_week(const struct time *x, const struct time *y) {
    const struct time *chosen = x->weekless ? x : y, *stated = chosen == x ? y : x;
    if (x->weekless == y->weekless || days_of(chosen) != 1 || !days_of(stated) ||
        days_of(stated) > WEEK)
        return false;
    int ahead = chosen->low + WEEK;
    return stated->low <= ahead && ahead <= stated->high;
}

/** "18 months ago" of a day, or of a month, about then. */
static bool is_about_then(const struct time *ago, const struct time *y) {
    bool month = days_of(y) && days_of(y) <= MONTH;
    return ago->about && !y->about && month && y->low - ago->about <= ago->low &&
           ago->low <= y->high + ago->about;
}

/** The same period: "early" and "late" are none, all else at least touches. */
static enum relation relate_parts(const struct time *x, const struct time *y) {
    int apart = x->part && y->part ? x->part - y->part : 0;
    return x->part == y->part          ? RELATION_SAME
           : apart == 2 || apart == -2 ? RELATION_DIFFERENT
                                       : RELATION_COMPATIBLE;
}

/** 2020-03-04 as 2020-04-03: day and month the other way. */
static struct time turn(const struct time *time) {
    struct civil day = civil_date(time->low);
    struct time other = *time;
    other.low = other.high = civil_days(day.year, day.day, day.month);
    snprintf(other.text, sizeof other.text, "%04d-%02d-%02d", day.year, day.day,
             day.month);
    return other;
}

static enum relation relate_times(const struct time *x, const struct time *y);

enum relation times_relate(const struct mention *a, const struct mention *b) {
    const struct time *x = a->time, *y = b->time;
    enum relation relation = relate_times(x, y);
    if (x->either == y->either || relation == RELATION_SAME)
        return relation;
    struct time other = turn(x->either ? x : y);
    enum relation turned = relate_times(&other, x->either ? y : x);
    return turned == RELATION_SAME || turned == RELATION_COMPATIBLE
               ? RELATION_COMPATIBLE
               : relation;
}

/** What a year is called: 2019, of "fiscal 2019, which ended June 30" too; 0: no year.
 */
static int year_name(const struct time *time) {
    bool year = strlen(time->text) == 4 && ascii_is_digit(time->text[3]);
    return time->fiscal ? time->fiscal : year ? string_number(time->text) : 0;
}

/** A firm's year beside another year: what of it the other is may be left open. */
static bool are_fiscal(const struct time *x, const struct time *y) {
    return (x->fiscal || y->fiscal) && year_name(x) && year_name(y);
}

/** "every two weeks": so long, again and again. */
static bool is_interval(const struct time *time) {
    return time->sort == TIME_SET && time->text[0] == 'P';
}

static enum relation relate_times(const struct time *x, const struct time *y) {
    if (x->text[0] && strcmp(x->text, y->text) == 0)
        return relate_parts(x, y);
    if (x->sort == TIME_CLOCK || y->sort == TIME_CLOCK)
        return relate_clocks(x, y);
    if (is_same_day(x, y))
        return RELATION_COMPATIBLE;
    if (is_in_doubt(x, y))
        return is_next_year(x, y) ? RELATION_COMPATIBLE : RELATION_NONE;
    if (is_next_week(x, y) || is_about_then(x, y) || is_about_then(y, x))
        return RELATION_COMPATIBLE;
    if (time_is_yearless_range(x) || time_is_yearless_range(y))
        return time_is_yearless_range(x) ? relate_yearless(x, y)
                                         : relate_yearless(y, x);
    if (are_fiscal(x, y))
        return year_name(x) == year_name(y) ? RELATION_COMPATIBLE : RELATION_DIFFERENT;
    bool x_days = x->low != NO_LOW_DAY || x->high != NO_HIGH_DAY;
    bool y_days = y->low != NO_LOW_DAY || y->high != NO_HIGH_DAY;
    if (x_days && y_days)
        return relate_days(x, y);
    if (!x->text[0] || !y->text[0])
        return RELATION_NONE;
    if (is_weekday(x) && y_days && y->low == y->high)
        return relate_weekday(x, y);
    if (is_weekday(y) && x_days && x->low == x->high)
        return relate_weekday(y, x);
    if (partial_meets(x, y) || partial_meets(y, x) || quarter_meets(x, y) ||
        quarter_meets(y, x))
        return RELATION_COMPATIBLE;
    if ((is_weekday(x) && is_weekday(y)) || (is_interval(x) && is_interval(y)))
        return RELATION_DIFFERENT; /* the same was told apart above */
    bool apart = (is_day_of_year(x) && is_day_of_year(y)) ||
                 (is_month_of_year(x) && is_month_of_year(y));
    return apart ? RELATION_DIFFERENT : RELATION_NONE;
}

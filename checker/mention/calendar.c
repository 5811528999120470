/*
 * calendar.c - from years, months and days to intervals and EDTF.
 */
#include "mention/calendar.h"

#include <stdio.h>
#include <stdlib.h>

#include "value/civil.h"
#include "value/holiday.h"

/** The years that ISO 8601 writes in four digits. */
enum { LAST_YEAR = 9999 };

/** The first and last day of what is stated; false where that is impossible. */
static bool bounds(const struct calendar *calendar, int *low, int *high) {
    if (calendar->year < -LAST_YEAR || calendar->year > LAST_YEAR)
        return false; /* "the 1,000,000th century" */
    int year = calendar->year, months = 12, month = 1;
    switch (calendar->grain) {
    case GRAIN_CENTURY: months = 1200; break;
    case GRAIN_DECADE: months = 120; break;
    case GRAIN_HALF:
        months = 6;
        month = 6 * calendar->part - 5;
        break;
    case GRAIN_QUARTER:
        months = 3;
        month = 3 * calendar->part - 2;
        break;
    case GRAIN_MONTH:
        months = 1;
        month = calendar->month;
        break;
    case GRAIN_SEASON:
        months = 3;
        month = calendar->season[0] == 'W'                                 ? 12
                : calendar->season[0] == 'F'                               ? 9
                : calendar->season[0] == 'S' && calendar->season[1] == 'U' ? 6
                                                                           : 3;
        break;
    case GRAIN_DAY:
        *low = *high = civil_days(year, calendar->month, calendar->day);
        return civil_exists(year, calendar->month, calendar->day);
    case GRAIN_WEEK:
    case GRAIN_WEEKEND:
    case GRAIN_DAYS:
        *low = calendar->low;
        *high = calendar->high;
        return true;
    default: break;
    }
    int past = month - 1 + months;
    *low = civil_days(year, month, 1);
    *high = civil_days(year + past / 12, past % 12 + 1, 1) - 1;
    return true;
}

/** `n` in two digits behind a hyphen; returns what is behind them. */
static char *put_part(char *to, int n) {
    to[0] = '-';
    to[1] = (char)('0' + n / 10 % 10);
    to[2] = (char)('0' + n % 10);
    return to + 3;
}

/** "2019-08-06", "2019-08", "2019": the month and the day where they are not 0. */
static void write_date(int year, int month, int day, char *text, size_t size) {
    if (year < 0 || size < sizeof "2019-08-06") {
        int width = year < 0 ? 5 : 4; /* "-0043" */
        snprintf(text, size, month ? day ? "%0*d-%02d-%02d" : "%0*d-%02d" : "%0*d",
                 width, year, month, day);
        return;
    }
    for (int i = 3; i >= 0; i--, year /= 10)
        text[i] = (char)('0' + year % 10);
    char *past = month ? put_part(text + 4, month) : text + 4;
    past = day ? put_part(past, day) : past;
    *past = '\0';
}

/** A part of a period has so many hundredths of it: early, in the middle, late. */
enum { EARLY_ENDS = 45, MID_BEGINS = 25, MID_ENDS = 75, LATE_BEGINS = 55 };

/** "mid-March" is no day of its end. */
static void narrow(enum period_part part, int *low, int *high) {
    int from = *low, days = *high - *low + 1;
    if (part == PART_WHOLE || days < 7)
        return;
    if (part != PART_LATE)
        *high = from + days * (part == PART_MID ? MID_ENDS : EARLY_ENDS) / 100;
    if (part != PART_EARLY)
        *low = from + days * (part == PART_MID ? MID_BEGINS : LATE_BEGINS) / 100;
}

static void write_day(int days, char *text, size_t size) {
    struct civil date = civil_date(days);
    write_date(date.year, date.month, date.day, text, size);
}

static void write_week(const struct calendar *calendar, char *text, size_t size) {
    int year, week = civil_week(calendar->low, &year);
    snprintf(text, size,
             calendar->grain == GRAIN_WEEKEND ? "%04d-W%02d-WE" : "%04d-W%02d", year,
             week);
}

/** EDTF of one point or period whose year is known. */
static void write_point(const struct calendar *c, char *text, size_t size) {
    switch (c->grain) {
    case GRAIN_CENTURY:
        snprintf(text, size, c->year < 0 ? "-%02dXX" : "%02dXX", abs(c->year) / 100);
        break;
    case GRAIN_DECADE: snprintf(text, size, "%03dX", c->year / 10); break;
    case GRAIN_YEAR: write_date(c->year, 0, 0, text, size); break;
    case GRAIN_HALF: snprintf(text, size, "%04d-H%d", c->year, c->part); break;
    case GRAIN_SEASON: snprintf(text, size, "%04d-%s", c->year, c->season); break;
    case GRAIN_QUARTER: snprintf(text, size, "%04d-Q%d", c->year, c->part); break;
    case GRAIN_MONTH: write_date(c->year, c->month, 0, text, size); break;
    case GRAIN_DAY: write_date(c->year, c->month, c->day, text, size); break;
    case GRAIN_WEEK:
    case GRAIN_WEEKEND: write_week(c, text, size); break;
    case GRAIN_DAYS:
        write_day(c->low, text, size);
        if (c->high != c->low) {
            size_t n = strlen(text);
            snprintf(text + n, size - n, "/");
            write_day(c->high, text + n + 1, size - n - 1);
        }
        break;
    default: text[0] = '\0';
    }
}

/** What can be said of no day: XXXX-05-05, XXXX-WXX-2; 2020-06-31 is impossible. */
static void write_partial(const struct calendar *c, char *text, size_t size) {
    text[0] = '\0';
    if (c->month && c->day && c->year)
        snprintf(text, size, "%04d-%02d-%02d", c->year, c->month, c->day);
    else if (c->month && c->day)
        snprintf(text, size, "XXXX-%02d-%02d", c->month, c->day);
    else if (c->grain == GRAIN_MONTH)
        snprintf(text, size, "XXXX-%02d", c->month);
    else if (c->grain == GRAIN_QUARTER)
        snprintf(text, size, "XXXX-Q%d", c->part);
    else if (c->grain == GRAIN_HALF)
        snprintf(text, size, "XXXX-H%d", c->part);
    else if (c->grain == GRAIN_SEASON)
        snprintf(text, size, "XXXX-%s", c->season);
    else if (c->weekday)
        snprintf(text, size, "XXXX-WXX-%d", c->weekday);
    else if (c->day)
        snprintf(text, size, "XXXX-XX-%02d", c->day);
}

static enum time_fault fault_of(const struct calendar *c) {
    if (c->grain == GRAIN_DAY && !c->month && c->day && !c->weekday)
        return TIME_INCOMPLETE;
    if (c->grain == GRAIN_DAY && c->month && c->day &&
        !civil_exists(c->year ? c->year : 2000, c->month, c->day))
        return TIME_IMPOSSIBLE;
    bool fixed =
        c->grain == GRAIN_WEEK || c->grain == GRAIN_WEEKEND || c->grain == GRAIN_DAYS;
    return c->relative || (!fixed && !c->year) ? TIME_RELATIVE : TIME_WELL;
}

void calendar_time(const struct calendar *calendar, struct time *to) {
    *to = (struct time){.low = NO_LOW_DAY, .high = NO_HIGH_DAY};
    to->sort = calendar->grain == GRAIN_DAY || (calendar->grain == GRAIN_DAYS &&
                                                calendar->low == calendar->high)
                   ? TIME_DATE
                   : TIME_RANGE;
    to->fault = fault_of(calendar);
    to->yearless = calendar->yearless;
    to->weekless = calendar->weekless;
    to->about = calendar->about;
    to->fiscal = (int16_t)calendar->fiscal;
    to->part = (unsigned char)calendar->third;
    to->either = calendar->either;
    to->weekday = calendar->day ? (uint8_t)calendar->weekday : 0;
    int low, high;
    if (to->fault == TIME_WELL && bounds(calendar, &low, &high)) {
        narrow(calendar->third, &low, &high);
        to->low = low;
        to->high = high;
        write_point(calendar, to->text, sizeof to->text);
    } else {
        write_partial(calendar, to->text, sizeof to->text);
    }
}

static void write_pair(const struct calendar *from, const struct calendar *to,
                       struct time *time) {
    char low[TIME_TEXT / 2 - 1] = "..", high[TIME_TEXT / 2 - 1] = "..";
    struct calendar whole = {0};
    if (from)
        write_point(from->grain == GRAIN_DAYS
                        ? (whole = *from, whole.high = whole.low, &whole)
                        : from,
                    low, sizeof low);
    if (to)
        write_point(to->grain == GRAIN_DAYS
                        ? (whole = *to, whole.low = whole.high, &whole)
                        : to,
                    high, sizeof high);
    snprintf(time->text, sizeof time->text, "%s/%s", low, high);
}

/** A month, or a day of one, of no year that the text tells. */
static bool is_partial(const struct calendar *c) {
    bool day = c && c->grain == GRAIN_DAY && c->day && !c->weekday,
         month = c && c->grain == GRAIN_MONTH;
    return (day || month) && !c->relative && !c->year && c->month;
}

/** "From 4 to 6 January" of no year: XXXX-01-04/XXXX-01-06. */
static void write_partial_pair(const struct calendar *from, const struct calendar *to,
                               struct time *time) {
    char low[TIME_TEXT / 2 - 1], high[TIME_TEXT / 2 - 1];
    if (time->fault != TIME_RELATIVE || !is_partial(from) || !is_partial(to))
        return;
    write_partial(from, low, sizeof low);
    write_partial(to, high, sizeof high);
    snprintf(time->text, sizeof time->text, "%s/%s", low, high);
    time->yearless = true;
}

static void set_range(const struct calendar *from, const struct calendar *to,
                      struct time *time) {
    *time = (struct time){.sort = TIME_RANGE, .low = NO_LOW_DAY, .high = NO_HIGH_DAY};
    int low = NO_LOW_DAY, high = NO_HIGH_DAY, ignored;
    if (from)
        time->fault = fault_of(from);
    if (to && time->fault == TIME_WELL)
        time->fault = fault_of(to);
    if (time->fault != TIME_WELL) {
        write_partial_pair(from, to, time);
        return;
    }
    if (from && !bounds(from, &low, &ignored))
        return;
    if (to && !bounds(to, &ignored, &high))
        return;
    time->low = low;
    time->high = high;
    if (from && !from->yearless && (!to || !to->yearless)) {
        time->weekday = from->day ? (uint8_t)from->weekday : 0;
        time->weekday_end = to && to->day ? (uint8_t)to->weekday : 0;
    }
    write_pair(from, to, time);
}

void calendar_range(const struct calendar *from, const struct calendar *to,
                    struct time *time) {
    set_range(from, to, time);
}

void calendar_since(const struct calendar *from, struct time *time) {
    set_range(from, NULL, time);
}

void calendar_after(const struct calendar *point, struct time *time) {
    struct calendar next = {.grain = GRAIN_DAYS, .relative = point->relative};
    int low, high;
    if (fault_of(point) != TIME_WELL || !bounds(point, &low, &high)) {
        calendar_since(point, time);
        return;
    }
    next.low = next.high = high + 1;
    set_range(&next, NULL, time);
    write_pair(point, NULL, time);
}

void calendar_until(const struct calendar *to, struct time *time) {
    set_range(NULL, to, time);
}

/** How much nearer a date that lies ahead must be, and one against the verb's tense. */
enum {
    AHEAD_DAYS = 40,
    AGAINST_TENSE_DAYS = 200,
    MONTH_AGAINST_PAST_DAYS = 290, /* "closed in October": a month is seldom so near */
    OTHER_WEEKDAY_DAYS = 1000
};

/** What it costs that all of a period lies on the side that nobody speaks of. */
static int side_cost(const struct calendar *c, int low, int high, int today) {
    if (c->over && low > today)
        return OTHER_WEEKDAY_DAYS;
    if (c->tense == TENSE_FUTURE)
        return high < today ? AGAINST_TENSE_DAYS : 0;
    if (low <= today || c->tense != TENSE_PAST)
        return low <= today ? 0 : AHEAD_DAYS;
    return c->grain == GRAIN_MONTH ? MONTH_AGAINST_PAST_DAYS : AGAINST_TENSE_DAYS;
}

/** A feast of a known year has a month and a day. */
static void settle(struct calendar *c) {
    if (!c->holiday || !c->year)
        return;
    struct civil date = holiday_date(c->holiday, c->year);
    c->month = date.month;
    c->day = date.day;
}

/** Move the year so that the date lies nearest to today, on the right side. */
static void choose_year(struct calendar *c, int today) {
    int best = 0, least = INT32_MAX, this_year = civil_date(today).year, low, high;
    struct calendar this = *c;
    this.year = this_year;
    settle(&this);
    if (c->alone && !c->weekday && bounds(&this, &low, &high)) {
        *c = this;
        return;
    }
    for (int year = this_year - 1; year <= this_year + 1; year++) {
        struct calendar trial = *c;
        trial.year = year;
        settle(&trial);
        if (!bounds(&trial, &low, &high))
            continue;
        int away = low > today ? low - today : today > high ? today - high : 0;
        away += side_cost(c, low, high, today);
        if (c->weekday && civil_weekday(low) != c->weekday)
            away += OTHER_WEEKDAY_DAYS; /* "Fri, Jul 18" names its year */
        if (away < least) {
            least = away;
            best = year;
        }
    }
    c->year = best;
    settle(c);
}

/** "Friday the 13th": the month in which that day is that weekday, near today. */
static void choose_month(struct calendar *c, int today) {
    struct civil now = civil_date(today);
    int least = INT32_MAX;
    for (int step = -12; step <= 12; step++) {
        int month = now.year * 12 + now.month - 1 + step;
        struct civil trial = {month / 12, month % 12 + 1, c->day};
        if (!civil_exists(trial.year, trial.month, trial.day))
            continue;
        int day = civil_days(trial.year, trial.month, trial.day);
        int away = abs(day - today) + side_cost(c, day, day, today);
        if (civil_weekday(day) != c->weekday || away >= least)
            continue;
        least = away;
        c->year = trial.year;
        c->month = trial.month;
    }
}

static void choose_weekday(struct calendar *c, int today) {
    int ahead = (c->weekday - civil_weekday(today) + 7) % 7;
    int day = c->tense == TENSE_FUTURE ? today + ahead : today - (7 - ahead) % 7;
    struct civil date = civil_date(day);
    c->weekless = true;
    c->grain = GRAIN_DAY;
    c->year = date.year;
    c->month = date.month;
    c->day = date.day;
}

/** Is it of some year, as March is and a week is not? */
static bool has_year(enum grain grain) {
    return grain != GRAIN_NONE && grain < GRAIN_DAYS && grain != GRAIN_WEEK &&
           grain != GRAIN_WEEKEND;
}

void calendar_complete(struct calendar *c, const struct reading *in) {
    settle(c);
    if (c->year || c->relative || !has_year(c->grain))
        return;
    c->yearless = true;
    if (!in->dated)
        return;
    if (c->grain == GRAIN_DAY && !c->month && !c->holiday) {
        if (c->weekday && !c->day)
            choose_weekday(c, in->today);
        else if (c->weekday)
            choose_month(c, in->today);
        return;
    }
    choose_year(c, in->today);
}

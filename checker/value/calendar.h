/*
 * calendar.h - a point or period of the calendar as words state it, and the
 * interval of days it stands for (EDTF, ISO 8601-2).
 */
#ifndef CHECKER_VALUE_CALENDAR_H
#define CHECKER_VALUE_CALENDAR_H

#include "value/tense.h"

/** From the widest to the narrowest. */
enum grain {
    GRAIN_NONE,
    GRAIN_CENTURY,
    GRAIN_DECADE,
    GRAIN_YEAR,
    GRAIN_HALF,
    GRAIN_SEASON,
    GRAIN_QUARTER,
    GRAIN_MONTH,
    GRAIN_WEEK,
    GRAIN_WEEKEND,
    GRAIN_DAY,
    GRAIN_DAYS /* so many days, months ... from a day: low and high are set */
};

/** What was read so far; a year of 0 is not stated. */
struct calendar {
    enum grain grain;
    int year, month, day;
    int part;            /* of a quarter or half: 1 to 4 */
    const char *season;  /* SP, SU, FA, WI */
    const char *holiday; /* its rule, see holiday.h; sets month and day of a year */
    int weekday;         /* 1 to 7; 0: not stated */
    int low, high;       /* of GRAIN_WEEK, GRAIN_WEEKEND, GRAIN_DAYS */
    bool relative;       /* counts from the document's date, which is not stated */
    enum tense tense;    /* of the verb: a missing year lies ahead, or behind */
    bool alone;          /* nothing around tells the year: it is the document\'s */
    bool yearless;       /* the year was completed, not read */
    bool weekless;       /* so was the week: "Tuesday" */
    int about;           /* days by which it may be off: "18 months ago" */
};

/** Complete a missing year from the document's date; nothing without one. */
void calendar_complete(struct calendar *calendar, const struct reading *in);

/** Days, EDTF text, sort and fault of what was read. */
void calendar_time(const struct calendar *calendar, struct time *to);

/** The same for a period from the begin of one to the end of the other. */
void calendar_range(const struct calendar *from, const struct calendar *to,
                    struct time *time);

/** "since 2006": from the first day of `from` on. */
void calendar_since(const struct calendar *from, struct time *time);

/** "after 2006": from the day behind the last of `point` on. */
void calendar_after(const struct calendar *point, struct time *time);

/** "until May 5": all days up to the last of `to`. */
void calendar_until(const struct calendar *to, struct time *time);

/**
 * Read one point or period at token `at`: "5 May 2010", "Q3 2019", "1990s",
 * "on 25th": what the calendar alone fixes.  Returns the token behind it, or 0.
 */
size_t date_point(const struct reading *in, size_t at, struct calendar *to);

/** The same for what counts from the document's date: "last week", "Tuesday". */
size_t date_relative(const struct reading *in, size_t at, struct calendar *to);

/** "the year", "month" behind "the end of": the unit of time that holds today; or 0. */
size_t date_current(const struct reading *in, size_t at, struct calendar *to);

/** "third quarter of 2019", "first half", "Q3 2019", "2019 Q3", "1988 third quarter";
 * or 0. */
size_t date_quarter(const struct reading *in, size_t at, struct calendar *to);

/**
 * "every Tuesday", "Mondays": an any-week's day; "each month": the unit, of no day, so
 * that it is compared with none.  The token behind, or 0.
 */
size_t recurring_read(const struct reading *in, size_t at, struct mention *to);

/** A year in words, "nineteen ninety-six", "two thousand and five"; or 0,
 * and *year as it was. */
size_t year_in_words(const struct reading *in, size_t at, int *year);

/** A number word below a hundred at `at`; the token behind, or 0. */
size_t tens_read(const struct reading *in, size_t at, int *number);

/** Is token `i` one such unit of time, as in is_unit(in, i, "12M")? */
bool is_unit(const struct reading *in, size_t i, const char *unit);

/** Two digits behind an apostrophe that stands alone: '79. */
bool year_is_short(const struct reading *in, size_t at);

/** "5 May 2010", "the 5th of May", among the readers of date_point. */
size_t date_day_first(const struct reading *in, size_t at, struct calendar *to);

/** "the last Friday in June", "first week of May 2012", among those of date_point. */
size_t date_nth(const struct reading *in, size_t at, struct calendar *to);

/** A bare day in a list that names its month elsewhere, among those of date_point. */
size_t date_listed(const struct reading *in, size_t at, struct calendar *to);

/** The year behind ", 4 and 5, 2013", where a list of days goes on at `at`; or 0. */
int listed_year(const struct reading *in, size_t at);

/** The reader of a year alone, "2019", among those of date_point. */
size_t date_year(const struct reading *in, size_t at, struct calendar *to);

/** A four-digit year at `at` that stands alone; 0 if there is none. */
int year_at(const struct reading *in, size_t at);

/** "9:01 p.m.", "6am", "at noon": minutes since midnight; the token behind, or 0. */
size_t clock_read(const struct reading *in, size_t at, int *minutes);

#endif

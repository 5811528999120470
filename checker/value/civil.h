/*
 * civil.h - the proleptic Gregorian calendar in days (ISO 8601).
 *
 * Day 0 is 1970-01-01.  No time zones, no clock.
 */
#ifndef CHECKER_VALUE_CIVIL_H
#define CHECKER_VALUE_CIVIL_H

#include "base/text.h"

struct civil {
    int year, month, day; /* month and day from 1 */
};

/** Day number of a date that exists. */
int civil_days(int year, int month, int day);

/** The date of a day number. */
struct civil civil_date(int days);

/** Days of the month, 28 to 31. */
int civil_month_days(int year, int month);

/** Does this date exist?  Years 1 to 9999. */
bool civil_exists(int year, int month, int day);

/** 1 for Monday to 7 for Sunday. */
int civil_weekday(int days);

/** The Monday of the ISO week that holds the day. */
int civil_week_start(int days);

/** ISO 8601 week number, and the year it belongs to. */
int civil_week(int days, int *year);

/** The day number of "YYYY-MM-DD"; false if it is none. */
bool civil_parse(struct text iso, int *days);

#endif

/*
 * holiday.c - fixed days, days of the week in a month, and Easter.
 */
#include "value/holiday.h"

#include <string.h>

/** The Gregorian Easter Sunday, by the anonymous algorithm of 1876. */
static int easter(int year) {
    int a = year % 19, b = year / 100, c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return civil_days(year, f / 31, f % 31 + 1);
}

/** The nth such weekday of a month; 0: the last. */
static int weekday_of(int year, int month, int nth, int weekday) {
    int first = civil_days(year, month, 1);
    int day = first + (weekday - civil_weekday(first) + 7) % 7;
    int last = first + civil_month_days(year, month) - 1;
    return nth ? day + 7 * (nth - 1) : day + (last - day) / 7 * 7;
}

struct civil holiday_date(const char *rule, int year) {
    if (strncmp(rule, "EASTER", 6) == 0)
        return civil_date(easter(year) + string_number(rule + 6));
    int month = string_number(rule), second = string_number(rule + strlen("MM-"));
    const char *weekday = strchr(rule + strlen("MM-"), '-');
    if (!weekday)
        return (struct civil){year, month, second};
    const char *later = strchr(weekday, '+');
    int day = weekday_of(year, month, second, string_number(weekday + 1));
    return civil_date(day + (later ? string_number(later + 1) : 0));
}

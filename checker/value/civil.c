/*
 * civil.c - days from civil dates and back, by 400-year eras.
 */
#include "value/civil.h"

int civil_days(int year, int month, int day) {
    year -= month <= 2;
    int era = (year >= 0 ? year : year - 399) / 400;
    int of_era = year - era * 400;
    int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct civil civil_date(int days) {
    days += 719468;
    int era = (days >= 0 ? days : days - 146096) / 146097;
    int of_era = days - era * 146097;
    int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int shifted = (5 * of_year + 2) / 153;
    int month = shifted + (shifted < 10 ? 3 : -9);
    return (struct civil){year_of_era + era * 400 + (month <= 2), month,
                          of_year - (153 * shifted + 2) / 5 + 1};
}

int civil_month_days(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

bool civil_exists(int year, int month, int day) {
    bool months = year >= 1 && year <= 9999 && month >= 1 && month <= 12;
    return months && day >= 1 && day <= civil_month_days(year, month);
}

int civil_weekday(int days) {
    int from_monday = (days + 3) % 7; /* 1970-01-01 was a Thursday */
    return (from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

int civil_week_start(int days) {
    return days - civil_weekday(days) + 1;
}

int civil_week(int days, int *year) {
    int thursday = civil_week_start(days) + 3;
    *year = civil_date(thursday).year;
    return (thursday - civil_days(*year, 1, 1)) / 7 + 1;
}

static bool digits(struct text text, size_t at, size_t n, int *to) {
    *to = 0;
    for (size_t i = at; i < at + n; i++) {
        if (i >= text.size || !ascii_is_digit(text.data[i]))
            return false;
        *to = *to * 10 + (text.data[i] - '0');
    }
    return true;
}

bool civil_parse(struct text iso, int *days) {
    int year, month, day;
    if (iso.size != 10 || iso.data[4] != '-' || iso.data[7] != '-')
        return false;
    if (!digits(iso, 0, 4, &year) || !digits(iso, 5, 2, &month) ||
        !digits(iso, 8, 2, &day) || !civil_exists(year, month, day))
        return false;
    *days = civil_days(year, month, day);
    return true;
}

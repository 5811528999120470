/*
 * date_moment.c - a time of day, and the day it is of: "9 p.m. on Monday", "Monday at
 * 9".
 */
#include <stdio.h>
#include "value/civil.h"
#include "mention/date.h"

/** A point whose day is known, for a time of day. */
static bool one_day(const struct reading *in, struct calendar *point, int *day) {
    struct time time;
    calendar_complete(point, in);
    calendar_time(point, &time);
    *day = time.low;
    return time.fault == TIME_WELL && time.low == time.high;
}

static bool names_day(const struct reading *in) {
    static const uint64_t days =
        CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) | CLASS_BIT(WEEKDAY) |
        CLASS_BIT(DAY_WORD) | CLASS_BIT(DEICTIC) | CLASS_BIT(HOLIDAY) | CLASS_BIT(AGO);
    for (size_t i = 0; i < in->n; i++)
        if (token_may(&in->tokens[i], days) || year_at(in, i))
            return true;
    return false;
}

/** A time of day; where no day is named it is the document's (as TimeML has it). */
static void set_clock(const struct reading *in, struct mention *to, int minutes) {
    int hour = minutes / 60 % 24, minute = minutes % 60;
    *to->time =
        (struct time){.sort = TIME_CLOCK, .low = NO_LOW_DAY, .high = NO_HIGH_DAY};
    struct civil day = in->dated ? civil_date(in->today) : (struct civil){0};
    if (in->dated && !names_day(in))
        snprintf(to->time->text, sizeof to->time->text, "%04d-%02d-%02dT%02d:%02d",
                 day.year, day.month, day.day, hour, minute);
    else
        snprintf(to->time->text, sizeof to->time->text, "T%02d:%02d", hour, minute);
}

static void set_moment(struct mention *to, int day, int minutes) {
    struct civil date = civil_date(day);
    *to->time = (struct time){.sort = TIME_MOMENT, .low = day, .high = day};
    snprintf(to->time->text, sizeof to->time->text, "%04d-%02d-%02dT%02d:%02d",
             date.year, date.month, date.day, minutes / 60 % 24, minutes % 60);
}

/** "6:30am Saturday" of a text that states no date: XXXX-WXX-6T06:30. */
static bool set_partial_moment(const struct calendar *point, struct mention *to,
                               int minutes) {
    struct time day;
    calendar_time(point, &day);
    size_t n = strlen(day.text);
    if (point->grain != GRAIN_DAY || n != strlen("XXXX-MM-DD") || day.text[0] != 'X')
        return false;
    *to->time = day;
    to->time->sort = TIME_MOMENT;
    snprintf(to->time->text + n, sizeof to->time->text - n, "T%02d:%02d",
             minutes / 60 % 24, minutes % 60);
    return true;
}

static size_t skip_link(const struct reading *in, size_t at) {
    at += is_sign(in, at, ",") ? 1 : 0;
    return at + (hints(in, at, HINT_ON) || hints(in, at, HINT_AT) ? 1 : 0);
}

/** From one time of day to another. */
static void set_clocks(struct mention *to, int from, int until) {
    *to->time =
        (struct time){.sort = TIME_CLOCK, .low = NO_LOW_DAY, .high = NO_HIGH_DAY};
    snprintf(to->time->text, sizeof to->time->text, "T%02d:%02d/T%02d:%02d",
             from / 60 % 24, from % 60, until / 60 % 24, until % 60);
}

size_t date_clock(const struct reading *in, size_t at, struct mention *to) {
    int minutes, day, until;
    struct calendar point;
    size_t span = clock_span(in, at, &minutes, &until);
    if (span) {
        set_clocks(to, minutes, until);
        return span;
    }
    size_t past = clock_read(in, at, &minutes);
    if (!past)
        return 0;
    set_clock(in, to, minutes);
    size_t end = date_one(in, skip_link(in, past), &point);
    if (end && one_day(in, &point, &day))
        set_moment(to, day, minutes);
    else if (end)
        set_partial_moment(&point, to, minutes);
    to->time->halfless = clock_is_halfless(in, at, past);
    if (!end)
        return past;
    return point.grain == GRAIN_DAY || point.grain == GRAIN_DAYS ? end : past;
}

/** "T14:30", "T14:30:05Z" glued behind a day, as ISO 8601 has it; or 0. */
static size_t read_stamp(const struct reading *in, size_t at, int *minutes) {
    bool joins = is_type(in, at, TOKEN_WORD) && in->tokens[at].size == 1 &&
                 is_joint(in, at) && is_digits(in, at + 1, 2, 2);
    if (!joins || !is_sign(in, at + 2, ":") || !is_joint(in, at + 2) ||
        !is_digits(in, at + 3, 2, 2))
        return 0;
    *minutes = number_at(in, at + 1) * 60 + number_at(in, at + 3);
    at += 4;
    at +=
        is_sign(in, at, ":") && is_joint(in, at) && is_digits(in, at + 1, 2, 2) ? 2 : 0;
    return at + (is_type(in, at, TOKEN_WORD) && is_glued(in, at));
}

size_t date_moment(const struct reading *in, size_t past, struct calendar *point,
                   struct mention *to) {
    int minutes, day;
    size_t stamp = read_stamp(in, past, &minutes), first = skip_link(in, past);
    size_t end = stamp ? stamp : clock_read(in, first, &minutes);
    if (!end)
        return 0;
    if (one_day(in, point, &day))
        set_moment(to, day, minutes);
    else if (!set_partial_moment(point, to, minutes))
        return 0;
    to->time->halfless = !stamp && clock_is_halfless(in, first, end);
    return end;
}

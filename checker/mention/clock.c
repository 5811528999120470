/*
 * clock.c - times of day.
 */
#include "mention/amount.h"
#include "mention/date.h"

/** The value of "o'clock" in the language file; a.m. and p.m. have 0 and 12. */
enum { OCLOCK = 24 };

/** ":30", or ".30" before a.m. and p.m. */
static size_t read_minutes(const struct reading *in, size_t at, int *minutes) {
    bool stop = is_sign(in, at, ".");
    if (!is_sign(in, at, ".:") || !is_joint(in, at) || !is_digits(in, at + 1, 2, 2))
        return at;
    if (stop && !is_class(in, at + 2, CLASS_CLOCK))
        return at;
    *minutes = number_at(in, at + 1);
    return *minutes < 60 ? at + 2 : at;
}

/** Zones are read over: EST, GMT, "Pacific time". */
static size_t skip_zone(const struct reading *in, size_t at) {
    return at + (hints(in, at, HINT_ZONE) ? 1 : 0);
}

/** A whole number from 1 to `most`, in words or digits; the token behind, or 0. */
static size_t small(const struct reading *in, size_t at, int most, int *value) {
    if (is_digits(in, at, 1, 2)) {
        *value = number_at(in, at);
        return *value >= 1 && *value <= most ? at + 1 : 0;
    }
    size_t past = tens_read(in, at, value);
    return past && *value >= 1 && *value <= most ? past : 0;
}

/** "half past six", "quarter to nine", "ten past 4": minutes from an hour. */
static size_t read_past(const struct reading *in, size_t at, int *minutes) {
    int away = 0, hour;
    const struct sense *part = word_sense(in, at, CLASS_FRACTION);
    bool half = part && strcmp(part->value, "1/2") == 0;
    bool quarter = part && strcmp(part->value, "1/4") == 0;
    size_t next = half || quarter ? at + 1 : small(in, at, 29, &away);
    away = half ? 30 : quarter ? 15 : away;
    bool past = next && hints(in, next, HINT_PAST);
    bool to = quarter && hints(in, next, HINT_TO);
    size_t end = past || to ? small(in, next + 1, 12, &hour) : 0;
    if (!end ||
        is_glued(in, end) != (end < in->n && in->tokens[end].type == TOKEN_SIGN))
        return 0;
    *minutes = (hour % 12) * 60 + (past ? away : 720 - away);
    *minutes %= 720;
    return end;
}

/** Noon and midnight. */
static bool is_own_time(const struct sense *word) {
    return word && strchr(word->value, ':');
}

/** "6 a.m.", "12 noon"; "6 noon" is none. */
static bool follows_hour(const struct sense *word, int hour) {
    return word && (hour == 12 || !is_own_time(word));
}

/** "three o'clock", "nine a.m." in words. */
static size_t read_worded(const struct reading *in, size_t at, int *minutes) {
    int hour;
    size_t next = tens_read(in, at, &hour), past;
    const struct sense *half =
        next && hour >= 1 && hour <= 12 ? sense_at(in, next, CLASS_CLOCK, &past) : NULL;
    if (!follows_hour(half, hour) || in->tokens[next].flags & TOKEN_CAPITAL)
        return 0;
    *minutes = (hour % 12 + (half->number == OCLOCK ? 0 : half->number)) * 60;
    return past;
}

/** "in the morning", "at night" behind an hour: its half of the day; -1 for neither. */
static int half_behind(const struct reading *in, size_t at, size_t *past) {
    bool in_the =
        at + 2 < in->n && hints(in, at, HINT_IN) && hints(in, at + 1, HINT_THE);
    bool night = at + 1 < in->n && hints(in, at, HINT_AT);
    size_t word = at + (in_the ? 2 : 1);
    const struct sense *part =
        in_the || night ? word_sense(in, word, CLASS_DAY_PART) : NULL;
    if (!part || (night && strcmp(part->value, "NI") != 0))
        return -1;
    *past = word + 1;
    return strcmp(part->value, "MO") == 0 ? 0 : 12;
}

/** "1430 GMT": four digits before a zone. */
static size_t read_military(const struct reading *in, size_t at, int *minutes) {
    if (!is_digits(in, at, 4, 4))
        return 0;
    size_t past = skip_zone(in, at + 1);
    int hour = number_at(in, at) / 100, minute = number_at(in, at) % 100;
    if (past == at + 1 || !(in->tokens[at + 1].flags & TOKEN_ALL_CAPITALS) ||
        hour > 23 || minute > 59)
        return 0;
    *minutes = hour * 60 + minute;
    return past;
}

/** Most tokens begin no time of day. */
static bool may_be_clock(const struct reading *in, size_t at) {
    static const uint64_t classes =
        CLASS_BIT(CLOCK) | CLASS_BIT(CARDINAL) | CLASS_BIT(FRACTION);
    return at < in->n && (in->tokens[at].type == TOKEN_DIGITS
                              ? in->tokens[at].size <= 2 || in->tokens[at].size == 4
                              : token_may(&in->tokens[at], classes));
}

/** "Mark 4:12": right behind a name, and no day. */
static bool is_verse(const struct reading *in, size_t at) {
    static const uint64_t days = CLASS_BIT(WEEKDAY) | CLASS_BIT(MONTH) |
                                 CLASS_BIT(MONTH_SHORT) | CLASS_BIT(DAY_WORD) |
                                 CLASS_BIT(HOLIDAY) | CLASS_BIT(DAY_PART);
    return at > 0 && amount_is_proper(&in->tokens[at - 1]) &&
           !(in->tokens[at - 1].flags & TOKEN_ALL_CAPITALS) &&
           !is_one_of(in, at - 1, days) && !tokens_are_titled(in->tokens, in->n);
}

size_t clock_read(const struct reading *in, size_t at, int *minutes) {
    if (!may_be_clock(in, at))
        return 0;
    size_t past = read_past(in, at, minutes);
    past = past ? past : read_military(in, at, minutes);
    past = past ? past : read_worded(in, at, minutes);
    if (past)
        return past;
    const struct sense *word = sense_at(in, at, CLASS_CLOCK, &past);
    if (is_own_time(word)) {
        *minutes = word->number * 60;
        return past;
    }
    if (!is_digits(in, at, 1, 2))
        return 0;
    int hour = number_at(in, at), minute = 0;
    size_t behind = read_minutes(in, at + 1, &minute), zone;
    const struct sense *half = sense_at(in, behind, CLASS_CLOCK, &past);
    if (half && half->number == OCLOCK && hour <= 24) {
        *minutes = hour % 24 * 60 + minute;
        return past;
    }
    if (follows_hour(half, hour) && hour >= 1 && hour <= 12) {
        *minutes = (hour % 12 + half->number) * 60 + minute;
        bool torn = is_glued(in, past) && in->tokens[past].type != TOKEN_SIGN;
        return torn ? 0 : skip_zone(in, past); /* not in "3am3ioYc" */
    }
    int later = hour >= 1 && hour <= 12 ? half_behind(in, behind, &past) : -1;
    if (later >= 0) {
        *minutes = (hour % 12 + (hour == 12 && later ? 0 : later)) * 60 + minute;
        return past;
    }
    zone = skip_zone(in, behind);
    bool timed = behind > at + 1 && is_sign(in, at + 1, ":") && !is_verse(in, at);
    if (!timed || hour > 23 || is_sign(in, behind, ":"))
        return 0;
    *minutes = hour * 60 + minute;
    return zone;
}

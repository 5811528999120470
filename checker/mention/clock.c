/*
 * clock.c - times of day.
 */
#include "mention/amount.h"
#include "mention/date.h"

/** The value of "o'clock" in the language file; a.m. and p.m. have 0 and 12. */
enum { OCLOCK = 24 };

/** Minutes from midnight on. */
enum { NOON = 720 };

/** GMT; "17.45 local" may be of farmers. */
static bool is_zone(const struct reading *in, size_t at) {
    return hints(in, at, HINT_ZONE) && in->tokens[at].flags & TOKEN_ALL_CAPITALS;
}

/** ":30", or ".30" before a.m., p.m. and a zone. */
static size_t read_minutes(const struct reading *in, size_t at, int *minutes) {
    bool stop = is_sign(in, at, ".");
    if (!is_sign(in, at, ".:") || !is_joint(in, at) || !is_digits(in, at + 1, 2, 2))
        return at;
    if (stop && !is_class(in, at + 2, CLASS_CLOCK) && !is_zone(in, at + 2))
        return at;
    *minutes = number_at(in, at + 1);
    return *minutes < 60 ? at + 2 : at;
}

/** "+2", "-05:30" glued behind a zone; else `at`. */
static size_t skip_offset(const struct reading *in, size_t at) {
    bool offset = (is_sign(in, at, "+") || is_dash(in, at)) && is_joint(in, at) &&
                  is_digits(in, at + 1, 1, 2);
    if (!offset)
        return at;
    bool minutes =
        is_sign(in, at + 2, ":") && is_joint(in, at + 2) && is_digits(in, at + 3, 2, 2);
    return at + (minutes ? 4 : 2);
}

/** Zones are read over: EST, GMT, "UTC+2". */
static size_t skip_zone(const struct reading *in, size_t at) {
    return hints(in, at, HINT_ZONE) ? skip_offset(in, at + 1) : at;
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

/** No evening is so late: "two at night". */
enum { LATEST_MORNING = 4 };

/** "in the morning", "at night" behind an hour: its half of the day; -1 for neither. */
static int half_behind(const struct reading *in, size_t at, int hour, size_t *past) {
    bool in_the =
        at + 2 < in->n && hints(in, at, HINT_IN) && hints(in, at + 1, HINT_THE);
    bool night = at + 1 < in->n && hints(in, at, HINT_AT);
    size_t word = at + (in_the ? 2 : 1);
    const struct sense *part =
        in_the || night ? word_sense(in, word, CLASS_DAY_PART) : NULL;
    if (!part || (night && strcmp(part->value, "NI") != 0))
        return -1;
    *past = word + 1;
    bool early = strcmp(part->value, "MO") == 0 ||
                 (strcmp(part->value, "NI") == 0 && hour <= LATEST_MORNING);
    return early ? 0 : 12;
}

/** "it", "they" behind an hour: another clause begins. */
static bool is_pronoun(const struct reading *in, size_t at) {
    const struct sense *word = word_sense(in, at, CLASS_FUNCTION);
    return word && word->number > 0;
}

/** Nothing is counted behind: a small word, a sign or the end. */
static bool ends_clock(const struct reading *in, size_t past) {
    static const uint64_t behind = CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION) |
                                   CLASS_BIT(AND) | CLASS_BIT(CLOCK);
    return past >= in->n || in->tokens[past].type == TOKEN_SIGN ||
           is_pronoun(in, past) ||
           (is_one_of(in, past, behind) && !hints(in, past, HINT_OF));
}

/** "at five to twelve", where "at five to twelve sites" is a range: fives. */
static bool is_short_of(const struct reading *in, size_t at, size_t past, int away) {
    return away % 5 == 0 && at > 0 && hints(in, at - 1, HINT_AT) &&
           ends_clock(in, past);
}

/** "in the evening" behind, or nothing: the minutes from midnight on. */
static size_t add_half(const struct reading *in, size_t at, int *minutes) {
    size_t past;
    enum { HOUR = 60 };
    int later = half_behind(in, at, *minutes / HOUR, &past);
    if (later < 0)
        return at;
    *minutes += later * HOUR;
    return past;
}

/** Does what was read from `at` up to `past` end there?  A fraction or so many minutes
    `away` of an hour. */
static bool is_whole_hour(const struct reading *in, size_t at, size_t past, bool part,
                          int away) {
    bool glued = is_glued(in, past),
         sign = past < in->n && in->tokens[past].type == TOKEN_SIGN;
    return glued == sign && (part || is_short_of(in, at, past, away));
}

/** "half past six", "quarter to nine", "ten past 4": minutes from an hour. */
static size_t read_past(const struct reading *in, size_t at, int *minutes) {
    int away = 0, hour = 0;
    const struct sense *part = word_sense(in, at, CLASS_FRACTION);
    bool half = part && strcmp(part->value, "1/2") == 0;
    bool quarter = part && strcmp(part->value, "1/4") == 0;
    size_t next = half || quarter ? at + 1 : small(in, at, 29, &away);
    away = half ? 30 : quarter ? 15 : away;
    bool past = next && hints(in, next, HINT_PAST);
    bool to = next && !half && hints(in, next, HINT_TO);
    size_t end = past || to ? small(in, next + 1, 12, &hour) : 0;
    if (!end || !is_whole_hour(in, at, end, past || quarter, away))
        return 0;
    *minutes = (hour % 12) * 60 + (past ? away : 720 - away);
    *minutes %= 720;
    return add_half(in, end, minutes);
}

/** Noon and midnight. */
static bool is_own_time(const struct sense *word) {
    return word && strchr(word->value, ':');
}

/** "6 a.m.", "12 noon"; "6 noon" is none. */
static bool follows_hour(const struct sense *word, int hour) {
    return word && (hour == 12 || !is_own_time(word));
}

/** "three o'clock", "nine a.m.", "ten in the evening" in words. */
static size_t read_worded(const struct reading *in, size_t at, int *minutes) {
    int hour = 0;
    size_t next = tens_read(in, at, &hour), past;
    if (!next || hour < 1 || hour > 12)
        return 0;
    const struct sense *half = sense_at(in, next, CLASS_CLOCK, &past);
    *minutes = hour % 12 * 60;
    if (!half) {
        size_t end = add_half(in, next, minutes);
        return end > next ? end : 0;
    }
    if (!follows_hour(half, hour) || in->tokens[next].flags & TOKEN_CAPITAL)
        return 0;
    if (half->number == OCLOCK)
        return add_half(in, past, minutes);
    *minutes += half->number * 60;
    return past;
}

/** "at 1730 hours", "0630 hours": no so many hours. */
static bool are_hours(const struct reading *in, size_t at) {
    const struct sense *unit = word_sense(in, at + 1, CLASS_TIME_UNIT);
    bool led = hints(in, at - 1, HINT_AT) || token_text(in, at).data[0] == '0';
    return led && unit && strcmp(unit->value, "T1H") == 0;
}

/** "1430 GMT", "0630 hours": four digits before a zone or a unit. */
static size_t read_military(const struct reading *in, size_t at, int *minutes) {
    if (!is_digits(in, at, 4, 4))
        return 0;
    size_t past = are_hours(in, at) ? at + 2 : skip_zone(in, at + 1);
    bool zone = past == at + 2 &&
                (in->tokens[at + 1].flags & TOKEN_ALL_CAPITALS || are_hours(in, at));
    int hour = number_at(in, at) / 100, minute = number_at(in, at) % 100;
    if (!zone || hour > 23 || minute > 59)
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

/** An hour of twelve and its minutes: "5", "2.30", "11:15"; the token behind, or 0. */
static size_t read_hour(const struct reading *in, size_t at, int *minutes) {
    if (!is_digits(in, at, 1, 2) || number_at(in, at) < 1 || number_at(in, at) > 12)
        return 0;
    bool more = is_sign(in, at + 1, ".:") && is_joint(in, at + 1) &&
                is_digits(in, at + 2, 2, 2) && number_at(in, at + 2) < 60;
    *minutes = number_at(in, at) % 12 * 60 + (more ? number_at(in, at + 2) : 0);
    return at + (more ? 3 : 1);
}

/** "6pm" at `at`: the half of its day, 0 or 12; the token behind, or 0. */
static size_t read_halved(const struct reading *in, size_t at, int *minutes,
                          int *half) {
    size_t past, behind = read_hour(in, at, minutes);
    const struct sense *word = behind ? sense_at(in, behind, CLASS_CLOCK, &past) : NULL;
    bool torn = word && is_glued(in, past) && in->tokens[past].type != TOKEN_SIGN;
    if (!word || torn || is_own_time(word) || word->number == OCLOCK)
        return 0;
    *half = word->number;
    *minutes += *half * 60;
    return past;
}

/** "5" of "5 to 6 p.m.", "5-6pm", "11.30 or 12 a.m.": with the half of the day that is
    told behind the other, or the other half where it would come later. */
static size_t read_joined(const struct reading *in, size_t at, int *minutes,
                          int *other) {
    int half;
    size_t past = 0, behind = read_hour(in, at, minutes);
    bool torn = at > 0 && is_glued(in, at) && !is_sign(in, at - 1, "(");
    bool to = sense_at(in, behind, CLASS_RANGE_TO, &past) || hints(in, behind, HINT_OR);
    bool and = is_class(in, behind, CLASS_AND) && is_class(in, at - 1, CLASS_BETWEEN);
    size_t end =
        behind && !torn && (to || and) ? read_halved(in, behind + 1, other, &half) : 0;
    if (!end)
        return 0;
    *minutes += half * 60;
    if (*minutes > *other)
        *minutes += half ? -NOON : NOON;
    return is_dash(in, behind) ? end : behind;
}

size_t clock_span(const struct reading *in, size_t at, int *from, int *to) {
    size_t dash = may_be_clock(in, at) ? read_hour(in, at, from) : 0;
    return dash && is_dash(in, dash) && is_joint(in, dash)
               ? read_joined(in, at, from, to)
               : 0;
}

bool clock_is_halfless(const struct reading *in, size_t at, size_t past) {
    size_t end;
    int hour = is_digits(in, at, 1, 2) ? number_at(in, at) : 1, minutes, other;
    if (hour < 1 || hour > 12 || token_text(in, at).data[0] == '0' ||
        is_digits(in, at, 4, 4) || read_joined(in, at, &minutes, &other))
        return false;
    for (size_t i = at; i < past; i++) {
        const struct sense *half = sense_at(in, i, CLASS_CLOCK, &end);
        bool zone = in->tokens[i].flags & TOKEN_ALL_CAPITALS && hints(in, i, HINT_ZONE);
        if ((half && half->number != OCLOCK) || zone ||
            is_one_of(in, i, CLASS_BIT(DAY_PART)))
            return false;
    }
    return true;
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
    int hour = number_at(in, at), minute = 0, other;
    if ((past = read_joined(in, at, minutes, &other)) != 0)
        return past;
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
    int later =
        hour >= 1 && hour <= 12 ? half_behind(in, behind, hour % 12, &past) : -1;
    if (later >= 0) {
        *minutes = (hour % 12 + (hour == 12 && later ? 0 : later)) * 60 + minute;
        return past;
    }
    zone = skip_zone(in, behind);
    bool timed = behind > at + 1 && (is_sign(in, at + 1, ":") || zone > behind) &&
                 !is_verse(in, at);
    if (!timed || hour > 23 || is_sign(in, behind, ":"))
        return 0;
    *minutes = hour * 60 + minute;
    return zone;
}

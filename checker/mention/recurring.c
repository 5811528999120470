/*
 * recurring.c - what comes again: "every Tuesday", "Mondays", "each month".
 */
#include <stdio.h>

#include "mention/date.h"

static void set_time(struct time *to) {
    *to = (struct time){.sort = TIME_SET, .low = NO_LOW_DAY, .high = NO_HIGH_DAY};
}

/** A weekday of every week, as EDTF writes one of any week. */
static size_t set_weekday(int weekday, size_t past, struct mention *to) {
    set_time(&to->time);
    snprintf(to->time.text, sizeof to->time.text, "XXXX-WXX-%d", weekday);
    return past;
}

/** "every Tuesday", "each month", "every other week" is none of them. */
static size_t read_each(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    if (!hints(in, at, HINT_EVERY))
        return 0;
    const struct sense *weekday = word_sense(in, at + 1, CLASS_WEEKDAY);
    if (weekday)
        return set_weekday(weekday->number, at + 2, to);
    const struct sense *unit = sense_at(in, at + 1, CLASS_TIME_UNIT, &past);
    if (!unit || unit->value[0] == 'T') /* "every second" is a half */
        return 0;
    set_time(&to->time);
    to->unit = unit->value;
    return past;
}

/** "Mondays", "Tuesday nights". */
static size_t read_plural(const struct reading *in, size_t at, struct mention *to) {
    const struct sense *weekday = word_sense(in, at, CLASS_WEEKDAY);
    if (!weekday || !(in->tokens[at].flags & TOKEN_CAPITAL))
        return 0;
    if (weekday->value[1] == '+')
        return set_weekday(weekday->number, at + 1, to);
    return hints(in, at + 1, HINT_DAY_PARTS) ? set_weekday(weekday->number, at + 2, to)
                                             : 0;
}

/** "daily", "weekly": an adjective, where it is no part of a name. */
static size_t read_adjective(const struct reading *in, size_t at, struct mention *to) {
    const struct sense *unit = word_sense(in, at, CLASS_TIME_ADJECTIVE);
    bool often =
        unit && strcmp(unit->value, "3M") != 0 && strcmp(unit->value, "12M") != 0;
    if (!often || in->tokens[at].flags & TOKEN_CAPITAL)
        return 0;
    set_time(&to->time);
    to->unit = unit->value;
    return at + 1;
}

size_t date_recurring(const struct reading *in, size_t at, struct mention *to) {
    static const uint64_t classes =
        CLASS_BIT(PER) | CLASS_BIT(WEEKDAY) | CLASS_BIT(TIME_ADJECTIVE);
    if (!token_may(&in->tokens[at], classes))
        return 0;
    size_t past = read_each(in, at, to);
    past = past ? past : read_adjective(in, at, to);
    return past ? past : read_plural(in, at, to);
}

/*
 * recurring.c - what comes again: "every Tuesday", "Mondays", "each month", "every two
 * weeks".
 */
#include <stdio.h>

#include "mention/date.h"
#include "mention/digits.h"
#include "mention/numerals.h"
#include "value/write.h"

static void set_time(struct time *to) {
    *to = (struct time){.sort = TIME_SET, .low = NO_LOW_DAY, .high = NO_HIGH_DAY};
}

/** A weekday of every week, as EDTF writes one of any week. */
static size_t set_weekday(int weekday, size_t past, struct mention *to) {
    set_time(to->time);
    snprintf(to->time->text, sizeof to->time->text, "XXXX-WXX-%d", weekday);
    return past;
}

/** Once a unit of time; a weekend comes once a week. */
static size_t set_unit(const char *unit, size_t past, struct mention *to) {
    set_time(to->time);
    to->unit = strcmp(unit, "2D") == 0 ? "7D" : unit;
    return past;
}

/** Every so many units: what is counted is compared, as "each month" is not. */
static size_t set_units(struct decimal count, const char *unit, size_t past,
                        struct mention *to) {
    struct mention length = {.unit = unit};
    length.amount.low = length.amount.high = count;
    set_time(to->time);
    length_write(&length, to->time->text, sizeof to->time->text);
    return past;
}

/** "every April", "every summer", "every Christmas". */
static size_t read_each_name(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    bool verb = hints(in, at, HINT_COMMON_MONTH) && !has_capital(in, at);
    const struct sense *month = verb ? NULL : word_sense(in, at, CLASS_MONTH);
    const struct sense *season = word_sense(in, at, CLASS_SEASON);
    if (!month && !season)
        return sense_at(in, at, CLASS_HOLIDAY, &past) ? set_unit("12M", past, to) : 0;
    set_time(to->time);
    if (month)
        snprintf(to->time->text, sizeof to->time->text, "XXXX-%02d", month->number);
    else
        snprintf(to->time->text, sizeof to->time->text, "XXXX-%s", season->value);
    return at + 1;
}

/** "every two weeks", "every third day", "every 15 minutes". */
static size_t read_each_counted(const struct reading *in, size_t at,
                                struct mention *to) {
    struct numeral numeral;
    size_t past;
    int place;
    size_t unit = date_place(in, at, &place);
    if (unit && is_class(in, unit, CLASS_WEEKDAY))
        return set_units(decimal_of(place, 0), "7D", unit + 1, to);
    if (unit)
        numeral = (struct numeral){.value = decimal_of(place, 0), .past = unit};
    else if (!numeral_read(in, at, &numeral) || numeral.vague || numeral.fraction ||
             numeral.article)
        return 0;
    const struct sense *word = sense_at(in, numeral.past, CLASS_TIME_UNIT, &past);
    return word ? set_units(numeral.value, word->value, past, to) : 0;
}

/** "every Tuesday", "each month", "every morning". */
static size_t read_each(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    if (!hints(in, at, HINT_EVERY))
        return 0;
    const struct sense *weekday = word_sense(in, at + 1, CLASS_WEEKDAY);
    if (weekday)
        return set_weekday(weekday->number, at + 2, to);
    const struct sense *unit = sense_at(in, at + 1, CLASS_TIME_UNIT, &past);
    if (unit && unit->value[0] != 'T') /* "every second" is a half */
        return set_unit(unit->value, past, to);
    if (is_class(in, at + 1, CLASS_DAY_PART))
        return set_unit("1D", at + 2, to);
    past = at + 1 < in->n ? read_each_counted(in, at + 1, to) : 0;
    return past ? past : read_each_name(in, at + 1, to);
}

/** "the first Monday of every month", "the 15th of each month". */
static size_t read_place(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    int place;
    size_t of = hints(in, at, HINT_LAST) ? at + 1 : date_place(in, at, &place);
    of += is_class(in, of, CLASS_WEEKDAY) || is_unit(in, of, "1D") ? 1 : 0;
    if (of <= at || !hints(in, of, HINT_OF) || !hints(in, of + 1, HINT_EVERY))
        return 0;
    const struct sense *unit = sense_at(in, of + 2, CLASS_TIME_UNIT, &past);
    return unit && unit->value[0] != 'T' ? set_unit(unit->value, past, to) : 0;
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

/** "quarterly" and "annual" name a report or a sum more often than what recurs. */
static bool recurs(const struct reading *in, size_t at, size_t past, const char *unit) {
    bool adverb =
        in->tokens[at].flags & TOKEN_ADVERB || past > at + 1; /* "once a year" */
    return strcmp(unit, "3M") != 0 && (strcmp(unit, "12M") != 0 || adverb);
}

/** "twice a week", "twice daily": the share of the unit behind it that lies between. */
static size_t read_often(const struct reading *in, size_t at, const struct sense *often,
                         struct mention *to) {
    size_t past;
    const struct sense *unit = sense_at(in, at, CLASS_TIME_UNIT, &past);
    unit = unit ? unit : sense_at(in, at, CLASS_TIME_ADJECTIVE, &past);
    return unit && !strchr(unit->value, '/')
               ? set_units(fraction_named(often), unit->value, past, to)
               : 0;
}

/** "daily", "biweekly", "every other day": where it is no part of a name; "once a year
    ago" is a day. */
static size_t read_adjective(const struct reading *in, size_t at, struct mention *to) {
    size_t past = at, length;
    const struct sense *unit = sense_at(in, at, CLASS_TIME_ADJECTIVE, &past);
    bool name = in->tokens[at].flags & TOKEN_CAPITAL && at > 0;
    bool times = at > 0 && phrase_signal(&in->tokens[at - 1], 1, SIGNAL_TIMES, &length);
    if (!unit || name || times || !recurs(in, at, past, unit->value))
        return 0; /* "three times daily" counts */
    if (strchr(unit->value, '/'))
        past = read_often(in, past, unit, to);
    if (!past || is_class(in, past, CLASS_AGO))
        return 0;
    if (strchr(unit->value, '/'))
        return past;
    bool one = unit->value[0] == 'T' || strcmp(unit->value, "1D") == 0 ||
               strcmp(unit->value, "7D") == 0 || strcmp(unit->value, "1M") == 0 ||
               strcmp(unit->value, "12M") == 0;
    return one ? set_unit(unit->value, past, to)
               : set_units(decimal_of(1, 0), unit->value, past, to);
}

size_t date_recurring(const struct reading *in, size_t at, struct mention *to) {
    static const uint64_t classes = CLASS_BIT(PER) | CLASS_BIT(WEEKDAY) |
                                    CLASS_BIT(TIME_ADJECTIVE) | CLASS_BIT(ORDINAL) |
                                    CLASS_BIT(DEICTIC) | DIGITS_BIT;
    if (!token_may(&in->tokens[at], classes))
        return 0;
    size_t past = read_adjective(in, at, to);
    past = past ? past : read_each(in, at, to);
    past = past ? past : read_place(in, at, to);
    return past ? past : read_plural(in, at, to);
}

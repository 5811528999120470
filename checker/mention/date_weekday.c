/*
 * date_weekday.c - a day of the week, and the date or the week that it is said with.
 */
#include "value/civil.h"
#include "mention/date.h"
#include "mention/numerals.h"

/** "of next week", "last week" behind a weekday. */
static size_t read_of_week(const struct reading *in, size_t at, int weekday,
                           struct calendar *to) {
    size_t past, end;
    at += hints(in, at, HINT_OF) || hints(in, at, HINT_FROM) ? 1 : 0;
    const struct sense *word = sense_at(in, at, CLASS_DEICTIC, &past);
    const struct sense *unit = word ? sense_at(in, past, CLASS_TIME_UNIT, &end) : NULL;
    if (!unit || strcmp(unit->value, "7D") != 0)
        return 0;
    int day = civil_week_start(in->today) + 7 * word->number + weekday - 1;
    *to = (struct calendar){.grain = GRAIN_DAYS, .low = day, .high = day};
    if (!in->dated)
        calendar_set_relative(to);
    return end;
}

/** "Tuesday week", "Monday fortnight": so long behind the next of them. */
static size_t read_week_on(const struct reading *in, size_t at, size_t unit,
                           int weekday, struct calendar *to) {
    static const uint64_t pointing = CLASS_BIT(DEICTIC) | CLASS_BIT(ARTICLE) |
                                     CLASS_BIT(DETERMINER),
                          closed = CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION);
    size_t past = unit + 1;
    int weeks = is_unit(in, unit, "7D") ? 1 : is_unit(in, unit, "14D") ? 2 : 0;
    bool ends =
        past >= in->n || is_sign(in, past, ".,;)") || is_one_of(in, past, closed);
    if (!weeks || !ends || has_capital(in, unit) || is_one_of(in, at - 1, pointing))
        return 0;
    int day = civil_week_start(in->today) + weekday - 1;
    day += 7 * weeks + (day > in->today ? 0 : 7);
    *to = (struct calendar){.grain = GRAIN_DAYS, .low = day, .high = day};
    if (!in->dated)
        calendar_set_relative(to);
    return past;
}

/** "fifteenth", "13th", "fifteen" behind "Friday the". */
static size_t day_named(const struct reading *in, size_t at, int *day) {
    struct numeral number;
    size_t past = 0;
    const struct sense *tens = word_sense(in, at, CLASS_CARDINAL);
    size_t unit = at + (tens && tens->number == 20 ? 1 : 0);
    unit += unit > at && is_dash(in, unit) ? 1 : 0;
    const struct sense *place = word_sense(in, unit, CLASS_ORDINAL);
    if (place) {
        *day = place->number + (unit > at ? 20 : 0);
        past = unit + 1;
    } else if (at < in->n && numeral_read(in, at, &number) && !number.fraction &&
               number.value.exponent == 0 && number.value.coefficient <= 31) {
        bool suffix = is_class(in, number.past, CLASS_ORDINAL_SUFFIX);
        *day = (int)number.value.coefficient;
        past = number.past + suffix;
    }
    return past && *day >= 1 && *day <= 31 ? past : 0;
}

/** "Friday Night Lights": capitals in a sentence that has few. */
static bool names_show(const struct reading *in, size_t part) {
    return has_capital(in, part) && has_capital(in, part + 1) &&
           !is_glued(in, part + 1) && !tokens_are_titled(in->tokens, in->n);
}

/** "Sun 5 May", "on Sat", "Wed, 3": a day or its number stands beside the word. */
static bool is_dated(const struct reading *in, size_t at) {
    static const uint64_t dates = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) |
                                  CLASS_BIT(WEEKDAY) | CLASS_BIT(DAY_PART);
    size_t next = at + 1 + (is_sign(in, at + 1, ",-/([") || is_dash(in, at + 1));
    return in->n <= 3 || hints(in, at - 1, HINT_ON) ||
           is_type(in, next, TOKEN_DIGITS) || is_one_of(in, next, dates);
}

size_t date_weekday(const struct reading *in, size_t at, struct calendar *to) {
    const struct sense *weekday = token_sense(&in->tokens[at], CLASS_WEEKDAY);
    if (!weekday)
        return 0;
    bool short_word = weekday->value[1] == '.';
    if (!(in->tokens[at].flags & TOKEN_CAPITAL) && short_word && in->n > 3)
        return 0; /* "sat", "sun", "wed" are words too */
    size_t next = at + 1;
    next += is_sign(in, next, ".") && short_word ? 1 : 0;
    bool ends = next == at + 1 || next >= in->n;
    if (short_word && weekday->value[2] == '?' && ends && !is_dated(in, at))
        return 0; /* "Sun shipped it", "the Varn Sun." */
    size_t comma = next + (is_sign(in, next, ",") ? 1 : 0);
    bool opens = is_sign(in, next, "([") || (is_dash(in, next) && !is_glued(in, next));
    size_t past = date_point(in, opens ? next + 1 : comma, to);
    bool closes = is_sign(in, past, ")]") || is_dash(in, past);
    if (past && to->grain == GRAIN_DAY && !to->holiday && opens <= closes) {
        to->weekday = weekday->number;
        return past + opens;
    }
    *to = (struct calendar){.grain = GRAIN_DAY, .weekday = weekday->number};
    int day;
    size_t end = hints(in, comma, HINT_THE) ? day_named(in, comma + 1, &day) : 0;
    static const uint64_t closed = CLASS_BIT(PREPOSITION) | CLASS_BIT(AUXILIARY) |
                                   CLASS_BIT(CONJUNCTION) | CLASS_BIT(FUNCTION);
    bool counts = end && in->tokens[end - 1].type == TOKEN_WORD && end < in->n &&
                  in->tokens[end].type == TOKEN_WORD &&
                  !token_may(&in->tokens[end], closed);
    if (end && !counts) { /* and not "Friday, the fourth decline" */
        to->day = day;
        return end;
    }
    size_t week = read_of_week(in, next, weekday->number, to);
    week = week ? week : read_week_on(in, at, next, weekday->number, to);
    if (week)
        return week;
    if (!is_class(in, next, CLASS_DAY_PART))
        return next;
    return names_show(in, next) ? 0 : next + 1;
}

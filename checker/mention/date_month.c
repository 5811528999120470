/*
 * date_month.c - a month in words, and the day and the year beside it: "May 5, 2010".
 */
#include "mention/amount.h"
#include "mention/date.h"

/** A month word; abbreviations may have their full stop. */
static size_t month_at(const struct reading *in, size_t at, int *month) {
    if (at >= in->n)
        return 0;
    const struct sense *name = token_sense(&in->tokens[at], CLASS_MONTH);
    const struct sense *abbreviation =
        name ? NULL : token_sense(&in->tokens[at], CLASS_MONTH_SHORT);
    if (!name && !abbreviation)
        return 0;
    *month = name ? name->number : abbreviation->number;
    bool stop = abbreviation && is_sign(in, at + 1, ".");
    return at + 1 + (stop ? 1 : 0);
}

/** Behind "van", "de la" of a family name, or `at`. */
static size_t past_particle(const struct reading *in, size_t at) {
    size_t length;
    bool particle = at < in->n && phrase_signal(in->tokens + at, in->n - at,
                                                SIGNAL_PARTICLE, &length);
    return particle ? at + length : at;
}

/** "Mar-a-Lago": an abbreviation that a hyphen joins to a word, and no other month. */
static bool is_joined_name(const struct reading *in, size_t at) {
    static const uint64_t times =
        CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) | CLASS_BIT(RANGE_TO);
    return is_class(in, at, CLASS_MONTH_SHORT) && is_dash(in, at + 1) &&
           is_joint(in, at + 1) && is_type(in, at + 2, TOKEN_WORD) &&
           !is_one_of(in, at + 2, times);
}

/** "April Jones", "Jan Okker": a given name, before a family name. */
static bool is_given_name(const struct reading *in, size_t at) {
    if (!hints(in, at, HINT_GIVEN_NAME) || at + 1 >= in->n ||
        tokens_are_titled(in->tokens, in->n))
        return false;
    static const uint64_t unnamed = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) |
                                    CLASS_BIT(WEEKDAY) | CLASS_BIT(ORDINAL) |
                                    CLASS_BIT(CARDINAL) | CLASS_BIT(FUNCTION),
                          dating = CLASS_BIT(PREPOSITION) | CLASS_BIT(PERIOD_PART) |
                                   CLASS_BIT(DEICTIC);
    if (is_sign(in, at + 1, "-") && is_joint(in, at + 1)) /* "Jan-Michael" */
        return has_capital(in, at + 2) && !is_one_of(in, at + 2, unnamed);
    size_t last = past_particle(in, at + 1);
    bool family = is_type(in, last, TOKEN_WORD) && has_capital(in, last) &&
                  !is_one_of(in, last, unnamed);
    bool dated = is_one_of(in, at - 1, dating) || is_type(in, at - 1, TOKEN_DIGITS);
    bool the = hints(in, at - 1, HINT_THE);
    return family && !the && (!dated || hints(in, at - 1, HINT_WITH));
}

/** "Akbar Jan": a short month has its day beside it. */
static bool is_family_name(const struct reading *in, size_t at) {
    bool month = is_class(in, at, CLASS_MONTH_SHORT) && !is_sign(in, at + 1, ".");
    return at > 0 && month && hints(in, at, HINT_GIVEN_NAME) &&
           amount_is_proper(&in->tokens[at - 1]) &&
           !tokens_are_titled(in->tokens, in->n);
}

/** "may", "march", "mar" and "sun" are words too: a month needs a capital or company.
 */
static bool is_doubtful(const struct reading *in, size_t at) {
    const struct token *month = &in->tokens[at];
    /* "The bridge You Cross May Be Weak": in a headline the verb has a capital too. */
    bool of = hints(in, at - 1, HINT_OF) || hints(in, at - 1, HINT_IN);
    if (token_is(month, CLASS_AUXILIARY) && is_class(in, at + 1, CLASS_AUXILIARY) &&
        !of)
        return true;
    if (is_given_name(in, at) || is_family_name(in, at) || is_joined_name(in, at))
        return true;
    bool verb = hint_at(in, at, HINT_COMMON_MONTH) == MONTH_VERB;
    return hints(in, at, HINT_COMMON_MONTH) &&
           (!(month->flags & TOKEN_CAPITAL) ||
            (verb && !date_is_led(in, at) && !year_at(in, at - 1)));
}

size_t date_day(const struct reading *in, size_t at, int *day) {
    at += hints(in, at, HINT_THE) ? 1 : 0;
    if (is_digits(in, at, 1, 2)) {
        *day = number_at(in, at);
        bool suffix =
            is_class(in, at + 1, CLASS_ORDINAL_SUFFIX) && is_glued(in, at + 1);
        bool decimal = is_sign(in, at + 1, ".,:") && is_glued(in, at + 1) &&
                       is_digits(in, at + 2, 1, 9) && is_glued(in, at + 2);
        bool percent = is_sign(in, at + 1, "%");
        bool glued =
            !suffix && is_glued(in, at + 1) && in->tokens[at + 1].type == TOKEN_WORD;
        return *day >= 1 && *day <= 99 && !decimal && !percent && !glued
                   ? at + 1 + suffix
                   : 0;
    }
    if (!is_class(in, at, CLASS_ORDINAL) && !is_class(in, at, CLASS_CARDINAL))
        return 0;
    const struct sense *tens = token_sense(&in->tokens[at], CLASS_CARDINAL);
    size_t unit_at = at + (tens ? 1 : 0) + (tens && is_dash(in, at + 1) ? 1 : 0);
    if (!is_class(in, unit_at, CLASS_ORDINAL))
        return 0;
    *day = (tens ? tens->number : 0) +
           token_sense(&in->tokens[unit_at], CLASS_ORDINAL)->number;
    return *day <= 31 ? unit_at + 1 : 0;
}

/** "May twenty one": nothing counted may follow, as in "In May twenty people". */
static size_t day_in_words(const struct reading *in, size_t at, int *day) {
    size_t past = tens_read(in, at, day);
    int year;
    bool ends = past && (past >= in->n || in->tokens[past].type == TOKEN_SIGN ||
                         year_at(in, past) || year_in_words(in, past, &year));
    return ends && *day >= 1 && *day <= 31 ? past : 0;
}

size_t date_year_behind(const struct reading *in, size_t at, int *year) {
    size_t next = at;
    next += is_sign(in, next, ",") ? 1 : 0;
    next += hints(in, next, HINT_OF) || hints(in, next, HINT_IN) ? 1 : 0;
    int found = year_at(in, next);
    size_t worded = found ? 0 : year_in_words(in, next, year);
    if (worded)
        return worded;
    if (!found && is_sign(in, next, "'") && is_digits(in, next + 1, 2, 2)) {
        found = number_at(in, next + 1) + (number_at(in, next + 1) > 50 ? 1900 : 2000);
        next++;
    }
    if (!found)
        return at;
    *year = found;
    return next + 1;
}

/** "the September quarter", "the June 2019 quarter": the three months that end there.
 */
static size_t past_quarter(const struct reading *in, size_t at, struct calendar *to) {
    size_t unit = at + (is_dash(in, at) ? 1 : 0);
    if (to->grain != GRAIN_MONTH || to->month % 3 != 0 || !is_unit(in, unit, "3M") ||
        is_dash(in, unit + 1))
        return at;
    to->grain = GRAIN_QUARTER;
    to->part = to->month / 3;
    return unit + 1;
}

/** "In 1789, on March 4": the year in front of a day that has none behind; else 0. */
static int year_in_front(const struct reading *in, size_t at) {
    if (at < 3 || !hints(in, at - 1, HINT_ON))
        return 0;
    size_t past = at - 1 - (is_sign(in, at - 2, ",") ? 1 : 0);
    return past >= 2 && hints(in, past - 2, HINT_IN) ? year_at(in, past - 1) : 0;
}

size_t date_month_first(const struct reading *in, size_t at, struct calendar *to) {
    int month, day;
    size_t past = month_at(in, at, &month);
    if (!past)
        return 0;
    *to = (struct calendar){.grain = GRAIN_MONTH, .month = month};
    size_t behind = date_day(in, past, &day);
    if (!behind && in->tokens[at].flags & TOKEN_CAPITAL)
        behind = day_in_words(in, past, &day);
    bool to_year = behind && is_digits(in, past, 2, 2) && is_sign(in, past - 1, "'");
    if (behind && !to_year && day <= 39) {
        to->grain = GRAIN_DAY;
        to->day = day;
        past = behind;
    }
    size_t end = date_year_behind(in, past, &to->year);
    if (end == past && to->grain == GRAIN_DAY)
        to->year = listed_year(in, past);
    if (to->grain == GRAIN_DAY && !to->year)
        to->year = year_in_front(in, at);
    bool alone = end == past && to->grain == GRAIN_MONTH;
    if (alone && is_digits(in, past, 5, 20)) /* February 151998 */
        return 0;
    return alone && is_doubtful(in, at) ? 0 : past_quarter(in, end, to);
}

/** "5 May 2010", "the 5th of May". */
size_t date_day_first(const struct reading *in, size_t at, struct calendar *to) {
    int month, day;
    size_t past = date_day(in, at, &day);
    if (!past && is_class(in, at, CLASS_CARDINAL))
        past = tens_read(in, at, &day);
    if (!past || day > 39)
        return 0;
    past += hints(in, past, HINT_OF) ? 1 : 0;
    past += is_dash(in, past) && is_glued(in, past) ? 1 : 0;
    size_t behind = month_at(in, past, &month);
    if (!behind || (is_class(in, past, CLASS_AUXILIARY) &&
                    !(in->tokens[past].flags & TOKEN_CAPITAL)))
        return 0;
    *to = (struct calendar){.grain = GRAIN_DAY, .month = month, .day = day};
    behind += is_dash(in, behind) && year_at(in, behind + 1) ? 1 : 0;
    behind = date_year_behind(in, behind, &to->year);
    if (!to->year)
        to->year = year_in_front(in, at);
    return behind;
}

size_t date_year_first(const struct reading *in, size_t at, struct calendar *to) {
    int year = year_at(in, at);
    size_t past = year ? date_month_first(in, at + 1, to) : 0;
    if (!past || to->year)
        return 0;
    to->year = year;
    return past;
}

/** "May 24 and on the 25th": the month named last in the sentence, and its year. */
static void take_month_before(const struct reading *in, size_t at,
                              struct calendar *to) {
    for (size_t i = at; i > 0 && !to->month; i--) {
        struct calendar named;
        bool month = is_one_of(in, i - 1, CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT));
        if (month && has_capital(in, i - 1) && date_month_first(in, i - 1, &named)) {
            to->month = named.month;
            to->year = named.year;
        }
    }
}

/** Behind the rest of a list: "1st, 6th, and 10th" at its first comma. */
static size_t past_list(const struct reading *in, size_t at) {
    enum { MOST = 8 };
    int day;
    for (int i = 0; i < MOST; i++) {
        size_t next = at + (is_sign(in, at, ",") ? 1 : 0);
        next += is_class(in, next, CLASS_AND) ? 1 : 0;
        size_t past = next > at ? date_day(in, next, &day) : 0;
        if (!past)
            return at;
        at = past;
    }
    return at;
}

/** "on the 5th, one on the 6th and one on the 7th floor": another counts floors. */
static bool counts_elsewhere(const struct reading *in, size_t past) {
    enum { NEAR = 16 };
    static const uint64_t others = CLASS_BIT(FUNCTION) | CLASS_BIT(PREPOSITION) |
                                   CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION) |
                                   CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) |
                                   CLASS_BIT(AND) | CLASS_BIT(VERB);
    for (size_t i = past; i + 2 < in->n && i < past + NEAR; i++) {
        size_t noun = i + 2;
        bool place = is_digits(in, i, 1, 2) && is_glued(in, i + 1) &&
                     is_class(in, i + 1, CLASS_ORDINAL_SUFFIX);
        if (place && is_type(in, noun, TOKEN_WORD) && !is_one_of(in, noun, others) &&
            !is_past_verb(in, noun))
            return true;
    }
    return false;
}

size_t date_day_alone(const struct reading *in, size_t at, struct calendar *to) {
    int day;
    bool on = hints(in, at - 1, HINT_ON) ||
              (at > 1 && hints(in, at - 1, HINT_THE) && hints(in, at - 2, HINT_ON));
    if (!on)
        return 0;
    size_t past = date_day(in, at, &day);
    size_t digits = at + (hints(in, at, HINT_THE) ? 1 : 0);
    if (!past || !is_digits(in, digits, 1, 2) || past != digits + 2 || day > 31)
        return 0;
    static const uint64_t closed = CLASS_BIT(FUNCTION) | CLASS_BIT(PREPOSITION) |
                                   CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION);
    size_t last = past_list(in, past); /* "on the 1st, 6th, and 10th floors" */
    bool noun = is_type(in, last, TOKEN_WORD) && !is_one_of(in, last, closed);
    bool verb = is_class(in, last, CLASS_VERB) || is_past_verb(in, last);
    *to = (struct calendar){.grain = GRAIN_DAY, .day = day};
    take_month_before(in, at, to);
    return (noun && !verb) || counts_elsewhere(in, past) ? 0 : past;
}

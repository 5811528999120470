/*
 * date_relative.c - dates that count from the document's own.
 *
 * Without a document date they are seen, named as relative, and left without
 * days; the clock is never asked.
 */
#include "mention/date.h"
#include "value/civil.h"
#include "value/holiday.h"
#include "mention/numerals.h"
#include "mention/reported.h"

static int months_of(const char *unit) {
    return unit[0] != 'T' && strchr(unit, 'M') ? string_number(unit) : 0;
}

static int days_of(const char *unit) {
    return unit[0] != 'T' && strchr(unit, 'D') ? string_number(unit) : 0;
}

/** The day so many months from `day`, at the month's end where it is shorter. */
static int add_months(int day, int months) {
    struct civil date = civil_date(day);
    int total = date.year * 12 + date.month - 1 + months;
    int year = total / 12, month = total % 12 + 1;
    int last = civil_month_days(year, month);
    return civil_days(year, month, date.day < last ? date.day : last);
}

/** Do so many units before or after today stay in the years 1 to 9999? */
static bool stays_in_calendar(int64_t count, const char *unit, int direction,
                              int today) {
    if (count > 10000)
        return false;
    int64_t steps = direction * count;
    int64_t days =
        months_of(unit) ? steps * months_of(unit) * 31 : steps * days_of(unit);
    return today + days >= civil_days(1, 1, 1) && today + days < civil_days(9999, 1, 1);
}

/** The unit of time so many steps from the one that holds today. */
static void set_unit(struct calendar *to, const char *unit, int steps, int today) {
    struct civil now = civil_date(today);
    int months = months_of(unit), days = days_of(unit);
    int month = now.year * 12 + now.month - 1 + months * steps;
    *to = (struct calendar){.year = month / 12, .month = month % 12 + 1};
    to->month = months < 12 ? to->month : 0;
    switch (months) {
    case 1: to->grain = GRAIN_MONTH; break;
    case 3:
        to->grain = GRAIN_QUARTER;
        to->part = (to->month + 2) / 3;
        break;
    case 12: to->grain = GRAIN_YEAR; break;
    case 120:
        to->grain = GRAIN_DECADE;
        to->year -= to->year % 10;
        break;
    case 1200:
        to->grain = GRAIN_CENTURY;
        to->year -= to->year % 100;
        break;
    default:
        to->grain = days == 7 ? GRAIN_WEEK : days == 2 ? GRAIN_WEEKEND : GRAIN_DAYS;
        to->low = days == 7 || days == 2 ? civil_week_start(today) + 7 * steps
                                         : today + days * steps;
        to->high = to->low + (days == 7 ? 6 : days == 14 ? 13 : 0);
        if (days == 2) {
            to->low += 5;
            to->high = to->low + 1;
        }
    }
}

/** "the past decade": ten years up to today, which duration.c reads. */
static bool is_span(const struct reading *in, size_t at, const char *unit) {
    enum { DECADE = 120 };
    return at > 0 && hints(in, at - 1, HINT_PAST) && months_of(unit) >= DECADE;
}

/** "last year", "this month", "next week", "past weekend". */
static size_t read_deictic_unit(const struct reading *in, size_t at, int steps,
                                struct calendar *to) {
    size_t past;
    const struct sense *unit = sense_at(in, at, CLASS_TIME_UNIT, &past);
    if (!unit || unit->value[0] == 'T' || is_span(in, at, unit->value) ||
        is_unit(in, past, "1200M")) /* "the last quarter century" */
        return 0;
    if (is_class(in, past, CLASS_AGE_WORD) || is_plural(in, past - 1) ||
        is_unit(in, at, "1D"))
        return 0;
    if (in->dated)
        set_unit(to, unit->value, steps, in->today);
    else
        calendar_set_relative(to);
    return past;
}

static void set_weekday(struct calendar *to, int weekday, int steps, int today) {
    int week = civil_week_start(today), day = week + weekday - 1;
    if (steps < 0)
        day = day < today ? day : day - 7;
    if (steps > 0)
        day += 7;
    *to = (struct calendar){.grain = GRAIN_DAYS, .low = day, .high = day};
}

/** "last Thanksgiving": the latest before today, the next behind it. */
static size_t read_deictic_holiday(const struct reading *in, size_t at, int steps,
                                   struct calendar *to) {
    size_t past;
    const struct sense *holiday = sense_at(in, at, CLASS_HOLIDAY, &past);
    if (!holiday)
        return 0;
    if (!in->dated) {
        calendar_set_relative(to);
        return past;
    }
    int year = civil_date(in->today).year;
    struct civil date = holiday_date(holiday->value, year);
    int day = civil_days(date.year, date.month, date.day);
    year += steps < 0 && day >= in->today ? -1 : steps > 0 && day <= in->today ? 1 : 0;
    date = holiday_date(holiday->value, year);
    day = civil_days(date.year, date.month, date.day);
    *to = (struct calendar){.grain = GRAIN_DAYS, .low = day, .high = day};
    return past;
}

/** "last Tuesday", "this May", "next summer". */
static size_t read_deictic_name(const struct reading *in, size_t at, int steps,
                                struct calendar *to) {
    const struct token *token = &in->tokens[at];
    const struct sense *weekday = token_sense(token, CLASS_WEEKDAY);
    const struct sense *month = token_sense(token, CLASS_MONTH);
    const struct sense *season = token_sense(token, CLASS_SEASON);
    if (!weekday && !month && !season)
        return read_deictic_holiday(in, at, steps, to);
    if (month && hints(in, at, HINT_COMMON_MONTH) && !has_capital(in, at))
        return 0;     /* "this may be" */
    if (!in->dated) { /* "last May" is a May, "last Friday" a Friday */
        *to = (struct calendar){.grain = weekday ? GRAIN_DAY : GRAIN_MONTH,
                                .month = month && !weekday ? month->number : 0,
                                .weekday = weekday ? weekday->number : 0,
                                .relative = true};
        if (!weekday && !month)
            calendar_set_relative(to);
        return at + 1;
    }
    if (weekday) {
        set_weekday(to, weekday->number, steps, in->today);
        return at + 1;
    }
    struct civil now = civil_date(in->today);
    *to = (struct calendar){.year = now.year};
    to->grain = month ? GRAIN_MONTH : GRAIN_SEASON;
    to->month = month ? month->number : 0;
    to->season = season ? season->value : NULL;
    if (month && steps)
        to->year +=
            steps < 0 ? -(month->number >= now.month) : month->number <= now.month;
    else
        to->year += steps;
    return at + 1;
}

size_t date_current(const struct reading *in, size_t at, struct calendar *to) {
    at += hints(in, at, HINT_THE) ? 1 : 0;
    for (size_t i = 0; i < in->n; i++)
        if (year_at(in, i)) /* "the year" may be that one */
            return 0;
    size_t past;
    const struct sense *unit = sense_at(in, at, CLASS_TIME_UNIT, &past);
    return unit && (months_of(unit->value) || days_of(unit->value) > 1)
               ? read_deictic_unit(in, at, 0, to)
               : 0;
}

/** "Calm fell following Sunday's vote": after it, and no word of the day itself, which
    would be the following Sunday. */
static bool leads_to_day(const struct reading *in, size_t at) {
    static const uint64_t named = CLASS_BIT(WEEKDAY) | CLASS_BIT(MONTH) |
                                  CLASS_BIT(MONTH_SHORT),
                          led = CLASS_BIT(DETERMINER) | CLASS_BIT(PREPOSITION);
    return is_one_of(in, at + 1, named) && (at == 0 || !is_one_of(in, at - 1, led));
}

/** "the following year": from a time that the story tells, not the document's. */
static size_t read_anaphoric(const struct reading *in, size_t at, struct calendar *to) {
    size_t past = read_deictic_unit(in, at, 0, to);
    past = past ? past : read_deictic_name(in, at, 0, to);
    bool over = at > 2 && hints(in, at - 3, HINT_OVER);
    calendar_set_relative(to);
    return over ? 0 : past; /* duration.c reads "over the following decade" */
}

static size_t read_deictic(const struct reading *in, size_t at, struct calendar *to) {
    size_t past, found;
    const struct sense *word = sense_at(in, at, CLASS_DEICTIC, &past);
    if (!word || past >= in->n)
        return 0;
    int steps = word->number;
    if (steps < -1 || steps > 1)
        return leads_to_day(in, at) ? 0 : read_anaphoric(in, past, to);
    if ((found = read_deictic_unit(in, past, steps, to)) != 0)
        return found;
    return read_deictic_name(in, past, steps, to);
}

/** "the weekend of May 4-5": its days are told. */
static bool is_told_weekend(const struct reading *in, size_t at) {
    return hints(in, at + 1, HINT_OF) && at + 2 < in->n &&
           (is_type(in, at + 2, TOKEN_DIGITS) ||
            is_one_of(in, at + 2, CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT)));
}

/** "over the weekend": the last one in a story, else the one ahead. */
static size_t read_weekend(const struct reading *in, size_t at, struct calendar *to) {
    bool led = at > 0 && (hints(in, at - 1, HINT_THE) || hints(in, at - 1, HINT_ON) ||
                          hints(in, at - 1, HINT_AT));
    bool ahead = tense_around(in, at, at + 1) != TENSE_PAST;
    if (!led || is_told_weekend(in, at))
        return 0;
    if (!in->dated) {
        calendar_set_relative(to);
        return at + 1;
    }
    set_unit(to, "2D", ahead || civil_weekday(in->today) > 5 ? 0 : -1, in->today);
    return at + 1;
}

/** "by year-end": that of the year which holds today; "since", of the one before. */
static size_t read_year_end(const struct reading *in, size_t at, size_t past,
                            struct calendar *to) {
    const struct sense *since = word_sense(in, at - 1, CLASS_SINCE);
    int year = year_at(in, past);
    if (year) { /* "year-end 2020" */
        *to = (struct calendar){.grain = GRAIN_YEAR, .year = year, .third = PART_LATE};
        return past + 1;
    }
    if (!in->dated) {
        calendar_set_relative(to);
        return past;
    }
    set_unit(to, "12M", since && since->number > 0 ? -1 : 0, in->today);
    to->third = PART_LATE;
    return past;
}

static size_t read_day_word(const struct reading *in, size_t at, struct calendar *to) {
    size_t past;
    const struct sense *word = sense_at(in, at, CLASS_DAY_WORD, &past);
    if (!word || word->value[0] == 'U')
        return 0;
    if (word->value[0] == 'W')
        return read_weekend(in, at, to);
    if (word->value[0] == 'Y')
        return read_year_end(in, at, past, to);
    if (!in->dated) {
        calendar_set_relative(to);
        return past;
    }
    int day = in->today + word->number;
    *to = (struct calendar){.grain = GRAIN_DAYS, .low = day, .high = day};
    return past;
}

/** Days by which so many months, and so many weeks, may be off. */
enum { ABOUT_A_MONTH = 20, ABOUT_A_WEEK = 3 };

/** A point so many units away, as wide as the unit tells: "three years ago". */
static void set_point(struct calendar *to, int64_t count, const char *unit,
                      int direction, int today) {
    int months = months_of(unit), days = days_of(unit);
    int steps = (int)count;
    int day = months ? add_months(today, direction * steps * months)
                     : today + direction * steps * days;
    int about = months ? ABOUT_A_MONTH : days == 7 ? ABOUT_A_WEEK : 0;
    *to =
        (struct calendar){.grain = GRAIN_DAYS, .low = day, .high = day, .about = about};
    if (!months)
        return;
    struct civil date = civil_date(day);
    to->grain = months % 12 ? GRAIN_MONTH : GRAIN_YEAR;
    to->year = date.year;
    to->month = date.month;
    to->about = months % 12 ? about : 0;
}

/** Behind the "or so", the "or two" of "a week or two ago", else `at`. */
static size_t past_loose(const struct reading *in, size_t at) {
    size_t past;
    if (sense_at(in, at, CLASS_HEDGE_AFTER, &past))
        return past;
    bool or = hints(in, at, HINT_OR) && is_class(in, at + 1, CLASS_CARDINAL);
    return at + (or ? 2 : 0);
}

/** "two months ago", "a year later"; "later" and "earlier" need no other anchor. */
static size_t read_ago(const struct reading *in, size_t at, struct calendar *to) {
    struct numeral count;
    size_t past, end;
    bool article = is_class(in, at, CLASS_ARTICLE);
    if (!article && in->tokens[at].type != TOKEN_DIGITS &&
        !is_class(in, at, CLASS_CARDINAL) && !is_class(in, at, CLASS_FRACTION))
        return 0;
    if (!numeral_read(in, at, &count)) {
        if (!article)
            return 0;
        count = (struct numeral){.value = {1, 0}, .past = at + 1};
    }
    const struct sense *unit = sense_at(in, count.past, CLASS_TIME_UNIT, &past);
    if (!unit || is_dash(in, count.past))
        return 0;
    past = past_loose(in, past);
    const struct sense *ago = sense_at(in, past, CLASS_AGO, &end);
    if (!ago)
        return 0;
    bool year = months_of(unit->value) == 12 && !count.fraction &&
                decimal_compare(count.value, decimal_of(1, 0)) == 0;
    if (year && ago->number < 0 &&
        reported_year_before(in, at, end,
                             hint_at(in, past, HINT_ANCHOR) != ANCHOR_TODAY, to))
        return end;
    bool other_anchor = hint_at(in, past, HINT_ANCHOR) == ANCHOR_TOLD;
    bool whole = !count.fraction && count.value.exponent == 0;
    /* "six minutes later" counts from another event: duration.c reads the span. */
    if (!in->dated || other_anchor || unit->value[0] == 'T' || !whole ||
        !stays_in_calendar(count.value.coefficient, unit->value, ago->number,
                           in->today))
        return 0;
    set_point(to, count.value.coefficient, unit->value, ago->number, in->today);
    const struct sense *weekday = word_sense(in, end, CLASS_WEEKDAY);
    if (!weekday || strcmp(unit->value, "7D") != 0 || weekday->value[1] == '.')
        return end;
    int day = to->low - (civil_weekday(to->low) - weekday->number + 7) % 7;
    *to = (struct calendar){.grain = GRAIN_DAYS, .low = day, .high = day};
    return end + 1; /* "a week ago Monday" */
}

/** "two Sundays ago": so many of them back, today's own not among them. */
static size_t read_weekdays_ago(const struct reading *in, size_t at,
                                struct calendar *to) {
    enum { WEEK = 7, MOST = 52 };
    struct numeral count;
    size_t past;
    const struct sense *weekday = word_sense(in, at + 1, CLASS_WEEKDAY),
                       *ago = weekday ? sense_at(in, at + 2, CLASS_AGO, &past) : NULL;
    if (!ago || ago->number >= 0 || weekday->value[1] == '.')
        return 0; /* most numbers: they are not read at all */
    if (!numeral_read(in, at, &count) || count.fraction || count.value.exponent)
        return 0;
    int64_t weeks = count.value.coefficient;
    if (weeks < 1 || weeks > MOST)
        return 0;
    calendar_set_relative(to);
    if (!in->dated)
        return past;
    int last = in->today - 1 - (civil_weekday(in->today) - weekday->number + 6) % WEEK;
    *to = (struct calendar){.grain = GRAIN_DAYS};
    to->low = to->high = last - WEEK * ((int)weeks - 1);
    return past;
}

/** "a week from Friday", "two weeks from Thursday": so long behind the next of them. */
static size_t read_weeks_from(const struct reading *in, size_t at,
                              struct calendar *to) {
    enum { WEEK = 7, MOST = 52 };
    static const uint64_t led = CLASS_BIT(PREPOSITION) | CLASS_BIT(DETERMINER);
    struct numeral count = {.value = {1, 0}, .past = at + 1};
    if (!is_class(in, at, CLASS_ARTICLE) && !numeral_read(in, at, &count))
        return 0;
    size_t from;
    const struct sense *unit = sense_at(in, count.past, CLASS_TIME_UNIT, &from);
    int days = unit ? days_of(unit->value) : 0;
    const struct sense *weekday = unit ? word_sense(in, from + 1, CLASS_WEEKDAY) : NULL;
    if (days < WEEK || !weekday || weekday->value[1] == '.' ||
        !hints(in, from, HINT_FROM))
        return 0;
    size_t past = from + 2;
    bool ends = past >= in->n || is_sign(in, past, ".,;)") ||
                is_class(in, past, CLASS_CONJUNCTION);
    if (!ends || is_one_of(in, at - 1, led) || verb_takes_time(in, at - 1))
        return 0; /* "for a week from Friday", "two weeks from Monday to" */
    int64_t weeks = count.value.coefficient;
    if (count.fraction || count.value.exponent || weeks < 1 || weeks > MOST)
        return 0;
    calendar_set_relative(to);
    if (!in->dated)
        return past;
    int next = in->today + 1 + (weekday->number - civil_weekday(in->today) + 6) % WEEK;
    *to = (struct calendar){.grain = GRAIN_DAYS};
    to->low = to->high = next + days * (int)weeks;
    return past;
}

/** "the first four months of 2019". */
static size_t read_first_months(const struct reading *in, size_t at,
                                struct calendar *to) {
    struct numeral count;
    size_t past;
    if (!has_number(in, at, CLASS_ORDINAL, 1) || at + 1 >= in->n ||
        !numeral_read(in, at + 1, &count) || count.value.exponent ||
        count.value.coefficient > 120)
        return 0;
    const struct sense *unit = sense_at(in, count.past, CLASS_TIME_UNIT, &past);
    int months = unit ? months_of(unit->value) * (int)count.value.coefficient : 0;
    if (!months || months > 120 || !hints(in, past, HINT_OF))
        return 0;
    int year = year_at(in, past + 1);
    size_t end = past + 2;
    bool current =
        (has_number(in, past + 1, CLASS_DEICTIC, 0) || hints(in, past + 1, HINT_THE)) &&
        is_unit(in, past + 2, "12M");
    if (!year && current && !in->dated && months == 3) {
        *to = (struct calendar){.grain = GRAIN_QUARTER, .part = 1, .relative = true};
        return past + 3;
    }
    if (!year && in->dated && current) {
        year = civil_date(in->today).year;
        end = past + 3;
    }
    if (!year)
        return 0;
    *to = (struct calendar){.grain = GRAIN_DAYS};
    to->low = civil_days(year, 1, 1);
    to->high = civil_days(year + months / 12, months % 12 + 1, 1) - 1;
    return end;
}

/** A reader, and the classes of which its first token may be. */
static const struct {
    size_t (*read)(const struct reading *in, size_t at, struct calendar *to);
    uint64_t enters;
} readers[] = {
    {reported_period,
     DIGITS_BIT | CLASS_BIT(TIME_UNIT) | CLASS_BIT(DEICTIC) | CLASS_BIT(DETERMINER)},
    {read_first_months, CLASS_BIT(ORDINAL)},
    {read_weekdays_ago, DIGITS_BIT | CLASS_BIT(CARDINAL)},
    {read_weeks_from, DIGITS_BIT | CLASS_BIT(ARTICLE) | CLASS_BIT(CARDINAL)},
    {read_ago,
     DIGITS_BIT | CLASS_BIT(ARTICLE) | CLASS_BIT(CARDINAL) | CLASS_BIT(FRACTION)},
    {read_deictic, CLASS_BIT(DEICTIC)},
    {read_day_word, CLASS_BIT(DAY_WORD)},
    {date_weekday, CLASS_BIT(WEEKDAY)},
};

size_t date_relative(const struct reading *in, size_t at, struct calendar *to) {
    size_t past = 0;
    for (size_t i = 0; !past && i < sizeof readers / sizeof *readers; i++)
        if (token_may(&in->tokens[at], readers[i].enters))
            past = readers[i].read(in, at, to);
    return past;
}

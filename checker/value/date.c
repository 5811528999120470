/*
 * date.c - dates, periods and times of day.
 *
 * Points are read by date_point.c and date_relative.c; here they are joined:
 * "between 2013 and 2015", "May 3-5", "since 2006", "early March", "6pm Monday".
 */
#include <stdio.h>

#include "value/calendar.h"
#include "value/civil.h"

static bool is_word(const struct reading *in, size_t i, const char *word) {
    return i < in->n && text_spells(token_text(in, i), word);
}

/** Where no date can begin nothing is tried: prepositions lead here often. */
static bool may_begin(const struct reading *in, size_t at) {
    static const uint64_t classes = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) |
                                    CLASS_BIT(WEEKDAY) | CLASS_BIT(SEASON) |
                                    CLASS_BIT(DAY_WORD) | CLASS_BIT(HOLIDAY) |
                                    CLASS_BIT(DEICTIC) | CLASS_BIT(QUARTER_SIGN) |
                                    CLASS_BIT(ORDINAL) | CLASS_BIT(CARDINAL);
    static const uint64_t numbers = CLASS_BIT(ORDINAL) | CLASS_BIT(CARDINAL) |
                                    CLASS_BIT(TIME_UNIT) | CLASS_BIT(WEEKDAY);
    const struct token *token = &in->tokens[at];
    if (token->type == TOKEN_DIGITS || token_may(token, classes))
        return true;
    /* "year-ago", "the quarter" */
    if (token_is(token, CLASS_TIME_UNIT) || is_word(in, at, "latest"))
        return true;
    /* "the 5th", "a week ago": an article says nothing by itself. */
    return (token_is(token, CLASS_ARTICLE) || token_is(token, CLASS_DETERMINER)) &&
           at + 1 < in->n &&
           (in->tokens[at + 1].type == TOKEN_DIGITS ||
            token_may(&in->tokens[at + 1], numbers));
}

/** Nothing but parts of dates around: a heading or an entry of a list. */
static bool stands_alone(const struct reading *in, size_t at, size_t past) {
    static const uint64_t parts =
        CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) | CLASS_BIT(ORDINAL_SUFFIX) |
        CLASS_BIT(RANGE_TO) | CLASS_BIT(PREPOSITION) | CLASS_BIT(CLOCK) |
        CLASS_BIT(AND) | CLASS_BIT(ARTICLE) | CLASS_BIT(WEEKDAY);
    for (size_t i = 0; i < in->n; i++)
        if ((i < at || i >= past) && in->tokens[i].type == TOKEN_WORD &&
            !token_may(&in->tokens[i], parts))
            return false;
    return true;
}

/** What the words around say of a year that is not stated. */
static void look_around(const struct reading *in, size_t at, size_t past,
                        struct calendar *to) {
    if (to->year || !in->dated)
        return;
    /* "by", "until", "through" lead to either side. */
    size_t end;
    const struct sense *until = at > 0 ? sense_at(in, at - 1, CLASS_SINCE, &end) : NULL;
    to->tense = until && until->number < 0 ? TENSE_UNKNOWN : tense_around(in, at, past);
    to->alone = stands_alone(in, at, past);
}

/** One point or period, relative or not; the token behind it, or 0. */
static size_t read_point(const struct reading *in, size_t at, struct calendar *to) {
    struct calendar fixed = {0}, relative = {0};
    if (at >= in->n || !may_begin(in, at))
        return 0;
    size_t past_fixed = date_point(in, at, &fixed);
    size_t past = date_relative(in, at, &relative);
    *to = past > past_fixed ? relative : fixed;
    past = past > past_fixed ? past : past_fixed;
    if (past)
        look_around(in, at, past, to);
    return past;
}

/** "early March", "mid-2021", "earlier this month": the part is not kept apart. */
static size_t skip_part(const struct reading *in, size_t at) {
    size_t past;
    if (!sense_at(in, at, CLASS_PERIOD_PART, &past))
        return at;
    past += is_dash(in, past) ? 1 : 0;
    past += is_word(in, past, "in") || is_word(in, past, "of") ? 1 : 0;
    return past;
}

static size_t read_parted(const struct reading *in, size_t at, struct calendar *to) {
    size_t point = skip_part(in, at);
    size_t past = read_point(in, point, to);
    return past || point == at ? past : date_current(in, point, to);
}

/** What the first end of a range lacks it takes from the second. */
static void share_fields(struct calendar *from, struct calendar *to) {
    if (!from->year && to->year && from->grain >= GRAIN_HALF &&
        from->grain != GRAIN_WEEK && from->grain < GRAIN_DAYS) {
        from->year = to->year;
        if (from->month > to->month && to->month)
            from->year--;
    }
    if (from->year && !to->year && to->grain < GRAIN_WEEK && to->grain != GRAIN_NONE)
        to->year = from->year + (to->month && to->month < from->month);
    if (from->year && !to->year && to->grain == GRAIN_DAY && to->month)
        to->year = from->year + (to->month < from->month);
}

/** "from next Monday to Friday": the Friday behind that Monday. */
static void follow_weekday(const struct calendar *from, struct calendar *to) {
    if (from->grain != GRAIN_DAYS || from->relative || to->grain != GRAIN_DAY ||
        !to->weekday || !to->yearless || !to->month)
        return;
    int day = civil_days(to->year, to->month, to->day);
    if (day >= from->low)
        return;
    day += (from->low - day + 6) / 7 * 7;
    *to = (struct calendar){.grain = GRAIN_DAYS, .low = day, .high = day};
}

static void finish_range(const struct reading *in, struct calendar *from,
                         struct calendar *to, struct mention *mention) {
    share_fields(from, to);
    calendar_complete(to, in);
    share_fields(from, to);
    calendar_complete(from, in);
    follow_weekday(from, to);
    calendar_range(from, to, &mention->time);
}

/** A day's number alone: 5, 5th, "fifth", "the fifth"; the token behind, or 0. */
static size_t bare_day(const struct reading *in, size_t at, int *day) {
    at += is_word(in, at, "the") ? 1 : 0;
    if (at >= in->n)
        return 0;
    if (is_class(in, at, CLASS_ORDINAL)) {
        *day = token_sense(&in->tokens[at], CLASS_ORDINAL)->number;
        return *day <= 31 ? at + 1 : 0;
    }
    if (in->tokens[at].type != TOKEN_DIGITS || in->tokens[at].size > 2)
        return 0;
    *day = text_number(token_text(in, at));
    bool suffix = is_class(in, at + 1, CLASS_ORDINAL_SUFFIX) && is_glued(in, at + 1);
    return at + 1 + suffix;
}

/** "2010-15" is a range; "2015-32" is none that anybody writes. */
enum { MOST_SHORT_YEARS = 15 };

/** "-5", " to 5 May", "-15" behind a day, a month or a year. */
static size_t read_short_end(const struct reading *in, size_t at,
                             const struct calendar *from, struct calendar *to) {
    int number;
    size_t past = bare_day(in, at, &number);
    if (!past)
        return 0;
    *to = *from;
    if (from->grain == GRAIN_DAY && from->day && number > from->day && number <= 31) {
        to->day = number;
        size_t year = past + (is_sign(in, past, ",") ? 1 : 0);
        if (!from->year && year_at(in, year)) {
            to->year = year_at(in, year);
            return year + 1;
        }
        return past;
    }
    if (from->grain == GRAIN_YEAR && in->tokens[at].size == 2 &&
        from->year % 100 < number && is_glued(in, at) &&
        number - from->year % 100 <= MOST_SHORT_YEARS) {
        to->year = from->year - from->year % 100 + number;
        return past;
    }
    return 0;
}

static size_t range_word(const struct reading *in, size_t at, bool between) {
    size_t past;
    if (is_dash(in, at))
        return at + 1;
    if (between && is_class(in, at, CLASS_AND))
        return at + 1;
    return sense_at(in, at, CLASS_RANGE_TO, &past) ? past : 0;
}

/** Go on from a first end at `past`; returns the token behind the range, or 0. */
static size_t read_range(const struct reading *in, size_t past, bool between,
                         struct calendar *from, struct mention *to) {
    struct calendar end;
    size_t next = range_word(in, past, between);
    if (!next)
        return 0;
    size_t behind = read_parted(in, next, &end);
    size_t short_end = read_short_end(in, next, from, &end);
    if (short_end > behind)
        behind = short_end;
    else if (behind)
        behind = read_parted(in, next, &end);
    short_end = short_end == behind ? short_end : 0;
    bool mixed = behind && !short_end && is_dash(in, past) &&
                 (end.grain == GRAIN_DAY) != (from->grain == GRAIN_DAY);
    if (!behind || mixed)
        return 0;
    finish_range(in, from, &end, to);
    return behind;
}

/** "3 to 5 May 2021", "between 19 and 20 November": a bare day first. */
static size_t read_days_range(const struct reading *in, size_t at, bool between,
                              struct mention *to) {
    struct calendar end, from;
    int day;
    size_t behind = bare_day(in, at, &day);
    size_t next = behind ? range_word(in, behind, between) : 0;
    size_t past = next ? date_point(in, next, &end) : 0;
    if (past)
        look_around(in, at, past, &end);
    if (!past || end.grain != GRAIN_DAY || !end.month || day < 1 || day >= end.day)
        return 0;
    calendar_complete(&end, in);
    from = end;
    from.day = day;
    finish_range(in, &from, &end, to);
    return past;
}

/** "Nov-Feb 2017", "May to July". */
static size_t read_span(const struct reading *in, size_t at, struct mention *to) {
    struct calendar from;
    size_t past = read_days_range(in, at, true, to);
    if (past)
        return past;
    size_t end = read_parted(in, at, &from);
    return end ? read_range(in, end, true, &from, to) : 0;
}

static size_t read_between(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    if (!sense_at(in, at, CLASS_BETWEEN, &past) || past >= in->n)
        return 0;
    return read_span(in, past, to);
}

/** "since 2006", "until May 5": one end stays open. */
static size_t read_open(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    struct calendar point;
    const struct sense *word = sense_at(in, at, CLASS_SINCE, &past);
    if (!word || is_word(in, at, "from") || is_word(in, at, "through") ||
        is_word(in, at, "by"))
        return 0;
    size_t end = read_parted(in, past + year_is_short(in, past + 1), &point);
    if (!end)
        return 0;
    calendar_complete(&point, in);
    if (word->number > 1)
        calendar_after(&point, &to->time);
    else if (word->number > 0)
        calendar_since(&point, &to->time);
    else
        calendar_until(&point, &to->time);
    if (to->time.fault != TIME_WELL)
        calendar_time(&point, &to->time);
    return end;
}

/** "to date": all days up to the document's own, or what no day is known of. */
static size_t read_to_date(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    const struct sense *word = sense_at(in, at, CLASS_DAY_WORD, &past);
    bool up = at > 0 && (is_word(in, at - 1, "up") || is_dash(in, at - 1));
    if (!word || word->value[0] != 'U' || up)
        return 0;
    to->time =
        (struct time){.sort = TIME_RANGE, .low = NO_LOW_DAY, .high = NO_HIGH_DAY};
    struct calendar today = {.grain = GRAIN_DAYS, .low = in->today, .high = in->today};
    if (in->dated)
        calendar_until(&today, &to->time);
    return past;
}

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
    to->time =
        (struct time){.sort = TIME_CLOCK, .low = NO_LOW_DAY, .high = NO_HIGH_DAY};
    struct civil day = in->dated ? civil_date(in->today) : (struct civil){0};
    if (in->dated && !names_day(in))
        snprintf(to->time.text, sizeof to->time.text, "%04d-%02d-%02dT%02d:%02d",
                 day.year, day.month, day.day, hour, minute);
    else
        snprintf(to->time.text, sizeof to->time.text, "T%02d:%02d", hour, minute);
}

static void set_moment(struct mention *to, int day, int minutes) {
    struct civil date = civil_date(day);
    to->time = (struct time){.sort = TIME_MOMENT, .low = day, .high = day};
    snprintf(to->time.text, sizeof to->time.text, "%04d-%02d-%02dT%02d:%02d", date.year,
             date.month, date.day, minutes / 60 % 24, minutes % 60);
}

/** "6:30am Saturday" of a text that states no date: XXXX-WXX-6T06:30. */
static bool set_partial_moment(const struct calendar *point, struct mention *to,
                               int minutes) {
    struct time day;
    calendar_time(point, &day);
    size_t n = strlen(day.text);
    if (point->grain != GRAIN_DAY || n != strlen("XXXX-MM-DD") || day.text[0] != 'X')
        return false;
    to->time = day;
    to->time.sort = TIME_MOMENT;
    snprintf(to->time.text + n, sizeof to->time.text - n, "T%02d:%02d",
             minutes / 60 % 24, minutes % 60);
    return true;
}

static size_t skip_link(const struct reading *in, size_t at) {
    at += is_sign(in, at, ",") ? 1 : 0;
    return at + (is_word(in, at, "on") || is_word(in, at, "at") ? 1 : 0);
}

/** "9 p.m.", "9 p.m. on Monday". */
static size_t read_clock(const struct reading *in, size_t at, struct mention *to) {
    int minutes, day;
    struct calendar point;
    size_t past = clock_read(in, at, &minutes);
    if (!past)
        return 0;
    set_clock(in, to, minutes);
    size_t end = read_point(in, skip_link(in, past), &point);
    if (!end)
        return past;
    if (one_day(in, &point, &day))
        set_moment(to, day, minutes);
    else
        set_partial_moment(&point, to, minutes);
    return point.grain == GRAIN_DAY || point.grain == GRAIN_DAYS ? end : past;
}

/** "May last year", "June 6 of next year": the year in words; the token behind. */
static size_t year_by_word(const struct reading *in, size_t past,
                           struct calendar *point) {
    size_t next = past + (is_word(in, past, "of") ? 1 : 0);
    bool month = point->grain == GRAIN_MONTH || point->grain == GRAIN_DAY;
    if (point->year || point->relative || !point->month || !month ||
        !is_class(in, next, CLASS_DEICTIC) || !is_word(in, next + 1, "year"))
        return past;
    int step = token_sense(&in->tokens[next], CLASS_DEICTIC)->number;
    if (step < -1 || step > 1 || !in->dated)
        return past;
    point->year = civil_date(in->today).year + step;
    return next + 2;
}

/** One date, and what goes on behind it: another end, or a time of day. */
static size_t read_single(const struct reading *in, size_t at, struct mention *to) {
    struct calendar point, from;
    int minutes, day;
    size_t past = read_days_range(in, at, false, to);
    if (past)
        return past;
    past = read_parted(in, at, &point);
    from = point;
    size_t range = past ? read_range(in, past, false, &from, to) : 0;
    if (!past || range)
        return range;
    past = year_by_word(in, past, &point);
    calendar_complete(&point, in);
    calendar_time(&point, &to->time);
    size_t end = clock_read(in, skip_link(in, past), &minutes);
    if (end && one_day(in, &point, &day)) {
        set_moment(to, day, minutes);
        return end;
    }
    return end && set_partial_moment(&point, to, minutes) ? end : past;
}

/** What may follow digits that begin a date or a time of day. */
static bool digits_go_on(const struct reading *in, size_t next) {
    static const uint64_t classes = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) |
                                    CLASS_BIT(CLOCK) | CLASS_BIT(ORDINAL_SUFFIX) |
                                    CLASS_BIT(TIME_UNIT) | CLASS_BIT(RANGE_TO) |
                                    CLASS_BIT(QUARTER_SIGN) | CLASS_BIT(AND);
    if (next >= in->n)
        return false;
    const struct token *token = &in->tokens[next];
    if (is_sign(in, next, ".")) /* 5.6.2019, 9.30 p.m., and not 5.6 */
        return in->tokens[next - 1].size == 4 ||
               (is_glued(in, next + 1) &&
                (is_sign(in, next + 2, ".") || is_class(in, next + 2, CLASS_CLOCK)));
    if (token->type == TOKEN_SIGN)
        return !is_sign(in, next, ",;()\"%$!?") || in->tokens[next - 1].size == 4;
    return token_may(token, classes) ||
           (is_glued(in, next) && text_spells(token_text(in, next), "s")) ||
           text_spells(token_text(in, next), "of");
}

/** "since", "from", "early", "the end of": what follows must begin a date. */
static bool leads_to_date(const struct reading *in, size_t at) {
    static const uint64_t parts = CLASS_BIT(PERIOD_PART) | CLASS_BIT(CLOCK);
    if (token_may(&in->tokens[at], parts))
        return true;
    return at + 1 < in->n &&
           (may_begin(in, at + 1) || token_may(&in->tokens[at + 1], parts) ||
            year_is_short(in, at + 2));
}

/** Most numbers begin no date: a look at what follows tells. */
static bool may_open(const struct reading *in, size_t at,
                     const struct numeral *numeral) {
    if (!numeral)
        return may_begin(in, at) ? !is_class(in, at, CLASS_ARTICLE) ||
                                       is_class(in, at + 1, CLASS_TIME_UNIT)
                                 : leads_to_date(in, at);
    if (in->tokens[at].type == TOKEN_DIGITS)
        return in->tokens[at].size == 4 || year_is_short(in, at) ||
               digits_go_on(in, at + 1) || is_class(in, numeral->past, CLASS_TIME_UNIT);
    int year;
    return is_class(in, numeral->past, CLASS_TIME_UNIT) ||
           is_class(in, numeral->past, CLASS_MONTH) || year_in_words(in, at, &year) ||
           is_class(in, at, CLASS_ORDINAL) || is_class(in, at + 1, CLASS_ORDINAL) ||
           is_class(in, at + 2, CLASS_ORDINAL);
}

/** Four digits behind which nothing goes on with a date: most dates are such years. */
static bool is_lone(const struct reading *in, size_t at) {
    if (in->tokens[at].type != TOKEN_DIGITS || in->tokens[at].size != 4)
        return false;
    const struct token *next = &in->tokens[at + 1];
    if (at + 1 == in->n || (at + 2 == in->n && is_sign(in, at + 1, ".")))
        return true;
    return next->type == TOKEN_WORD && !next->classes &&
           next->flags & TOKEN_SPACE_BEFORE;
}

static size_t read_lone(const struct reading *in, size_t at, struct mention *to) {
    struct calendar point = {0};
    size_t past = date_year(in, at, &point);
    if (past)
        calendar_time(&point, &to->time);
    return past;
}

static bool read_date(const struct reading *in, size_t at,
                      const struct numeral *numeral, struct mention *to) {
    size_t past;
    if (!may_open(in, at, numeral))
        return false;
    bool found = is_lone(in, at) ? (past = read_lone(in, at, to)) != 0
                                 : (past = read_between(in, at, to)) != 0 ||
                                       (past = read_clock(in, at, to)) != 0 ||
                                       (past = read_open(in, at, to)) != 0 ||
                                       (past = read_to_date(in, at, to)) != 0 ||
                                       (past = read_single(in, at, to)) != 0;
    to->first = (uint32_t)at;
    to->past = (uint32_t)past;
    return found;
}

static bool write_date(const struct mention *mention, char text[], size_t size) {
    snprintf(text, size, "%s", mention->time.text);
    return mention->time.text[0] != '\0';
}

const struct kind kind_date = {
    .name = "date",
    .group = GROUP_TIME,
    .enters = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) | CLASS_BIT(WEEKDAY) |
              CLASS_BIT(SEASON) | CLASS_BIT(DAY_WORD) | CLASS_BIT(HOLIDAY) |
              CLASS_BIT(DEICTIC) | CLASS_BIT(PERIOD_PART) | CLASS_BIT(SINCE) |
              CLASS_BIT(BETWEEN) | CLASS_BIT(CLOCK) | CLASS_BIT(QUARTER_SIGN) |
              CLASS_BIT(ORDINAL) | CLASS_BIT(TIME_UNIT),
    .read = read_date,
    .value = write_date,
    .example = "6 August 2019, Q3 2019, between 2013 and 2015, last year, 9 p.m.",
    .explains = "dates, periods and times of day, as EDTF (ISO 8601-2)",
};

/*
 * date.c - dates, periods and times of day.
 *
 * Points are read by date_point.c and date_relative.c; here they are joined:
 * "between 2013 and 2015", "May 3-5", "since 2006", "early March", "6pm Monday".
 */
#include <stdio.h>

#include "value/amount.h"
#include "value/calendar.h"
#include "value/civil.h"

/** Where no date can begin nothing is tried: prepositions lead here often. */
static bool may_begin(const struct reading *in, size_t at) {
    static const uint64_t classes =
        CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) | CLASS_BIT(WEEKDAY) |
        CLASS_BIT(SEASON) | CLASS_BIT(DAY_WORD) | CLASS_BIT(HOLIDAY) |
        CLASS_BIT(DEICTIC) | CLASS_BIT(QUARTER_SIGN) | CLASS_BIT(ORDINAL) |
        CLASS_BIT(CARDINAL) | CLASS_BIT(DECADE);
    static const uint64_t numbers = CLASS_BIT(ORDINAL) | CLASS_BIT(CARDINAL) |
                                    CLASS_BIT(TIME_UNIT) | CLASS_BIT(WEEKDAY);
    const struct token *token = &in->tokens[at];
    if (token->type == TOKEN_DIGITS || token_may(token, classes))
        return true;
    /* "year-ago", "the quarter" */
    if (token_is(token, CLASS_TIME_UNIT))
        return is_dash(in, at + 1) || is_unit(in, at, "3M");
    if (token_is(token, CLASS_TIME_ADJECTIVE) ||
        (token_is(token, CLASS_PER) && hints(in, at, HINT_EVERY)))
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
    past += hints(in, past, HINT_IN) || hints(in, past, HINT_OF) ? 1 : 0;
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
    at += hints(in, at, HINT_THE) ? 1 : 0;
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

/** Behind the article of "the 1960s", where one stands there. */
static size_t decade_at(const struct reading *in, size_t at) {
    bool the = hints(in, at, HINT_THE) && at + 2 < in->n &&
               in->tokens[at + 1].type == TOKEN_DIGITS && is_glued(in, at + 2);
    return the && (hints(in, at + 2, HINT_TENS) || is_sign(in, at + 2, "'")) ? at + 1
                                                                             : at;
}

/** Go on from a first end at `past`; returns the token behind the range, or 0. */
static size_t read_range(const struct reading *in, size_t past, bool between,
                         struct calendar *from, struct mention *to) {
    struct calendar end;
    size_t next = range_word(in, past, between);
    if (!next)
        return 0;
    next = decade_at(in, next);
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
    bool slash = behind && is_sign(in, behind, "/") && is_glued(in, behind) &&
                 is_glued(in, behind + 1); /* 16/17 September */
    size_t next = slash ? behind + 1 : behind ? range_word(in, behind, between) : 0;
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
    size_t end = read_parted(in, decade_at(in, at), &from);
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
    if (!word || hints(in, at, HINT_OPENS_RANGE))
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
    if (!word || word->value[0] != 'U' || is_dash(in, at - 1) ||
        amount_is_idiom(in, at)) /* "up to date" */
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
    return at + (hints(in, at, HINT_ON) || hints(in, at, HINT_AT) ? 1 : 0);
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

/** "May last year", "first half of the year": the year in words; the token behind. */
static size_t year_by_word(const struct reading *in, size_t past,
                           struct calendar *point) {
    bool of = hints(in, past, HINT_OF);
    size_t next = past + (of ? 1 : 0);
    bool day = point->grain == GRAIN_DAY && point->month;
    bool part = point->grain == GRAIN_MONTH || point->grain == GRAIN_QUARTER ||
                point->grain == GRAIN_HALF || point->grain == GRAIN_SEASON;
    bool the = of && part && hints(in, next, HINT_THE);
    if (point->year || point->relative || (!day && !part) ||
        (!the && !is_class(in, next, CLASS_DEICTIC)) || !is_unit(in, next + 1, "12M"))
        return past;
    int step = the ? 0 : token_sense(&in->tokens[next], CLASS_DEICTIC)->number;
    if (step < -1 || step > 1 || !in->dated)
        return past;
    point->year = civil_date(in->today).year + step;
    return next + 2;
}

/** "2011/12", "2011/2012": a season, or a year that ends in the next. */
static size_t read_two_years(const struct reading *in, size_t at, struct mention *to) {
    if (at + 2 >= in->n || in->tokens[at].type != TOKEN_DIGITS ||
        in->tokens[at].size != 4 || !is_sign(in, at + 1, "/") ||
        !is_glued(in, at + 1) || !is_glued(in, at + 2) ||
        in->tokens[at + 2].type != TOKEN_DIGITS)
        return 0;
    int first = text_number(token_text(in, at));
    int second = text_number(token_text(in, at + 2));
    size_t size = in->tokens[at + 2].size;
    bool next =
        size == 4 ? second == first + 1 : size == 2 && second == (first + 1) % 100;
    bool more =
        is_glued(in, at + 3) && !is_sign(in, at + 3, ",.;:)'") && !is_dash(in, at + 3);
    more = more || (is_glued(in, at + 3) && is_glued(in, at + 4) && at + 4 < in->n &&
                    in->tokens[at + 4].type == TOKEN_DIGITS);
    if (!next || more || first < 1800 || first > 2100)
        return 0;
    struct calendar from = {.grain = GRAIN_YEAR, .year = first},
                    end = {.grain = GRAIN_YEAR, .year = first + 1};
    calendar_range(&from, &end, &to->time);
    return at + 3;
}

/** One date, and what goes on behind it: another end, or a time of day. */
static size_t read_single(const struct reading *in, size_t at, struct mention *to) {
    struct calendar point, from;
    int minutes, day;
    size_t past = read_days_range(in, at, false, to);
    past = past ? past : read_two_years(in, at, to);
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

/** "half past", "quarter to": what may stand before an hour. */
static bool is_past_hour(const struct reading *in, size_t i) {
    return hints(in, i, HINT_PAST) ||
           (hints(in, i, HINT_TO) && is_class(in, i - 1, CLASS_FRACTION));
}

/** "8 in the morning", "11 at night". */
static bool is_half_of_day(const struct reading *in, size_t i) {
    bool at = hints(in, i, HINT_AT);
    return (at || hints(in, i, HINT_IN)) &&
           is_class(in, i + (at ? 1 : 2), CLASS_DAY_PART);
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
    if (token_may(token, classes))
        return true;
    if (is_sign(in, next, ".")) /* 5.6.2019, 9.30 p.m., and not 5.6 */
        return in->tokens[next - 1].size == 4 ||
               (is_glued(in, next + 1) &&
                (is_sign(in, next + 2, ".") || is_class(in, next + 2, CLASS_CLOCK)));
    if (token->type == TOKEN_SIGN)
        return !is_sign(in, next, ",;()\"%$!?") || in->tokens[next - 1].size == 4;
    return (is_glued(in, next) && hints(in, next, HINT_TENS)) ||
           is_past_hour(in, next) || is_half_of_day(in, next) ||
           hints(in, next, HINT_OF);
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

/** "3, 4 and 5 May", "May 3 and 4": a day that leans on the date beside it. */
static bool is_listed(const struct reading *in, size_t at) {
    enum { NEAR = 12 };
    static const uint64_t months = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT);
    bool month = false, list = at > 0 && (is_sign(in, at - 1, ",") ||
                                          is_class(in, at - 1, CLASS_AND) ||
                                          hints(in, at - 1, HINT_THE));
    if (in->tokens[at].size > 2 || (!list && !is_sign(in, at + 1, ",/")))
        return false;
    for (size_t i = at > NEAR ? at - NEAR : 0; i < in->n && i < at + NEAR; i++)
        month = month || token_may(&in->tokens[i], months);
    return month;
}

/** Most numbers begin no date: a look at what follows tells. */
static bool may_open(const struct reading *in, size_t at,
                     const struct numeral *numeral) {
    if (!numeral)
        return may_begin(in, at) ? !is_class(in, at, CLASS_ARTICLE) ||
                                       is_class(in, at + 1, CLASS_TIME_UNIT)
                                 : leads_to_date(in, at);
    if (in->tokens[at].type == TOKEN_DIGITS)
        return in->tokens[at].size == 4 || year_is_short(in, at) || is_listed(in, at) ||
               digits_go_on(in, at + 1) || is_class(in, numeral->past, CLASS_TIME_UNIT);
    int year;
    size_t past;
    if (sense_at(in, numeral->past, CLASS_CLOCK, &past) ||
        is_past_hour(in, numeral->past))
        return true; /* "three o'clock", "half past six" */
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
           !(next->flags & TOKEN_ALL_CAPITALS) && /* "1430 GMT" */
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
                                 : (past = recurring_read(in, at, to)) != 0 ||
                                       (past = read_between(in, at, to)) != 0 ||
                                       (past = read_clock(in, at, to)) != 0 ||
                                       (past = read_open(in, at, to)) != 0 ||
                                       (past = read_to_date(in, at, to)) != 0 ||
                                       (past = read_single(in, at, to)) != 0;
    to->first = (uint32_t)at;
    to->past = (uint32_t)past;
    return found;
}

static bool write_date(const struct mention *mention, char text[], size_t size) {
    if (mention->time.sort == TIME_SET && mention->unit)
        return duration_write(mention->unit, text, size);
    snprintf(text, size, "%s", mention->time.text);
    return mention->time.text[0] != '\0';
}

/** The unit of what recurs is its value. */
static const char *no_unit(const struct mention *mention) {
    (void)mention;
    return NULL;
}

const struct kind kind_date = {
    .name = "date",
    .group = GROUP_TIME,
    .enters = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) | CLASS_BIT(WEEKDAY) |
              CLASS_BIT(SEASON) | CLASS_BIT(DAY_WORD) | CLASS_BIT(HOLIDAY) |
              CLASS_BIT(DEICTIC) | CLASS_BIT(PERIOD_PART) | CLASS_BIT(SINCE) |
              CLASS_BIT(BETWEEN) | CLASS_BIT(CLOCK) | CLASS_BIT(QUARTER_SIGN) |
              CLASS_BIT(ORDINAL) | CLASS_BIT(TIME_UNIT) | CLASS_BIT(DECADE) |
              CLASS_BIT(PER) | CLASS_BIT(TIME_ADJECTIVE),
    .read = read_date,
    .value = write_date,
    .unit = no_unit,
    .example = "6 August 2019, Q3 2019, between 2013 and 2015, last year, 9 p.m.",
    .explains = "dates, periods and times of day, as EDTF (ISO 8601-2)",
};

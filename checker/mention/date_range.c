/*
 * date_range.c - two points joined, and one with an open end: "between 2013 and 2015",
 * "May 3-5", "since 2006", "2011/12".
 */
#include <stdio.h>

#include "mention/amount.h"
#include "value/civil.h"
#include "mention/date.h"

/** May it be of the year that the other end states?  A bare weekday's week is chosen.
 */
static bool lacks_year(const struct calendar *c) {
    bool bare = c->weekday && !c->month;
    return !bare && !c->year && c->grain >= GRAIN_HALF && c->grain < GRAIN_DAYS;
}

/** What the first end of a range lacks it takes from the second. */
static void share_fields(struct calendar *from, struct calendar *to) {
    if (lacks_year(from) && to->year && from->grain != GRAIN_WEEK) {
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
    bool known = from->grain == GRAIN_DAYS && !from->relative;
    bool open = to->grain == GRAIN_DAY && to->weekday && to->yearless && to->month;
    if (!known || !open)
        return;
    int day = civil_days(to->year, to->month, to->day);
    if (day >= from->low)
        return;
    day += (from->low - day + 6) / 7 * 7;
    *to = (struct calendar){.grain = GRAIN_DAYS, .low = day, .high = day};
}

/** "from Friday to Sunday": of one week, whichever Friday that is. */
static void join_weekdays(const struct calendar *from, struct calendar *to) {
    bool both = from->weekday && to->weekday && from->weekless && to->weekless;
    if (!both || !from->month || !to->month)
        return;
    int day = civil_days(from->year, from->month, from->day) +
              (to->weekday - from->weekday + 7) % 7;
    *to = (struct calendar){.grain = GRAIN_DAYS, .low = day, .high = day};
}

static bool is_bare_weekday(const struct calendar *c) {
    return c->grain == GRAIN_DAY && c->weekday && !c->month && !c->day;
}

/** "open Monday through Friday": of any week, or of one that nobody tells. */
static void set_weekdays(const struct calendar *from, const struct calendar *to,
                         struct time *time) {
    *time = (struct time){.sort = TIME_SET, .low = NO_LOW_DAY, .high = NO_HIGH_DAY};
    snprintf(time->text, sizeof time->text, "XXXX-WXX-%d/XXXX-WXX-%d", from->weekday,
             to->weekday);
}

static void finish_range(const struct reading *in, struct calendar *from,
                         struct calendar *to, bool between, struct mention *mention) {
    if (!between && is_bare_weekday(from) && is_bare_weekday(to)) {
        set_weekdays(from, to, mention->time);
        return;
    }
    share_fields(from, to);
    calendar_complete(to, in);
    share_fields(from, to);
    calendar_complete(from, in);
    follow_weekday(from, to);
    if (between)
        join_weekdays(from, to);
    calendar_range(from, to, mention->time);
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

/** "2010-15" is a range; "2015-32" is none that anybody writes, but "1331-55" is. */
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
    int more = number - from->year % 100;
    bool written = more > 0 && (more <= MOST_SHORT_YEARS || from->year < 1900);
    if (from->grain == GRAIN_YEAR && in->tokens[at].size == 2 && is_glued(in, at) &&
        written) {
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

size_t date_range(const struct reading *in, size_t past, bool between,
                  struct calendar *from, struct mention *to) {
    struct calendar end;
    size_t next = range_word(in, past, between);
    if (!next)
        return 0;
    next = decade_at(in, next);
    size_t behind = date_parted(in, next, &end);
    size_t short_end = read_short_end(in, next, from, &end);
    if (short_end > behind)
        behind = short_end;
    else if (behind)
        behind = date_parted(in, next, &end);
    short_end = short_end == behind ? short_end : 0;
    bool day = from->weekday && !from->month; /* "a revision Friday to May's figures" */
    if (day && !between && end.grain != GRAIN_DAY && end.grain != GRAIN_DAYS)
        return 0;
    bool mixed = behind && !short_end && is_dash(in, past) &&
                 (end.grain == GRAIN_DAY) != (from->grain == GRAIN_DAY);
    if (!behind || mixed)
        return 0;
    finish_range(in, from, &end, between, to);
    bool falls = to->time->low != NO_LOW_DAY && to->time->low > to->time->high;
    return falls ? 0 : behind; /* "the quarter through June" */
}

/** Behind "Tuesday," before a day's digits, else `at`; *weekday: which, or 0. */
static size_t past_weekday(const struct reading *in, size_t at, int *weekday) {
    const struct sense *word = word_sense(in, at, CLASS_WEEKDAY);
    *weekday = 0;
    if (!word)
        return at;
    size_t past = at + 1 + (is_sign(in, at + 1, ",") ? 1 : 0);
    bool day = is_digits(in, past, 1, 2);
    *weekday = day ? word->number : 0;
    return day ? past : at;
}

/** "Tuesday, 5 to Thursday, 7 March", "Saturday 2 and Sunday 3 March", each with its
    weekday; "and" joins neighbours alone. */
static size_t weekdays_range(const struct reading *in, size_t at, struct mention *to) {
    struct calendar end, from;
    int day, weekday;
    size_t first = past_weekday(in, at, &weekday);
    size_t behind = weekday ? bare_day(in, first, &day) : 0;
    size_t next = behind ? range_word(in, behind, true) : 0;
    bool led = next && is_class(in, next, CLASS_WEEKDAY);
    size_t past = led ? date_one(in, next, &end) : 0;
    if (!past || end.grain != GRAIN_DAY || !end.month || day < 1 || day >= end.day)
        return 0;
    if (is_class(in, behind, CLASS_AND) && day + 1 != end.day)
        return 0;
    calendar_complete(&end, in);
    from = end;
    from.day = day;
    from.weekday = weekday;
    finish_range(in, &from, &end, false, to);
    return past;
}

size_t date_days_range(const struct reading *in, size_t at, bool between,
                       struct mention *to) {
    struct calendar end, from;
    int day;
    size_t weekdays = weekdays_range(in, at, to);
    if (weekdays)
        return weekdays;
    size_t behind = bare_day(in, at, &day);
    bool slash = behind && is_sign(in, behind, "/") && is_glued(in, behind) &&
                 is_glued(in, behind + 1); /* 16/17 September */
    size_t next = slash ? behind + 1 : behind ? range_word(in, behind, between) : 0;
    size_t past = next ? date_point(in, next, &end) : 0;
    if (past)
        date_look_around(in, at, past, &end);
    if (!past || end.grain != GRAIN_DAY || !end.month || day < 1 || day >= end.day)
        return 0;
    calendar_complete(&end, in);
    from = end;
    from.day = day;
    finish_range(in, &from, &end, false, to);
    return past;
}

/** "onwards" behind "from 1905"; or 0. */
static size_t past_onward(const struct reading *in, size_t at) {
    size_t length;
    const struct sense *word =
        at < in->n ? phrase_signal(in->tokens + at, in->n - at, SIGNAL_ONWARD, &length)
                   : NULL;
    bool ends = word && (!word->number || at + length >= in->n ||
                         is_type(in, at + length, TOKEN_SIGN));
    return ends ? at + length : 0;
}

/** "Nov-Feb 2017", "May to July". */
static size_t read_span(const struct reading *in, size_t at, struct mention *to) {
    struct calendar from;
    size_t past = date_days_range(in, at, true, to);
    if (past)
        return past;
    size_t end = date_parted(in, decade_at(in, at), &from);
    size_t open = end ? past_onward(in, end) : 0;
    if (!open)
        return end ? date_range(in, end, true, &from, to) : 0;
    calendar_complete(&from, in);
    calendar_since(&from, to->time);
    return open;
}

size_t date_between(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    if (!sense_at(in, at, CLASS_BETWEEN, &past) || past >= in->n)
        return 0;
    return read_span(in, past, to);
}

/** "after last week's spill": it is the spill that leads on. */
static bool is_possessed(const struct reading *in, size_t at) {
    bool mark = is_glued(in, at) && is_type(in, at, TOKEN_SIGN) && is_glued(in, at + 1);
    return mark && hints(in, at + 1, HINT_POSSESSIVE);
}

size_t date_open(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    struct calendar point;
    const struct sense *word = sense_at(in, at, CLASS_SINCE, &past);
    if (!word || hints(in, at, HINT_OPENS_RANGE))
        return 0;
    size_t end = date_parted(in, past + year_is_short(in, past + 1), &point);
    if (!end || is_possessed(in, end))
        return 0;
    calendar_complete(&point, in);
    if (word->number > 1)
        calendar_after(&point, to->time);
    else if (word->number > 0)
        calendar_since(&point, to->time);
    else
        calendar_until(&point, to->time);
    if (to->time->fault != TIME_WELL)
        calendar_time(&point, to->time);
    return end;
}

size_t date_to_date(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    const struct sense *word = sense_at(in, at, CLASS_DAY_WORD, &past);
    if (!word || word->value[0] != 'U' || is_dash(in, at - 1) ||
        amount_is_idiom(in, at)) /* "up to date" */
        return 0;
    *to->time =
        (struct time){.sort = TIME_RANGE, .low = NO_LOW_DAY, .high = NO_HIGH_DAY};
    struct calendar today = {.grain = GRAIN_DAYS, .low = in->today, .high = in->today};
    if (in->dated)
        calendar_until(&today, to->time);
    return past;
}

size_t date_next_year(const struct reading *in, size_t at, int *year) {
    if (!is_digits(in, at, 4, 4) || !is_type(in, at + 2, TOKEN_DIGITS) ||
        !(is_sign(in, at + 1, "/") || is_dash(in, at + 1)) || !is_joint(in, at + 1))
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
    if (!next || more || first < 1500 || first > 2100)
        return 0;
    *year = first;
    return at + 3;
}

bool date_spans_years(const struct reading *in, size_t at) {
    bool led = hints(in, at - 1, HINT_THE) || is_class(in, at - 1, CLASS_DETERMINER);
    bool noun = is_type(in, at + 3, TOKEN_WORD) && !is_glued(in, at + 3) &&
                !is_one_of(in, at + 3, CLASS_BIT(PREPOSITION) | CLASS_BIT(AUXILIARY));
    return at > 0 && led && noun && is_digits(in, at + 2, 2, 2) &&
           number_at(in, at + 2) > number_at(in, at) % 100;
}

/** "2011-12", which may be a month too: "in 2011-12", "the 2011-12 season". */
static bool may_be_month(const struct reading *in, size_t at) {
    size_t past;
    bool month = is_sign(in, at + 1, "-") && is_digits(in, at + 2, 2, 2) &&
                 number_at(in, at + 2) <= 12;
    bool season = sense_at(in, at + 3, CLASS_TIME_UNIT, &past) ||
                  is_class(in, at + 3, CLASS_CONTEST) || hints(in, at - 1, HINT_IN);
    return month && !season && !date_spans_years(in, at);
}

/** "FY2022/23", "FY22-23": two years behind the letters of a firm's own. */
static size_t fiscal_years(const struct reading *in, size_t at, int *first) {
    size_t year = at + 1, next = at + 3;
    bool led = has_number(in, at, CLASS_QUARTER_SIGN, PARTS_YEAR) && is_glued(in, year);
    if (!led)
        return 0;
    size_t long_end = date_next_year(in, year, first);
    bool joined = (is_sign(in, at + 2, "/") || is_dash(in, at + 2)) &&
                  is_joint(in, at + 2) && is_digits(in, next, 2, 2);
    if (long_end || !joined || !is_digits(in, year, 2, 2))
        return long_end;
    *first = 2000 + number_at(in, year);
    return number_at(in, next) == number_at(in, year) + 1 ? next + 1 : 0;
}

size_t date_two_years(const struct reading *in, size_t at, struct mention *to) {
    int first = 0;
    size_t past = is_type(in, at, TOKEN_WORD) ? fiscal_years(in, at, &first) : 0;
    if (!past && !may_be_month(in, at))
        past = date_next_year(in, at, &first);
    if (!past)
        return 0;
    struct calendar from = {.grain = GRAIN_YEAR, .year = first},
                    end = {.grain = GRAIN_YEAR, .year = first + 1};
    calendar_range(&from, &end, to->time);
    return past;
}

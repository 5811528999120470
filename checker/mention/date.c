/*
 * date.c - dates, periods and times of day: which readers are asked, and in which
 * order.
 */
#include <stdio.h>
#include "mention/amount.h"
#include "mention/date.h"

/** One date, and what goes on behind it: another end, or a time of day. */
static size_t read_single(const struct reading *in, size_t at, struct mention *to) {
    struct calendar point, from;
    size_t past = date_days_range(in, at, false, to);
    past = past ? past : date_two_years(in, at, to);
    if (past)
        return past;
    past = date_parted(in, at, &point);
    from = point;
    size_t range = past ? date_range(in, past, false, &from, to) : 0;
    if (!past || range)
        return range;
    past = date_year_by_word(in, past, &point);
    date_fiscal_end(in, at, past, &point);
    calendar_complete(&point, in);
    calendar_time(&point, to->time);
    size_t end = date_moment(in, past, &point, to);
    return end ? end : past;
}

/** "half past", "quarter to", "at five to": what may stand before an hour. */
static bool is_past_hour(const struct reading *in, size_t i) {
    bool short_of =
        is_class(in, i - 1, CLASS_FRACTION) || (i > 1 && hints(in, i - 2, HINT_AT));
    return hints(in, i, HINT_PAST) || (hints(in, i, HINT_TO) && short_of);
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
                (is_sign(in, next + 2, ".") || is_class(in, next + 2, CLASS_CLOCK) ||
                 hints(in, next + 2, HINT_ZONE)));
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
           (date_may_begin(in, at + 1) || token_may(&in->tokens[at + 1], parts) ||
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

/** "2.30-4pm", "10 or 11pm": another hour may follow. */
static bool hour_follows(const struct reading *in, size_t at) {
    bool joins = is_dash(in, at) || hints(in, at, HINT_OR) || hints(in, at, HINT_TO) ||
                 is_class(in, at, CLASS_AND);
    return joins && is_digits(in, at + 1, 1, 2);
}

/** "5 May", "3 days ago", "44 BC". */
static bool number_goes_on(const struct reading *in, size_t at,
                           const struct numeral *numeral) {
    static const uint64_t units = CLASS_BIT(TIME_UNIT) | CLASS_BIT(WEEKDAY);
    return digits_go_on(in, at + 1) || is_one_of(in, numeral->past, units) ||
           era_follows(in, numeral) || hour_follows(in, numeral->past);
}

/** Most numbers begin no date: a look at what follows tells. */
static bool may_open(const struct reading *in, size_t at,
                     const struct numeral *numeral) {
    if (!numeral)
        return date_may_begin(in, at) ? !is_class(in, at, CLASS_ARTICLE) ||
                                            is_class(in, at + 1, CLASS_TIME_UNIT)
                                      : leads_to_date(in, at);
    if (in->tokens[at].type == TOKEN_DIGITS)
        return in->tokens[at].size == 4 || year_is_short(in, at) || is_listed(in, at) ||
               number_goes_on(in, at, numeral);
    int year;
    size_t past;
    if (sense_at(in, numeral->past, CLASS_CLOCK, &past) ||
        is_past_hour(in, numeral->past) || is_half_of_day(in, numeral->past))
        return true; /* "three o'clock", "half past six", "ten in the evening" */
    bool ordinal = is_class(in, at, CLASS_ORDINAL) ||
                   is_class(in, at + 1, CLASS_ORDINAL) ||
                   is_class(in, at + 2, CLASS_ORDINAL);
    return ordinal || year_in_words(in, at, &year) ||
           is_one_of(in, numeral->past,
                     CLASS_BIT(TIME_UNIT) | CLASS_BIT(MONTH) | CLASS_BIT(WEEKDAY));
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
    if (past) {
        date_fiscal_end(in, at, past, &point);
        calendar_time(&point, to->time);
    }
    return past;
}

static bool read_date(const struct reading *in, size_t at,
                      const struct numeral *numeral, struct mention *to) {
    static size_t (*const readers[])(const struct reading *in, size_t at,
                                     struct mention *to) = {
        date_recurring, date_between, date_clock, date_open, date_to_date, read_single};
    if (!may_open(in, at, numeral))
        return false;
    bool lone = is_lone(in, at);
    size_t past = lone ? read_lone(in, at, to) : 0;
    for (size_t i = 0; !lone && !past && i < sizeof readers / sizeof *readers; i++)
        past = readers[i](in, at, to);
    to->first = (uint32_t)at;
    to->past = (uint32_t)past;
    return past && (lone || !date_is_name(in, at, past));
}

static bool write_date(const struct mention *mention, char text[], size_t size) {
    if (mention->time->sort == TIME_SET && mention->unit)
        return duration_write(mention->unit, text, size);
    size_t n = strnlen(mention->time->text, size - 1);
    memcpy(text, mention->time->text, n);
    text[n] = '\0';
    return mention->time->text[0] != '\0';
}

/** The unit of what recurs is its value. */
static const char *no_unit(const struct mention *mention) {
    (void)mention;
    return NULL;
}

const struct kind kind_date = {
    .name = "date",
    .does = DOES_DATE,
    .enters = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) | CLASS_BIT(WEEKDAY) |
              CLASS_BIT(SEASON) | CLASS_BIT(DAY_WORD) | CLASS_BIT(HOLIDAY) |
              CLASS_BIT(DEICTIC) | CLASS_BIT(PERIOD_PART) | CLASS_BIT(SINCE) |
              CLASS_BIT(BETWEEN) | CLASS_BIT(CLOCK) | CLASS_BIT(QUARTER_SIGN) |
              CLASS_BIT(ORDINAL) | CLASS_BIT(TIME_UNIT) | CLASS_BIT(DECADE) |
              CLASS_BIT(PER) | CLASS_BIT(TIME_ADJECTIVE),
    .read = read_date,
    .value = write_date,
    .unit = no_unit,
    .example = "6 August 2019, Q3 2019, last year, 44 BC, 9 p.m., once a year",
    .explains = "dates, periods and times of day, as EDTF (ISO 8601-2)",
};

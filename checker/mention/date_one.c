/*
 * date_one.c - one point or period, whichever way it is told, with the part that is
 * meant: "5 May", "last week", "early March".
 */
#include "value/civil.h"
#include "mention/date.h"

bool date_may_begin(const struct reading *in, size_t at) {
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
        return is_dash(in, at + 1) || is_unit(in, at, "3M") ||
               (at > 0 && hints(in, at - 1, HINT_THAT));
    if (token_may(token, CLASS_BIT(TIME_ADJECTIVE)) ||
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

/** The token of "ended" in "ended Sept. 30", "ended on Sept. 30"; `at`: there is none.
 */
static size_t end_before(const struct reading *in, size_t at) {
    bool led = hints(in, at - 1, HINT_ON) || hints(in, at - 1, HINT_IN);
    size_t end = at - 1 - (led && at > 1);
    return hints(in, end, HINT_ENDING) ? end : at;
}

/** 2019 of "fiscal 2019, which ended", "fiscal year 2019, ended", "2019 fiscal year,
    which ended"; 0: none is told. */
static int fiscal_year_before(const struct reading *in, size_t end) {
    enum { NEAR = 5 };
    for (size_t i = end; i > 1 && i + NEAR > end; i--) {
        int year = year_at(in, i - 1);
        size_t word = i - 2 - (is_class(in, i - 2, CLASS_TIME_UNIT) && i > 2);
        if (year)
            return hints(in, word, HINT_FISCAL) || hints(in, i, HINT_FISCAL) ? year : 0;
    }
    return 0;
}

void date_look_around(const struct reading *in, size_t at, size_t past,
                      struct calendar *to) {
    size_t ended = at > 1 ? end_before(in, at) : at;
    if (!to->year && to->month && ended < at)
        to->year = fiscal_year_before(in, ended);
    if (to->year || !in->dated)
        return;
    /* "by", "until", "through" lead to either side, and lie ahead only where told. */
    size_t end;
    const struct sense *until = at > 0 ? sense_at(in, at - 1, CLASS_SINCE, &end) : NULL;
    to->tense = tense_around(in, at, past);
    if (until && until->number < 0 && to->tense == TENSE_PAST)
        to->tense = TENSE_UNKNOWN;
    to->alone = stands_alone(in, at, past);
    to->over = to->tense == TENSE_PAST && ended < at;
}

size_t date_one(const struct reading *in, size_t at, struct calendar *to) {
    struct calendar fixed = {0}, relative = {0};
    if (at >= in->n || !date_may_begin(in, at))
        return 0;
    size_t past_fixed = date_point(in, at, &fixed);
    size_t past = date_relative(in, at, &relative);
    *to = past > past_fixed ? relative : fixed;
    past = past > past_fixed ? past : past_fixed;
    if (past)
        date_look_around(in, at, past, to);
    return past;
}

/** "early March", "mid-2021"; "earlier this month" is any part of it. */
static size_t skip_part(const struct reading *in, size_t at, enum period_part *part) {
    size_t past;
    const struct sense *word = sense_at(in, at, CLASS_PERIOD_PART, &past);
    *part = PART_WHOLE;
    if (!word)
        return at;
    if (word->number >= 0 && word->number < 3)
        *part = (enum period_part)(word->number + 1);
    past += is_dash(in, past) ? 1 : 0;
    past += hints(in, past, HINT_IN) || hints(in, past, HINT_OF) ? 1 : 0;
    return past;
}

size_t date_parted(const struct reading *in, size_t at, struct calendar *to) {
    enum period_part part;
    size_t point = skip_part(in, at, &part);
    size_t past = date_one(in, point, to);
    if (!past && point != at)
        past = date_current(in, point, to);
    if (point != at)
        to->third = part;
    return past;
}

size_t date_year_by_word(const struct reading *in, size_t past,
                         struct calendar *point) {
    bool of = hints(in, past, HINT_OF);
    size_t next = past + (of ? 1 : 0);
    bool day = point->grain == GRAIN_DAY && point->month;
    bool part = point->grain == GRAIN_MONTH || point->grain == GRAIN_QUARTER ||
                point->grain == GRAIN_HALF || point->grain == GRAIN_SEASON;
    bool the = of && part && hints(in, next, HINT_THE);
    bool open = !point->year && !point->relative && (day || part);
    if (!open || !(the || is_class(in, next, CLASS_DEICTIC)) ||
        !is_unit(in, next + 1, "12M"))
        return past;
    int step = the ? 0 : token_sense(&in->tokens[next], CLASS_DEICTIC)->number;
    if (step < -1 || step > 1 || !in->dated)
        return past;
    point->year = civil_date(in->today).year + step;
    return next + 2;
}

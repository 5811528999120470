/*
 * elapsed.c - years are counted in full, days exactly, weeks and months by their hedge.
 */
#include "claim/elapsed.h"

#include <math.h>
#include <stdlib.h>

#include "claim/arithmetic.h"
#include "claim/stance.h"
#include "claim/wording.h"
#include "value/civil.h"
#include "value/kind.h"

/** Days of the Gregorian calendar's year, on average. */
static const double YEAR_DAYS = 365.2425;

/** Full years from a day, or from some time of a year, to `today`; -1: none. */
static int64_t full_years(const struct time *since, int today) {
    if (since->low == NO_LOW_DAY || since->low > today)
        return -1;
    bool point = since->high == NO_HIGH_DAY || since->high - since->low <= 366;
    return point ? (int64_t)((today - since->low) / YEAR_DAYS) : -1;
}

/** Does a source tell how long, in days or more: "three months", of "47 days"? */
static bool is_answered(const struct check_case *c, const struct alignment *to) {
    return to->rival.found && to->rival.evidence.total >= thresholds.rival &&
           mention_is(figure_mention(c, to->rival.figure), duration) &&
           figure_mention(c, to->rival.figure)->unit[0] != 'T';
}

/** Full years to `today`: "more than 17 years" since August 2007. */
static char years_until(const struct check_case *c, const struct alignment *to,
                        struct figure x, int today) {
    const struct mention *figure = figure_mention(c, to->figure),
                         *since = figure_mention(c, x);
    int64_t told = figure_years(c, to->figure);
    int year = value_year(since);
    if (!told || !year)
        return 0;
    int64_t full = full_years(&since->time, today),
            span = civil_date(today).year - year;
    bool whole = strlen(since->time.text) == 4;
    if (mention_is(figure, ordinal))
        return told == span ? '@' : 0;
    if (whole)
        return told == span || (mention_is(figure, age) && told == span - 1) ? '@' : 0;
    return told == full || (figure->hedge == HEDGE_NEARLY && told == full + 1) ? '@'
                                                                               : 0;
}

/** Days of the figure's unit, as the language file writes it: 1D, 7D, 1M; or 0. */
static double unit_days(const struct mention *figure) {
    if (!mention_is(figure, duration) || !figure->unit || figure->unit[0] == 'T' ||
        figure->amount.range)
        return 0;
    int n = string_number(figure->unit);
    bool whole = figure->amount.low.exponent >= 0;
    if (strchr(figure->unit, 'D'))
        return whole ? n : 0;
    /* "three and a half years" are months; full years are counted below. */
    return strchr(figure->unit, 'M') && (n < 12 ? whole : !whole) ? n * YEAR_DAYS / 12
                                                                  : 0;
}

/** How far so many weeks or months may be off, each a part of one. */
static const double PLAIN_REACH = 0.15, HEDGED_REACH = 0.5, BOUND_REACH = 0.95;

/** Are `days` what the figure says, in its own unit? */
static bool states_days(const struct mention *figure, double days) {
    double unit = unit_days(figure), told = decimal_double(figure->amount.low),
           off = unit > 0 ? days / unit - told : INFINITY;
    if (unit < 2 || told < 1) /* days are counted, not guessed */
        return figure->hedge == HEDGE_NONE && fabs(off) < 0.5;
    switch (figure->hedge) {
    case HEDGE_NONE: return fabs(off) <= PLAIN_REACH;
    case HEDGE_NEARLY: return off < 0 && off >= -HEDGED_REACH;
    case HEDGE_MORE_THAN:
    case HEDGE_AT_LEAST: return off >= 0 && off <= BOUND_REACH;
    case HEDGE_LESS_THAN: return off < 0 && off >= -BOUND_REACH;
    default: return fabs(off) <= HEDGED_REACH;
    }
}

/** A day, or the middle of a month: where a span begins or ends; false for others. */
static bool day_of(const struct mention *figure, const struct mention *date,
                   double *day) {
    const struct time *time = &date->time;
    if (date->kind->group != GROUP_TIME ||
        (time->low == NO_LOW_DAY && time->high == NO_HIGH_DAY))
        return false;
    int low = time->low == NO_LOW_DAY ? time->high : time->low, /* "until 12 April" */
        high = time->high == NO_HIGH_DAY ? time->low : time->high;
    double longest = unit_days(figure) > 7 ? 30 : 0;
    if (high - low > longest)
        return false;
    *day = (low + high) / 2.0;
    return true;
}

/** Five months, of "from 4 May until 28 September". */
static bool is_length_of(const struct mention *figure, const struct time *period) {
    return period->low != NO_LOW_DAY && period->high != NO_HIGH_DAY &&
           period->low < period->high && strchr(period->text, '/') &&
           states_days(figure, period->high - period->low);
}

char elapsed_within(const struct check_case *c, const struct alignment *to,
                    struct figure x) {
    const struct mention *period = figure_mention(c, x);
    return period->kind->group == GROUP_TIME &&
                   is_length_of(figure_mention(c, to->figure), &period->time)
               ? '|'
               : 0;
}

char elapsed_until(const struct check_case *c, const struct alignment *to,
                   struct figure x) {
    const struct mention *figure = figure_mention(c, to->figure);
    int today;
    double day;
    if (!civil_parse(figure_document(c, to->figure)->date, &today) &&
        !civil_parse(figure_document(c, x)->date, &today))
        return 0;
    if (unit_days(figure) > 0)
        return !is_answered(c, to) && day_of(figure, figure_mention(c, x), &day) &&
                       states_days(figure, fabs(today - day))
                   ? '@'
                   : 0;
    return years_until(c, to, x, today);
}

static bool is_years(const struct mention *mention) {
    return (mention_is(mention, age) || mention_is(mention, duration)) &&
           mention->unit && strcmp(mention->unit, "12M") == 0 && !mention->amount.range;
}

/** 12 years, of 53 and 41: ages that stand close together. */
static bool ages_differ(const struct mention *figure, const struct mention *a,
                        const struct mention *b) {
    struct decimal apart;
    if (!mention_is(a, age) || !mention_is(b, age) || !is_years(a) || !is_years(b) ||
        !decimal_subtract(a->amount.low, b->amount.low, &apart))
        return false;
    apart.coefficient = llabs(apart.coefficient);
    return value_states(figure, apart);
}

/** Sentences between two ages, and between two days of which nothing else is told. */
enum { AGES_APART = 3, DAYS_APART = 3 };

char elapsed_between(struct check_case *c, const struct alignment *to, struct figure x,
                     struct figure y) {
    const struct mention *figure = figure_mention(c, to->figure),
                         *a = figure_mention(c, x), *b = figure_mention(c, y);
    double first, last;
    if (is_years(figure))
        return to->told.difference && b->sentence - a->sentence <= AGES_APART &&
                       ages_differ(figure, a, b)
                   ? '-'
                   : 0;
    if (unit_days(figure) <= 0 || is_answered(c, to) || !day_of(figure, a, &first) ||
        !day_of(figure, b, &last) || !states_days(figure, fabs(last - first)))
        return 0;
    return b->sentence - a->sentence <= DAYS_APART ||
                   figures_evidence(c, to->figure, x).of[CUE_WORDS] > 0 ||
                   figures_evidence(c, to->figure, y).of[CUE_WORDS] > 0
               ? '-'
               : 0;
}

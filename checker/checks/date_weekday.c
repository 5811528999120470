/*
 * date_weekday.c - Sunday, 22 March 2025: a date that is another day of the week.
 *
 * Only where the year is stated: a missing one is chosen so that the weekday fits;
 * and not before 1924, when the last country had left the Julian calendar.
 */
#include "checks/check.h"
#include "value/civil.h"
#include "value/kind.h"

static const char *const days[] = {"",         "Monday", "Tuesday",  "Wednesday",
                                   "Thursday", "Friday", "Saturday", "Sunday"};

enum { FIRST_YEAR = 1924 };

/** Is that day no such weekday? */
static bool is_other(int day, int weekday) {
    return weekday && civil_weekday(day) != weekday;
}

/**
 * The day of a stated year that is no such weekday, "Monday, March 5, 2018", one of the
 * two ends of a range; or NO_LOW_DAY.
 */
static int wrong_day(const struct mention *mention) {
    const struct time *time = mention->time;
    if (!mention_does(mention, DOES_DATE) || time->yearless ||
        time->low < civil_days(FIRST_YEAR, 1, 1))
        return NO_LOW_DAY;
    if (is_other(time->low, time->weekday))
        return time->low;
    bool ends = time->high != NO_HIGH_DAY && is_other(time->high, time->weekday_end);
    return ends ? time->high : NO_LOW_DAY;
}

/** "'Monday, March 5, 2018' is a Monday"; of a range, which of its days. */
static const char *say(const struct check_case *c, struct figure figure, int day) {
    const struct time *time = figure_mention(c, figure)->time;
    const char *weekday = days[civil_weekday(day)];
    if (time->low == time->high)
        return arena_print(c->arena, "%s is a %s", quoted(c, figure), weekday);
    return arena_print(c->arena, "in %s the %s day is a %s", quoted(c, figure),
                       day == time->low ? "first" : "last", weekday);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    const struct check_case *c = in->c;
    struct figure_walk walk = {0};
    while (figure_next(c, &walk, ROLE_BIT(DRAFT) | ROLE_BIT(PEER))) {
        const struct mention *mention = figure_mention(c, walk.at);
        int day = wrong_day(mention);
        if (day != NO_LOW_DAY)
            propose_at(in, to, rule, VERDICT_NOT_COMPARED, walk.at,
                       say(c, walk.at, day));
    }
}

const struct check check_date_weekday = {"date-weekday", propose};

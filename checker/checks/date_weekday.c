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

/** A day of a year that is stated, with its weekday: "Monday, March 5, 2018". */
static bool states_weekday(const struct mention *mention) {
    const struct time *time = &mention->time;
    return mention_does(mention, DOES_DATE) && time->weekday && !time->yearless &&
           time->low == time->high;
}

static bool is_wrong(const struct mention *mention) {
    const struct time *time = &mention->time;
    return states_weekday(mention) && time->low >= civil_days(FIRST_YEAR, 1, 1) &&
           civil_weekday(time->low) != time->weekday;
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    const struct check_case *c = in->c;
    struct figure_walk walk = {0};
    while (figure_next(c, &walk, ROLE_BIT(DRAFT) | ROLE_BIT(PEER))) {
        const struct mention *mention = figure_mention(c, walk.at);
        if (is_wrong(mention))
            propose_at(in, to, rule, VERDICT_NOT_COMPARED, walk.at,
                       arena_print(c->arena, "%s is a %s", quoted(c, walk.at),
                                   days[civil_weekday(mention->time.low)]));
    }
}

const struct check check_date_weekday = {"date-weekday", propose};

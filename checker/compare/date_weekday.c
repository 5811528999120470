/*
 * date_weekday.c - Sunday, 22 March 2025: a date that is another day of the week.
 *
 * Only where the year is stated: a missing one is chosen so that the weekday fits;
 * and not before 1924, when the last country had left the Julian calendar.
 */
#include "compare/check.h"
#include "value/civil.h"
#include "value/kind.h"

static const char *const days[] = {"",         "Monday", "Tuesday",  "Wednesday",
                                   "Thursday", "Friday", "Saturday", "Sunday"};

enum { FIRST_YEAR = 1924 };

static bool is_wrong(const struct mention *mention) {
    const struct time *time = &mention->time;
    return mention->kind->group == GROUP_TIME && time->weekday && !time->yearless &&
           time->low == time->high && time->low >= civil_days(FIRST_YEAR, 1, 1) &&
           civil_weekday(time->low) != time->weekday;
}

static void run(struct check_case *c, const struct rule *rule) {
    for (uint32_t i = 0; i < c->n_members; i++)
        for (uint32_t k = 0; k < c->members[i].mentions.list.n; k++) {
            struct figure figure = {i, k};
            const struct mention *mention = figure_mention(c, figure);
            if (c->members[i].role == ROLE_SOURCE || !is_wrong(mention))
                continue;
            finding_add(c, rule, VERDICT_NOT_COMPARED, figure,
                        arena_print(c->arena, "%s is a %s", quoted(c, figure),
                                    days[civil_weekday(mention->time.low)]));
        }
}

const struct check check_date_weekday = {"date-weekday", run};

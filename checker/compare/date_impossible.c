/*
 * date_impossible.c - 31 June: a day that the calendar does not have.
 */
#include "compare/date_fault.h"

static void run(struct check_case *c, const struct rule *rule) {
    date_faults_add(c, rule, TIME_IMPOSSIBLE, "is no day of the calendar");
}

const struct check check_date_impossible = {"date-impossible", run};

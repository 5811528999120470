/*
 * date_incomplete.c - "on 25th": a day without its month.
 */
#include "compare/date_fault.h"

static void run(struct check_case *c, const struct rule *rule) {
    date_faults_add(c, rule, TIME_INCOMPLETE, "is a day without a month");
}

const struct check check_date_incomplete = {"date-incomplete", run};

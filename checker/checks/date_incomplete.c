/*
 * date_incomplete.c - "on 25th": a day without its month.
 */
#include "checks/date_fault.h"

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    date_faults_propose(in, rule, to, TIME_INCOMPLETE, "is a day without a month");
}

const struct check check_date_incomplete = {"date-incomplete", propose};

/*
 * date_impossible.c - 31 June: a day that the calendar does not have.
 */
#include "checks/date_fault.h"

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    date_faults_propose(in, rule, to, TIME_IMPOSSIBLE, "is no day of the calendar");
}

const struct check check_date_impossible = {"date-impossible", propose};

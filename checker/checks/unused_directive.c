/*
 * unused_directive.c - a directive that suppresses nothing, or is not understood.
 *
 * That is known only when all else is settled: finding/directives.c tells it.
 */
#include "checks/check.h"

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    (void)in;
    (void)rule;
    (void)to;
}

const struct check check_unused_directive = {"unused-directive", propose};

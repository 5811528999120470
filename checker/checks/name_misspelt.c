/*
 * name_misspelt.c - a name that no source has, and one close to it that a source has.
 */
#include "checks/named.h"

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    propose_respelt(in, rule, to, ~SHAPE_BIT(place));
}

const struct check check_name_misspelt = {"name-misspelt", propose};

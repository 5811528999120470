/*
 * place_differs.c - a town that a source spells in another way, or has in another
 * state.
 */
#include "checks/named.h"

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    propose_respelt(in, rule, to, SHAPE_BIT(place));
}

const struct check check_place_differs = {"place-differs", propose};

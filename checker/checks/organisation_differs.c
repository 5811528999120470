/*
 * organisation_differs.c - a body that a source calls in another way, or has another in
 * its place.
 */
#include "checks/called.h"

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    propose_called(in, rule, to, SHAPE_body);
    propose_attached(in, rule, to, true);
    propose_exchanged(in, rule, to, SHAPE_BIT(body) | SHAPE_BIT(letters));
    propose_stood_for(in, rule, to, SHAPE_body);
    propose_stood_for(in, rule, to, SHAPE_full); /* "Varn United" */
}

const struct check check_organisation_differs = {"organisation-differs", propose};

/*
 * own_arithmetic.c - a sentence gives the parts of a figure, and they make another.
 */
#include <math.h>

#include "checks/own.h"

static own_relation *const relations[] = {own_conversion, own_share, own_change,
                                          own_sum};

static const char *said_parts(const struct check_case *c, const struct own *own) {
    const char *said = quoted(c, own->parts[0]);
    for (size_t i = 1; i < own->n; i++)
        said =
            arena_print(c->arena, "%s%s%s", said, own->sign, quoted(c, own->parts[i]));
    return said;
}

/** Three digits and no more, but all of a whole number. */
static const char *said_number(const struct check_case *c, double number) {
    static const double near = 1e-6;
    double size = fabs(number);
    bool whole = size >= 100 || fabs(number - round(number)) < near;
    return arena_print(c->arena, "%.*f", whole ? 0 : size >= 10 ? 1 : 2, number);
}

static void tell(const struct judgement *in, const struct rule *rule,
                 struct figure stated, const struct own *own, struct proposals *to) {
    const struct check_case *c = in->c;
    struct proposal *proposal = propose_at(
        in, to, rule, VERDICT_CONTRADICTION, stated,
        arena_print(c->arena, "%s is written for %s, which makes %s", quoted(c, stated),
                    said_parts(c, own), said_number(c, own->makes)));
    proposal->takes = TAKES_SITE; /* each of the parts may have a fault of its own */
    for (size_t i = 0; i < own->n; i++)
        propose_related(in, proposal, own->parts[i], NULL);
    proposal_bind(proposal, BEARING_OPERAND);
}

static void ask(const struct judgement *in, const struct rule *rule,
                struct figure stated, struct proposals *to) {
    for (size_t i = 0; i < sizeof relations / sizeof *relations; i++) {
        struct own own = {.sign = ""};
        if (!relations[i](in->c, stated, &own))
            continue;
        if (!extents_meet(own.extent, own.stated))
            tell(in, rule, stated, &own, to);
        return;
    }
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    struct figure_walk walk = {0};
    while (figure_next(in->c, &walk, ROLE_BIT(DRAFT) | ROLE_BIT(PEER)))
        ask(in, rule, walk.at, to);
}

const struct check check_own_arithmetic = {"own-arithmetic", propose};

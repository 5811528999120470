/*
 * own_arithmetic.c - a sentence or a table gives the parts of a figure, and they make
 * another.
 */
#include <math.h>

#include "checks/own.h"

static own_relation *const relations[] = {own_conversion, own_share, own_change,
                                          own_sum, own_total};

static const char *said_parts(const struct check_case *c, const struct own *own) {
    const char *said = quoted(c, own->parts[0]);
    for (size_t i = 1; i < own->n; i++)
        said =
            arena_print(c->arena, "%s%s%s", said, own->sign, quoted(c, own->parts[i]));
    return said;
}

/** "6,800,000": digits of a whole number in threes. */
static const char *group_digits(const struct check_case *c, const char *digits) {
    const char *said = "";
    size_t n = strlen(digits);
    for (size_t i = 0, past; i < n; i = past) {
        past = i + ((n - i) % 3 ? (n - i) % 3 : 3);
        said = arena_print(c->arena, "%s%s%.*s", said, i ? "," : "", (int)(past - i),
                           digits + i);
    }
    return said;
}

/** Three digits and no more, but all of a whole number. */
static const char *said_number(const struct check_case *c, double number) {
    static const double near = 1e-6, many = 1e4;
    double size = fabs(number);
    bool whole = size >= 100 || fabs(number - round(number)) < near;
    const char *digits = arena_print(c->arena, "%.*f",
                                     whole        ? 0
                                     : size >= 10 ? 1
                                                  : 2,
                                     number);
    return number >= many ? group_digits(c, digits) : digits;
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

/** A source has the figure, and not a part of it: the fault is that of the part. */
static bool is_fault_of_part(const struct judgement *in, struct figure stated,
                             const struct own *own) {
    bool supported = own->is_whole && figure_is_supported(in, stated);
    for (size_t i = 0; supported && !own->cut && i < own->n; i++)
        if (!figure_is_supported(in, own->parts[i]))
            return true;
    return supported && own->cut;
}

static void ask(const struct judgement *in, const struct rule *rule,
                struct figure stated, struct proposals *to) {
    for (size_t i = 0; i < sizeof relations / sizeof *relations; i++) {
        struct own own = {.sign = ""};
        if (!relations[i](in->c, stated, &own))
            continue;
        if (!extents_meet(own.extent, own.stated) &&
            !is_fault_of_part(in, stated, &own))
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

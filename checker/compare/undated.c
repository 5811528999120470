/*
 * undated.c - relative dates in a text that does not state its own date.
 */
#include "compare/check.h"

static bool is_relative(const struct mention *mention) {
    return mention->kind->group == GROUP_TIME && mention->time.fault == TIME_RELATIVE;
}

static void run_member(struct check_case *c, uint32_t member, const struct rule *rule) {
    uint32_t first = 0, n = 0;
    for (uint32_t k = 0; k < c->members[member].mentions.list.n; k++) {
        if (!is_relative(&c->members[member].mentions.list.at[k]))
            continue;
        first = n++ ? first : k;
    }
    if (!n)
        return;
    struct figure figure = {member, first};
    finding_add(
        c, rule, VERDICT_NOT_COMPARED, figure,
        arena_print(c->arena,
                    "the text does not state its date, so %s%s cannot be placed",
                    quoted(c, figure), n > 1 ? " and other dates" : ""));
}

static void run(struct check_case *c, const struct rule *rule) {
    for (uint32_t i = 0; i < c->n_members; i++)
        if (!c->members[i].document->date.size)
            run_member(c, i, rule);
}

const struct check check_undated = {"undated-text", run};

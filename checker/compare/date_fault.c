/*
 * date_fault.c - dates that are wrong in themselves.
 */
#include "compare/date_fault.h"

static bool is_asked(const struct check_case *c, uint32_t member) {
    return c->members[member].role != ROLE_SOURCE;
}

void date_faults_add(struct check_case *c, const struct rule *rule,
                     enum time_fault fault, const char *words) {
    for (uint32_t i = 0; i < c->n_members; i++)
        for (uint32_t k = 0; is_asked(c, i) && k < c->members[i].mentions.list.n; k++) {
            struct figure figure = {i, k};
            const struct mention *mention = figure_mention(c, figure);
            if (mention->kind->group == GROUP_TIME && mention->time.fault == fault)
                finding_add(c, rule, VERDICT_NOT_COMPARED, figure,
                            arena_print(c->arena, "%s %s", quoted(c, figure), words));
        }
}

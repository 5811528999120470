/*
 * date_fault.c - dates that are wrong in themselves.
 */
#include "checks/date_fault.h"

void date_faults_propose(const struct judgement *in, const struct rule *rule,
                         struct proposals *to, enum time_fault fault,
                         const char *words) {
    const struct check_case *c = in->c;
    struct figure_walk walk = {0};
    while (figure_next(c, &walk, ROLE_BIT(DRAFT) | ROLE_BIT(PEER))) {
        const struct mention *mention = figure_mention(c, walk.at);
        if (mention_does(mention, DOES_DATE) && mention->time.fault == fault)
            propose_at(in, to, rule, VERDICT_NOT_COMPARED, walk.at,
                       arena_print(c->arena, "%s %s", quoted(c, walk.at), words));
    }
}

/*
 * undated.c - relative dates in a text that does not state its own date.
 */
#include "checks/check.h"

static bool is_relative(const struct mention *mention) {
    return mention_does(mention, DOES_DATE) && mention->time->fault == TIME_RELATIVE;
}

static void ask_member(const struct judgement *in, uint32_t member,
                       const struct rule *rule, struct proposals *to) {
    const struct check_case *c = in->c;
    const struct mentions *all = &c->members[member]->mentions;
    uint32_t first = 0, n = 0;
    for (uint32_t k = 0; k < all->list.n; k++) {
        if (!is_relative(&all->list.at[k]))
            continue;
        first = n++ ? first : k;
    }
    if (!n)
        return;
    struct figure figure = {member, first};
    propose_at(in, to, rule, VERDICT_NOT_COMPARED, figure,
               arena_print(c->arena,
                           "the text does not state its date, so %s%s cannot be placed",
                           quoted(c, figure), n > 1 ? " and other dates" : ""));
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (uint32_t i = 0; i < in->c->n_members; i++)
        if (!in->c->members[i]->document->date.text.size)
            ask_member(in, i, rule, to);
}

const struct check check_undated = {"undated-text", propose};

/*
 * scope.c - a figure that differs from its source, and so does its period.
 *
 * A period that follows its figure into another scope may stand in no source: the
 * figure's own finding shows it.
 */
#include "checks/check.h"

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->alignments->n; i++) {
        const struct alignment *of = &in->alignments->at[i];
        if (of->because != BECAUSE_other_period)
            continue;
        struct figure rival = match_rival(of->match)->other;
        struct proposal *proposal =
            propose_at(in, to, rule, of->verdict, alignment_figure(of),
                       message_pair(in->c, alignment_figure(of), rival));
        propose_related(in, proposal, rival, slot_note(in->c, rival, SLOT_period));
    }
}

const struct check check_scope = {"figure-scope", propose};

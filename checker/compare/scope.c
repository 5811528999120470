/*
 * scope.c - a figure that differs from its source, and so does its period.
 *
 * A period that follows its figure into another scope may stand in no source: it has
 * no rival, and the figure's own finding shows it.
 */
#include "compare/check.h"

static void run(struct check_case *c, const struct rule *rule) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        const struct alignment *alignment = &c->alignments[i];
        if (alignment->verdict != VERDICT_SCOPE || !alignment->rival.found ||
            figure_is_shown(c, alignment->figure))
            continue;
        struct figure rival = alignment->rival.figure;
        struct finding *finding =
            finding_add(c, rule, VERDICT_SCOPE, alignment->figure,
                        message_pair(c, alignment->figure, rival));
        finding_relate(c, finding, rival,
                       period_note(c, rival, figure_period(c, rival)));
    }
}

const struct check check_scope = {"figure-scope", run};

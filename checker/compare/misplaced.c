/*
 * misplaced.c - a figure that is in a source, but there says something else.
 */
#include "compare/check.h"

/** Evidence from which on the place is the rival's beyond doubt. */
static const double SURE = 1.0;

static void run(struct check_case *c, const struct rule *rule) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        const struct alignment *alignment = &c->alignments[i];
        if (!alignment->misplaced || figure_is_shown(c, alignment->figure))
            continue;
        struct figure rival = alignment->rival.figure;
        const char *message = arena_print(
            c->arena, "%s here; %s has %s in this place, and the figure elsewhere",
            quoted(c, alignment->figure), figure_document(c, rival)->name,
            quoted(c, rival));
        struct finding *finding =
            finding_add(c, rule, VERDICT_CONTRADICTION, alignment->figure, message);
        finding_temper(finding, &alignment->rival.evidence, SURE);
        finding_relate(c, finding, rival, "in this place");
        finding_relate(c, finding, alignment->supporter.figure, "the same figure");
    }
}

const struct check check_misplaced = {"figure-misplaced", run};

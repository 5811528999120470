/*
 * contradicted.c - a figure of the draft against another in its sources.
 */
#include "claim/align.h"
#include "claim/slip.h"
#include "compare/check.h"

/** Evidence from which on the two figures are one claim beyond doubt. */
static const double SURE = 0.70;

static void run(struct check_case *c, const struct rule *rule) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        const struct alignment *alignment = &c->alignments[i];
        if (alignment->verdict != VERDICT_CONTRADICTION || alignment->misplaced ||
            figure_is_shown(c, alignment->figure))
            continue;
        struct figure rival = alignment->rival.figure;
        const char *message = message_pair(c, alignment->figure, rival);
        if (alignment_exceeds(c, alignment))
            message = arena_print(c->arena, "%s, and a part is larger than its whole",
                                  message);
        struct finding *finding =
            finding_add(c, rule, VERDICT_CONTRADICTION, alignment->figure, message);
        /* A slip of the pen is evidence of its own. */
        if (!slip_name(figure_mention(c, alignment->figure), figure_mention(c, rival)))
            finding_temper(finding, &alignment->rival.evidence, SURE);
        finding_relate(c, finding, rival, NULL);
    }
}

const struct check check_contradicted = {"figure-contradicted", run};

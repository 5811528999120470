/*
 * unsupported.c - a figure of the draft that no source has.
 */
#include "compare/check.h"

static void run(struct check_case *c, const struct rule *rule) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        const struct alignment *alignment = &c->alignments[i];
        if (alignment->verdict != VERDICT_UNSUPPORTED ||
            figure_is_shown(c, alignment->figure))
            continue;
        const char *message = arena_print(c->arena, "%s is in none of the sources",
                                          quoted(c, alignment->figure));
        struct finding *finding =
            finding_add(c, rule, VERDICT_UNSUPPORTED, alignment->figure, message);
        if (alignment->rival.found)
            finding_relate(c, finding, alignment->rival.figure, "the nearest figure");
    }
}

const struct check check_unsupported = {"figure-unsupported", run};

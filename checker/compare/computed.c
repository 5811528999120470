/*
 * computed.c - a figure of the draft that follows from two of a source.
 */
#include "compare/check.h"

static void run(struct check_case *c, const struct rule *rule) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        const struct alignment *alignment = &c->alignments[i];
        if (alignment->verdict != VERDICT_COMPUTED)
            continue;
        const char *message =
            arena_print(c->arena, "%s is %s %c %s", quoted(c, alignment->figure),
                        quoted(c, alignment->operands[0]), alignment->operation,
                        quoted(c, alignment->operands[1]));
        struct finding *finding =
            finding_add(c, rule, VERDICT_COMPUTED, alignment->figure, message);
        finding_relate(c, finding, alignment->operands[0], NULL);
        finding_relate(c, finding, alignment->operands[1], NULL);
    }
}

const struct check check_computed = {"figure-computed", run};

/*
 * misplaced.c - a figure that is in a source, but there says something else.
 */
#include "compare/check.h"

/** Evidence from which on the place is the rival's beyond doubt. */
static const double SURE = 1.0;

static size_t line_of(struct check_case *c, struct figure figure) {
    return document_locate(figure_document(c, figure), c->arena,
                           figure_mention(c, figure)->span.start)
        .line;
}

/** "line 9", "b.txt, line 9": where the draft's figure really stands. */
static const char *elsewhere(struct check_case *c, struct figure there,
                             struct figure rival) {
    const char *name =
        there.member == rival.member
            ? ""
            : arena_print(c->arena, "%s, ", figure_document(c, there)->name);
    return arena_print(c->arena, "%sline %zu", name, line_of(c, there));
}

/** "'80' here; a.txt has '11' in this place (line 5) and '80' in another (line 6)". */
static const char *message_of(struct check_case *c, const struct alignment *alignment) {
    struct figure rival = alignment->rival.figure, own = alignment->supporter.figure;
    return arena_print(
        c->arena, "%s here; %s has %s in this place (line %zu) and %s in another (%s)",
        quoted(c, alignment->figure), figure_document(c, rival)->name, quoted(c, rival),
        line_of(c, rival), quoted(c, own), elsewhere(c, own, rival));
}

static void run(struct check_case *c, const struct rule *rule) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        const struct alignment *alignment = &c->alignments[i];
        if (!alignment->misplaced || figure_is_shown(c, alignment->figure))
            continue;
        struct figure rival = alignment->rival.figure;
        struct finding *finding =
            finding_add(c, rule, VERDICT_CONTRADICTION, alignment->figure,
                        message_of(c, alignment));
        finding_temper(finding, &alignment->rival.evidence, SURE);
        finding_relate(c, finding, rival, "in this place");
        finding_relate(c, finding, alignment->supporter.figure, "the same figure");
    }
}

const struct check check_misplaced = {"figure-misplaced", run};

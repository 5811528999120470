/*
 * unsupported.c - a figure of the draft that no source has.
 */
#include "claim/slip.h"
#include "compare/check.h"

/** "... is in none of the sources; 'a' has '63 ships': two digits exchanged". */
static const char *message_of(const struct check_case *c,
                              const struct alignment *alignment) {
    const char *figure = quoted(c, alignment->figure);
    struct figure rival = alignment->rival.figure;
    const char *slip =
        alignment->rival.found
            ? slip_name(figure_mention(c, alignment->figure), figure_mention(c, rival))
            : NULL;
    if (!slip)
        return arena_print(c->arena, "%s is in none of the sources", figure);
    return arena_print(c->arena, "%s is in none of the sources; %s has %s: %s", figure,
                       figure_document(c, rival)->name, quoted(c, rival), slip);
}

static void run(struct check_case *c, const struct rule *rule) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        const struct alignment *alignment = &c->alignments[i];
        if (alignment->verdict != VERDICT_UNSUPPORTED ||
            figure_is_shown(c, alignment->figure))
            continue;
        const char *message = message_of(c, alignment);
        struct finding *finding =
            finding_add(c, rule, VERDICT_UNSUPPORTED, alignment->figure, message);
        if (alignment->rival.found && !alignment->far)
            finding_relate(c, finding, alignment->rival.figure, "the nearest figure");
    }
}

const struct check check_unsupported = {"figure-unsupported", run};

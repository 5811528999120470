/*
 * computed.c - a figure of the draft that follows from two of a source.
 */
#include "compare/check.h"

/** "9 others" are 10 but for one, who is named; 84 are "the 83 others" and one. */
static bool is_single(const struct alignment *alignment) {
    return alignment->operands[0].member == alignment->operands[1].member &&
           alignment->operands[0].mention == alignment->operands[1].mention;
}

static bool is_time(const struct check_case *c, struct figure figure) {
    return figure_mention(c, figure)->kind->group == GROUP_TIME;
}

static const char *message_of(const struct check_case *c,
                              const struct alignment *alignment) {
    const char *figure = quoted(c, alignment->figure);
    if (alignment->list)
        return arena_print(c->arena, "%s are named in %s", figure,
                           c->members[alignment->list->member].document->name);
    const char *first = quoted(c, alignment->operands[0]);
    if (alignment->operation == '|')
        return arena_print(c->arena, "%s is the %s of %s", figure,
                           is_time(c, alignment->operands[0]) ? "length" : "difference",
                           first);
    if (alignment->operation == '@')
        return arena_print(c->arena, "%s is the time from %s to the day of the text",
                           figure, first);
    if (alignment->operation == '~')
        return arena_print(c->arena, "%s is %s for another time", figure, first);
    if (is_single(alignment))
        return arena_print(c->arena, "%s are %s %s one", figure, first,
                           alignment->operation == '-' ? "but for" : "and");
    const char *second = quoted(c, alignment->operands[1]);
    if (alignment->operation == 'S')
        return arena_print(c->arena, "%s is the sum of the figures from %s to %s",
                           figure, first, second);
    if (alignment->operation == '&')
        return arena_print(c->arena, "%s runs from %s to %s", figure, first, second);
    if (alignment->operation == '%')
        return arena_print(c->arena, "%s is the change between %s and %s", figure,
                           first, second);
    return arena_print(c->arena, "%s is %s %c %s", figure, first, alignment->operation,
                       second);
}

static void relate_list(struct check_case *c, struct finding *finding,
                        const struct name_list *list) {
    struct document *document = c->members[list->member].document;
    const struct token *first = &document->tokens.at[list->first],
                       *last = &document->tokens.at[list->past - 1];
    struct site site = {
        .document = document,
        .span = document_span(document, first->start, last->start + last->size)};
    sites_add(c, &finding->related, &finding->n_related, site);
}

static void run(struct check_case *c, const struct rule *rule) {
    for (size_t i = 0; i < c->n_alignments; i++) {
        const struct alignment *alignment = &c->alignments[i];
        if (alignment->verdict != VERDICT_COMPUTED ||
            figure_is_shown(c, alignment->figure))
            continue;
        struct finding *finding = finding_add(
            c, rule, VERDICT_COMPUTED, alignment->figure, message_of(c, alignment));
        if (alignment->list) {
            relate_list(c, finding, alignment->list);
            continue;
        }
        finding_relate(c, finding, alignment->operands[0], NULL);
        if (!is_single(alignment))
            finding_relate(c, finding, alignment->operands[1], NULL);
    }
}

const struct check check_computed = {"figure-computed", run};

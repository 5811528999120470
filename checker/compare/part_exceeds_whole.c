/*
 * part_exceeds_whole.c - "45 of the 40 sailors", "40 people, including 45 children".
 */
#include "compare/check.h"
#include "value/compare.h"

/** Tokens between the two figures, their words apart. */
enum { MOST_BETWEEN = 4 };

/** What joins a part to its whole, "of the", "out of", or a whole to its part. */
enum joint { JOINT_NONE, PART_FIRST, WHOLE_FIRST };

static enum joint joint_between(const struct document *document, size_t from,
                                size_t to) {
    bool of = false, definite = false, including = false;
    for (size_t i = from; i < to; i++) {
        struct text word = document_token(document, i);
        bool determiner = token_is(&document->tokens.at[i], CLASS_DETERMINER);
        of = of || text_spells(word, "of");
        including = including || text_spells(word, "including");
        definite = definite || determiner || text_spells(word, "out");
        if (!determiner && !text_spells(word, "of") &&
            !text_spells(word, "including") && !text_spells(word, ",") &&
            !text_spells(word, "out"))
            return JOINT_NONE;
    }
    if (to - from > MOST_BETWEEN || from >= to)
        return JOINT_NONE;
    return including ? WHOLE_FIRST : of && definite ? PART_FIRST : JOINT_NONE;
}

static bool may_be_part(const struct mention *mention) {
    return (mention_is(mention, number) || mention_is(mention, money)) &&
           !mention->amount.fraction && !mention->amount.vague && !mention->rate;
}

/** Does the part hold more than the whole, however the two are hedged? */
static bool exceeds(const struct mention *part, const struct mention *whole) {
    return values_relate(part, whole) == RELATION_DIFFERENT &&
           decimal_compare(part->amount.low, whole->amount.high) > 0;
}

static uint32_t past_words(const struct mention *mention) {
    return mention->noun_past > mention->past ? mention->noun_past : mention->past;
}

static void judge(struct check_case *c, struct figure first, struct figure second,
                  const struct rule *rule) {
    const struct mention *a = figure_mention(c, first), *b = figure_mention(c, second);
    if (a->sentence != b->sentence || a->kind != b->kind || !may_be_part(a) ||
        !may_be_part(b))
        return;
    enum joint joint =
        joint_between(figure_document(c, first), past_words(a), b->hedge_first);
    struct figure part = joint == PART_FIRST ? first : second,
                  whole = joint == PART_FIRST ? second : first;
    if (!joint || !exceeds(figure_mention(c, part), figure_mention(c, whole)) ||
        figure_is_shown(c, part))
        return;
    struct finding *finding =
        finding_add(c, rule, VERDICT_CONTRADICTION, part,
                    arena_print(c->arena, "%s are more than the whole, %s",
                                quoted(c, part), quoted(c, whole)));
    finding_relate(c, finding, whole, NULL);
}

static void run(struct check_case *c, const struct rule *rule) {
    for (uint32_t i = 0; i < c->n_members; i++)
        for (uint32_t k = 1; k < c->members[i].mentions.list.n; k++)
            if (c->members[i].role != ROLE_SOURCE)
                judge(c, (struct figure){i, k - 1}, (struct figure){i, k}, rule);
}

const struct check check_part_exceeds_whole = {"part-exceeds-whole", run};

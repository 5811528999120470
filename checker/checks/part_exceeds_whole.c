/*
 * part_exceeds_whole.c - "45 of the 40 sailors", "40 people, including 45 children".
 */
#include "checks/check.h"
#include "value/compare.h"

/** Tokens between the two figures, their words apart. */
enum { MOST_BETWEEN = 4 };

/** What joins a part to its whole, "of the", "out of", or a whole to its part. */
enum joint { JOINT_NONE, PART_FIRST, WHOLE_FIRST };

static enum joint joint_between(const struct document *document, size_t from,
                                size_t to) {
    bool of = false, definite = false, including = false;
    for (size_t i = from; i < to; i++) {
        const struct token *token = &document->tokens.at[i];
        bool known = token_is(token, CLASS_DETERMINER) || token_hints(token, HINT_OUT);
        bool part = token_hints(token, HINT_OF),
             whole = token_hints(token, HINT_INCLUDING);
        if (!known && !part && !whole && !token_is_sign(document, i, ","))
            return JOINT_NONE;
        of |= part;
        including |= whole;
        definite |= known;
    }
    if (to - from > MOST_BETWEEN || from >= to)
        return JOINT_NONE;
    return including ? WHOLE_FIRST : of && definite ? PART_FIRST : JOINT_NONE;
}

static bool may_be_part(const struct mention *mention) {
    return mention_does(mention, DOES_COUNT | DOES_PAY) && !mention->amount.fraction &&
           !mention->amount.vague && !mention->rate;
}

/** Does the part hold more than the whole, however the two are hedged? */
static bool exceeds(const struct mention *part, const struct mention *whole) {
    return values_relate(part, whole) == RELATION_DIFFERENT &&
           decimal_compare(part->amount.low, whole->amount.high) > 0;
}

static uint32_t past_words(const struct mention *mention) {
    return mention->noun_past > mention->past ? mention->noun_past : mention->past;
}

/** Do they measure one thing of one subject, as far as the words tell? */
static bool are_of_one_thing(const struct check_case *c, struct figure a,
                             struct figure b) {
    static const enum slot_id telling[] = {SLOT_noun, SLOT_measure, SLOT_qualifier,
                                           SLOT_subject};
    for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
        if (figures_relate(c, telling[i], a, b).differs > 0)
            return false;
    return true;
}

static void ask(const struct judgement *in, const struct rule *rule,
                struct figure first, struct figure second, struct proposals *to) {
    const struct check_case *c = in->c;
    const struct mention *a = figure_mention(c, first), *b = figure_mention(c, second);
    if (a->sentence != b->sentence || a->kind != b->kind || !may_be_part(a) ||
        !may_be_part(b))
        return;
    enum joint joint =
        joint_between(figure_document(c, first), past_words(a), b->hedge_first);
    struct figure part = joint == PART_FIRST ? first : second,
                  whole = joint == PART_FIRST ? second : first;
    if (!joint || !exceeds(figure_mention(c, part), figure_mention(c, whole)) ||
        !are_of_one_thing(c, part, whole))
        return;
    struct proposal *proposal =
        propose_at(in, to, rule, VERDICT_CONTRADICTION, part,
                   arena_print(c->arena, "%s are more than the whole, %s",
                               quoted(c, part), quoted(c, whole)));
    propose_related(in, proposal, whole, NULL);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    struct figure_walk walk = {0};
    while (figure_next(in->c, &walk, ROLE_BIT(DRAFT) | ROLE_BIT(PEER)))
        if (walk.at.mention > 0)
            ask(in, rule, (struct figure){walk.at.member, walk.at.mention - 1}, walk.at,
                to);
}

const struct check check_part_exceeds_whole = {"part-exceeds-whole", propose};

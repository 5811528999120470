/*
 * stale.c - a figure that a newer source has replaced: a toll that rose, a revision.
 *
 * Sources differ in days, and the draft has the value of the older ones alone.  What
 * befell people is counted anew each day; other figures are replaced where the newer
 * source says so.
 */
#include "checks/check.h"
#include "value/compare.h"

/** Figures of one claim in sources that state a day: those of the draft's value, and
    those of another. */
struct ages {
    struct figure same, other; /* the newest of each */
    bool has_same, has_other;
};

static struct text day_of(const struct check_case *c, struct figure figure) {
    return figure_document(c, figure)->date.text;
}

static bool is_newer(const struct check_case *c, struct figure a, struct figure b) {
    return text_order(day_of(c, a), day_of(c, b)) > 0;
}

static void keep_newest(const struct check_case *c, struct figure figure, bool *has,
                        struct figure *to) {
    if (!*has || is_newer(c, figure, *to))
        *to = figure;
    *has = true;
}

static struct ages ages_of(const struct check_case *c, const struct group *group,
                           struct figure supporter) {
    struct ages ages = {.has_same = false};
    for (size_t i = 0; i < group->figures.n; i++) {
        struct figure figure = group->figures.at[i];
        enum stance stance = figures_stance(c, supporter, figure);
        bool same = figures_equal(figure, supporter) || stance_fits(stance);
        if (!day_of(c, figure).size && same)
            return (struct ages){.has_same = false}; /* it may be the newest */
        if (same)
            keep_newest(c, figure, &ages.has_same, &ages.same);
        else if (day_of(c, figure).size && stance == STANCE_RIVAL)
            keep_newest(c, figure, &ages.has_other, &ages.other);
    }
    return ages;
}

/** Does the sentence of a figure say that it replaces another: "revised", "rose to"? */
static bool is_revision(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct sentence *sentence =
        &document->sentences.at[figure_mention(c, figure)->sentence];
    for (uint32_t i = sentence->own_token; i < sentence->past_token; i++) {
        size_t length;
        if (phrase_signal(&document->tokens.at[i], sentence->past_token - i,
                          SIGNAL_REVISION, &length))
            return true;
    }
    return false;
}

/** Those whom something befell are counted until all are. */
static bool is_rising_toll(const struct check_case *c, struct figure older,
                           struct figure newer) {
    const struct mention *a = figure_mention(c, older), *b = figure_mention(c, newer);
    return figure_slot(c, older, SLOT_fate)->known == SLOT_KNOWN &&
           figure_slot(c, newer, SLOT_fate)->known == SLOT_KNOWN &&
           decimal_compare(a->amount.high, b->amount.low) < 0;
}

/** Does the draft have the newer value too, or was it written before? */
static bool knows_newer(const struct check_case *c, struct figure figure,
                        struct figure newer) {
    const struct mentions *own = &c->members[figure.member]->mentions;
    struct text day = day_of(c, figure);
    if (day.size && text_order(day, day_of(c, newer)) < 0)
        return true;
    for (uint32_t i = 0; i < own->list.n; i++)
        if (values_relate(&own->list.at[i], figure_mention(c, newer)) == RELATION_SAME)
            return true;
    return false;
}

static const struct group *group_of(const struct judgement *in, struct figure figure) {
    const struct groups *groups = &in->sources->groups;
    for (size_t i = 0; i < groups->list.n; i++)
        for (size_t k = 0; k < groups->list.at[i].figures.n; k++)
            if (figures_equal(groups->list.at[i].figures.at[k], figure))
                return &groups->list.at[i];
    return NULL;
}

static void tell(const struct judgement *in, const struct rule *rule,
                 struct figure figure, const struct ages *ages, struct proposals *to) {
    const struct check_case *c = in->c;
    struct text older = day_of(c, ages->same), newer = day_of(c, ages->other);
    const char *message = arena_print(c->arena, "%s is of %.*s (%s); %s has %s of %.*s",
                                      quoted(c, figure), TEXT_ARGUMENTS(older),
                                      figure_document(c, ages->same)->name,
                                      figure_document(c, ages->other)->name,
                                      quoted(c, ages->other), TEXT_ARGUMENTS(newer));
    struct proposal *proposal =
        propose_at(in, to, rule, VERDICT_AGREE, figure, message);
    proposal->yields = YIELDS_NEVER;
    proposal->takes = TAKES_NOTHING;
    propose_related(in, proposal, ages->other, "newer");
    propose_related(in, proposal, ages->same, "older");
}

static void ask(const struct judgement *in, const struct rule *rule,
                const struct alignment *of, struct proposals *to) {
    struct figure supporter = match_supporter(of->match)->other;
    const struct group *group = group_of(in, supporter);
    if (!group)
        return;
    struct ages ages = ages_of(in->c, group, supporter);
    if (!ages.has_same || !ages.has_other || !is_newer(in->c, ages.other, ages.same))
        return;
    bool replaced =
        is_rising_toll(in->c, ages.same, ages.other) || is_revision(in->c, ages.other);
    if (replaced && !knows_newer(in->c, alignment_figure(of), ages.other))
        tell(in, rule, alignment_figure(of), &ages, to);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    if (in->sources->n < 2)
        return;
    for (size_t i = 0; i < in->alignments->n; i++) {
        const struct alignment *of = &in->alignments->at[i];
        bool agrees = of->verdict == VERDICT_AGREE || of->verdict == VERDICT_COMPATIBLE;
        if (agrees && match_supporter(of->match))
            ask(in, rule, of, to);
    }
}

const struct check check_stale = {"figure-stale", propose};

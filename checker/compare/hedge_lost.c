/*
 * hedge_lost.c - an exact figure where the same claim is bounded elsewhere.
 *
 * "up to two billion" in a source, "$2 billion" in the headline: one finding a
 * document, at its first such figure.
 */
#include "compare/check.h"

#include "value/compare.h"

static const double LIKE_LEAST = 0.25;

/**
 * A bound that changes what is claimed; "about" and "nearly" do not.  "From $640 up to
 * $720" has two ends and no bound.
 */
static bool is_bound(const struct mentions *in, uint32_t i) {
    const struct mention *mention = &in->list.at[i];
    const struct mention *before = i > 0 ? mention - 1 : NULL;
    bool ends =
        before && before->kind == mention->kind && before->past == mention->hedge_first;
    return mention->hedge == HEDGE_UP_TO && !ends;
}

static bool same_amount(const struct mention *a, const struct mention *b) {
    return mention_is(a, money) && values_relate(a, b) == RELATION_COMPATIBLE &&
           decimal_compare(a->amount.low, b->amount.low) == 0;
}

static bool are_alike(struct check_case *c, struct figure a, struct figure b) {
    return figures_share_topic(c, a, b) ||
           figures_evidence(c, a, b).of[CUE_WORDS] >= LIKE_LEAST;
}

/** "estimated at up to": what somebody counted, and no fine of up to so much. */
static bool is_estimate(const struct check_case *c, struct figure figure) {
    const struct token *token =
        &figure_document(c, figure)->tokens.at[figure_mention(c, figure)->hedge_first];
    const struct sense *sense = token_sense(token, CLASS_HEDGE_BEFORE);
    return sense && strcmp(sense->value, hedge_name(HEDGE_ESTIMATED)) == 0;
}

/** Restatements of one sum in one text that are looked at. */
enum { MOST_TRIED = 16 };

/**
 * Does the text of the bounded figure restate its sum, where it speaks of the exact
 * one?  Who reports an estimate tells it once in the headline and once in full.
 */
static bool is_restated(struct check_case *c, struct figure exact,
                        struct figure bounded) {
    const struct mentions *there = &c->members[bounded.member].mentions;
    for (uint32_t k = 0, tried = 0; k < there->list.n && tried < MOST_TRIED; k++) {
        struct figure again = {bounded.member, k};
        const struct mention *plain = &there->list.at[k];
        bool same = mention_is(plain, money) && plain->hedge != HEDGE_UP_TO &&
                    values_relate(figure_mention(c, exact), plain) == RELATION_SAME;
        tried += same;
        if (same && (exact.member == bounded.member || are_alike(c, exact, again)))
            return true;
    }
    return false;
}

/** The bounded twin of an exact figure in one text, if there is one. */
static bool find_bounded_in(struct check_case *c, struct figure exact, uint32_t member,
                            struct figure *bounded) {
    const struct mentions *there = &c->members[member].mentions;
    bool restated = true; /* or not tried yet: one estimate of a sum tells */
    for (uint32_t k = 0; k < there->list.n; k++) {
        *bounded = (struct figure){member, k};
        if (!is_bound(there, k) ||
            !same_amount(figure_mention(c, exact), &there->list.at[k]))
            continue;
        if (are_alike(c, exact, *bounded))
            return true;
        if (!restated || !is_estimate(c, *bounded))
            continue;
        restated = is_restated(c, exact, *bounded);
        if (restated)
            return true;
    }
    return false;
}

static bool find_bounded(struct check_case *c, struct figure exact,
                         struct figure *bounded) {
    for (uint32_t i = 0; i < c->n_members; i++)
        if (find_bounded_in(c, exact, i, bounded))
            return true;
    return false;
}

static bool lost_in(struct check_case *c, uint32_t member, const struct rule *rule) {
    for (uint32_t k = 0; k < c->members[member].mentions.list.n; k++) {
        struct figure exact = {member, k}, bounded;
        if (figure_mention(c, exact)->hedge != HEDGE_NONE ||
            !find_bounded(c, exact, &bounded))
            continue;
        const char *message =
            arena_print(c->arena, "%s is stated as exact; %s has %s", quoted(c, exact),
                        bounded.member == member ? "the same text"
                                                 : figure_document(c, bounded)->name,
                        quoted(c, bounded));
        struct finding *finding =
            finding_add(c, rule, VERDICT_COMPATIBLE, exact, message);
        finding_relate(c, finding, bounded, NULL);
        return true;
    }
    return false;
}

static bool any_bound(const struct check_case *c) {
    for (uint32_t i = 0; i < c->n_members; i++)
        for (uint32_t k = 0; k < c->members[i].mentions.list.n; k++)
            if (is_bound(&c->members[i].mentions, k))
                return true;
    return false;
}

static void run(struct check_case *c, const struct rule *rule) {
    if (!any_bound(c))
        return;
    size_t n = c->n_drafts ? c->n_drafts : c->n_members;
    for (uint32_t i = 0; i < n; i++)
        lost_in(c, i, rule);
}

const struct check check_hedge_lost = {"hedge-lost", run};

/*
 * hedge_lost.c - an exact figure where the same claim is bounded elsewhere.
 *
 * "up to two billion" in a source, "$2 billion" in the headline: one finding a
 * document, at its first such figure.
 */
#include "checks/bound.h"
#include "value/compare.h"
#include "value/write.h"

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
    return mention_does(a, DOES_PAY) && values_relate(a, b) == RELATION_COMPATIBLE &&
           decimal_compare(a->amount.low, b->amount.low) == 0;
}

/** Words near both: a sentence beside tells of other sums as well. */
static double words_alike(const struct judgement *in, struct figure a,
                          struct figure b) {
    int there = figures_evidence(in, a, b).of[CUE_near],
        back = figures_evidence(in, b, a).of[CUE_near];
    return (there > back ? there : back) / 100.0;
}

static bool are_alike(const struct judgement *in, struct figure a, struct figure b) {
    return figures_share_topic(in->topics, a, b) || words_alike(in, a, b) >= LIKE_LEAST;
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
static bool is_restated(const struct judgement *in, struct figure exact,
                        struct figure bounded) {
    const struct mentions *there = &in->c->members[bounded.member]->mentions;
    for (uint32_t k = 0, tried = 0; k < there->list.n && tried < MOST_TRIED; k++) {
        struct figure again = {bounded.member, k};
        const struct mention *plain = &there->list.at[k];
        bool same = mention_does(plain, DOES_PAY) && plain->hedge != HEDGE_UP_TO &&
                    values_relate(figure_mention(in->c, exact), plain) == RELATION_SAME;
        tried += same;
        if (same && (exact.member == bounded.member || are_alike(in, exact, again)))
            return true;
    }
    return false;
}

/** The bounded twin of an exact figure in one text, if there is one. */
static bool find_bounded_in(const struct judgement *in, struct figure exact,
                            uint32_t member, struct figure *bounded) {
    const struct mentions *there = &in->c->members[member]->mentions;
    bool restated = true; /* or not tried yet: one estimate of a sum tells */
    for (uint32_t k = 0; k < there->list.n; k++) {
        *bounded = (struct figure){member, k};
        if (!is_bound(there, k) ||
            !same_amount(figure_mention(in->c, exact), &there->list.at[k]))
            continue;
        if (are_alike(in, exact, *bounded))
            return true;
        if (!restated || !is_estimate(in->c, *bounded))
            continue;
        restated = is_restated(in, exact, *bounded);
        if (restated)
            return true;
    }
    return false;
}

static bool find_bounded(const struct judgement *in, struct figure exact,
                         struct figure *bounded) {
    for (uint32_t i = 0; i < in->c->n_members; i++)
        if (find_bounded_in(in, exact, i, bounded))
            return true;
    return false;
}

static void tell(const struct judgement *in, const struct rule *rule,
                 struct figure exact, struct figure bounded, struct proposals *to) {
    const struct check_case *c = in->c;
    const char *message =
        arena_print(c->arena, "%s is stated as exact; %s has %s", quoted(c, exact),
                    bounded.member == exact.member ? "the same text"
                                                   : figure_document(c, bounded)->name,
                    quoted(c, bounded));
    struct proposal *proposal =
        propose_at(in, to, rule, VERDICT_COMPATIBLE, exact, message);
    proposal->yields = YIELDS_NEVER;
    propose_related(in, proposal, bounded, NULL);
}

/** The figure that is told of; one of no member where none is. */
static struct figure ask_member(const struct judgement *in, const struct rule *rule,
                                uint32_t member, struct proposals *to) {
    for (uint32_t k = 0; k < in->c->members[member]->mentions.list.n; k++) {
        struct figure exact = {member, k}, bounded;
        if (figure_mention(in->c, exact)->hedge != HEDGE_NONE ||
            !find_bounded(in, exact, &bounded))
            continue;
        tell(in, rule, exact, bounded, to);
        return exact;
    }
    return (struct figure){UINT32_MAX, 0};
}

static bool any_bound(const struct check_case *c) {
    for (uint32_t i = 0; i < c->n_members; i++)
        for (uint32_t k = 0; k < c->members[i]->mentions.list.n; k++)
            if (is_bound(&c->members[i]->mentions, k))
                return true;
    return false;
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    struct figure *told =
        arena_get(in->c->arena, (in->c->n_members + 1) * sizeof *told);
    bool any = any_bound(in->c);
    for (uint32_t i = 0; i < in->c->n_members; i++)
        told[i] = any && in->c->members[i]->role != ROLE_SOURCE
                      ? ask_member(in, rule, i, to)
                      : (struct figure){UINT32_MAX, 0};
    for (size_t i = 0; i < in->alignments->n; i++) {
        const struct alignment *of = &in->alignments->at[i];
        if (!figures_equal(told[alignment_figure(of).member], alignment_figure(of)))
            bounds_propose(in, rule, of, to);
    }
}

const struct check check_hedge_lost = {"hedge-lost", propose};

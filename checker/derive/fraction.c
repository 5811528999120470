/*
 * fraction.c - "half", "a third" of two counts of one sentence.
 */
#include <math.h>

#include "derive/result.h"
#include "derive/whole.h"
#include "value/kind.h"

/** Words for shares reach so far: 1,248 of 2,310 are "just over half". */
static const double SHARE_REACH = 0.1, HEDGED_REACH = 0.15;

static bool is_fraction(const struct mention *figure) {
    return mention_does(figure, DOES_COUNT) && figure->amount.fraction &&
           !figure->amount.range &&
           decimal_compare(figure->amount.low, decimal_of(1, 0)) < 0;
}

/** So near, and on the side that the hedge tells. */
static bool is_share(const struct task *task, const struct operand *part,
                     const struct operand *whole) {
    bool hedged = task->mention->hedge != HEDGE_NONE;
    double reach = hedged ? HEDGED_REACH : SHARE_REACH;
    struct decimal share;
    return fabs(part->value / whole->value - task->value) <= reach * task->value &&
           decimal_divide(part->mention->amount.low, whole->mention->amount.low,
                          &share) &&
           value_keeps_bound(task->mention, share);
}

static void try(const struct task *task, struct operand *part, struct operand *whole,
                struct proofs *to) {
    if (part->value <= 0 || part->value >= whole->value ||
        !value_is_count(part->mention) || !value_is_count(whole->mention) ||
        !is_share(task, part, whole))
        return;
    struct proof proof =
        proof_of(&derivation_fraction, share_strength(task, part, whole), part, whole);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = 0};
    while (is_fraction(task->mention) && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "/");
}

const struct derivation derivation_fraction = {
    .name = "fraction", .prove = prove, .say = say};

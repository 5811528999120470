/*
 * times.c - "30 times more": $600 and $20.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

enum { TIMES_APART = 1 };

static bool states_ratio(const struct task *task, const struct mention *more,
                         const struct mention *less) {
    struct decimal ratio;
    return decimal_divide(more->amount.low, less->amount.low, &ratio) &&
           task_states(task, ratio);
}

/** Of one measure; shares too, and so much a year and so much in one. */
static bool can_divide(const struct task *task, const struct operand *more,
                       const struct operand *less) {
    struct mention x = *more->mention, y = *less->mention;
    x.rate = y.rate = NULL;
    return values_add(&x, &y) && !operands_differ(task, SLOT_noun, more, less);
}

static void try(const struct task *task, struct operand *more, struct operand *less,
                struct proofs *to) {
    if (more->value < less->value || !task_may_be(task, more->value / less->value) ||
        !can_divide(task, more, less) ||
        !states_ratio(task, more->mention, less->mention))
        return;
    enum strength strength = operands_strength(task, true, more, less);
    if (strength == STRENGTH_CHANCE &&
        figures_share_sentence(task->c, more->figure, less->figure) &&
        task->value >= 10 && (more->kinship == KIN_ALIKE || less->kinship == KIN_ALIKE))
        strength = STRENGTH_ALIKE;
    struct proof proof = proof_of(&derivation_times, strength, more, less);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = TIMES_APART};
    bool told = task->told.times && mention_does(task->mention, DOES_COUNT);
    while (told && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "/");
}

const struct derivation derivation_times = {
    .name = "times", .prove = prove, .say = say};

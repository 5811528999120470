/*
 * portion.c - "about 105,000" are 14.8% of 710,231, where the draft tells both.
 */
#include "derive/stated_too.h"
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

static bool is_beside(const struct task *task, const struct operand *x) {
    return figure_is_stated_too(task->c, task->matches, task->figure, x->figure);
}

static bool states_portion(const struct task *task, const struct operand *share,
                           const struct operand *whole) {
    struct decimal portion;
    return value_is_percent(share->mention, "%") &&
           task_may_be(task, share->value * whole->value / 100) &&
           decimal_multiply(decimal_shift(share->mention->amount.low, -2),
                            whole->mention->amount.low, &portion) &&
           task_states(task, portion);
}

/** A share of nearly everything makes nearly anything: both must stand in the draft, or
    the whole, "1.3 billion of the 3.42 billion", and the share in like words. */
static bool is_told(const struct task *task, struct operand *share,
                    const struct operand *whole) {
    bool of = task->told.of || is_beside(task, share);
    return of && is_beside(task, whole) &&
           (is_beside(task, share) || operand_kinship(task, share) == KIN_ALIKE);
}

static void try(const struct task *task, struct operand *share, struct operand *whole,
                struct proofs *to) {
    if (!values_add(task->mention, whole->mention) ||
        !states_portion(task, share, whole) || !is_told(task, share, whole))
        return;
    struct proof proof = proof_of(
        &derivation_portion, operands_free(task, false, share, whole), share, whole);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = SENTENCES_APART};
    bool own = value_adds(task->mention) && !mention_does(task->mention, DOES_SHARE);
    while (own && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    const struct check_case *c = task->c;
    return arena_print(c->arena, "%s is %s of %s", quote(c, task->figure),
                       quote(c, proof->of[0]), quote(c, proof->of[1]));
}

const struct derivation derivation_portion = {
    .name = "portion", .prove = prove, .say = say};

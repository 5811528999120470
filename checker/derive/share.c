/*
 * share.c - 27,000 of 50,000 rivers are 54%.
 */
#include "derive/result.h"
#include "derive/whole.h"
#include "value/kind.h"

static bool states_share(const struct task *task, const struct mention *part,
                         const struct mention *whole) {
    struct decimal share;
    return decimal_divide(decimal_shift(part->amount.low, 2), whole->amount.low,
                          &share) &&
           task_states(task, share);
}

static void try(const struct task *task, struct operand *part, struct operand *whole,
                struct proofs *to) {
    if (part->value >= whole->value ||
        !task_may_be(task, 100 * part->value / whole->value) ||
        !operands_compare(task, part, whole) ||
        !states_share(task, part->mention, whole->mention))
        return;
    struct proof proof =
        proof_of(&derivation_share, share_strength(task, part, whole), part, whole);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = SENTENCES_APART};
    while (value_is_percent(task->mention, "%") && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "/");
}

const struct derivation derivation_share = {
    .name = "share", .prove = prove, .say = say};

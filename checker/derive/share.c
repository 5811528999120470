/*
 * share.c - 27,000 of 50,000 rivers are 54%.
 */
#include "derive/result.h"
#include "derive/whole.h"
#include "value/kind.h"

static void try(const struct task *task, struct operand *part, struct operand *whole,
                struct proofs *to) {
    struct decimal share;
    if (part->value >= whole->value ||
        !task_may_be(task, 100 * part->value / whole->value) ||
        !values_add(part->mention, whole->mention) ||
        mention_is(part->mention, percent) ||
        operands_differ(task, SLOT_noun, part, whole) ||
        !decimal_divide(decimal_shift(part->mention->amount.low, 2),
                        whole->mention->amount.low, &share) ||
        !task_states(task, share))
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

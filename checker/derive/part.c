/*
 * part.c - 90% of 12,000 clerks are 10,800.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** A figure of one digit is nearly any part, rounded. */
static bool is_telling(const struct mention *figure) {
    return decimal_strip(figure->amount.low).coefficient >= 10;
}

/** The source must tell that the share is one of something: "90% of them". */
static enum strength strength(const struct task *task, struct operand *whole,
                              struct operand *share) {
    if (operand_kinship(task, share) == KIN_OTHER ||
        !told_of(task->c, share->figure).of)
        return STRENGTH_CHANCE;
    return operands_strength(task, false, whole, NULL);
}

/** So much of the whole, which the figure does not state as well. */
static bool states_part(const struct task *task, const struct mention *whole,
                        const struct mention *share) {
    struct decimal part;
    return decimal_multiply(whole->amount.low, decimal_shift(share->amount.low, -2),
                            &part) &&
           task_states(task, part) && !task_states(task, whole->amount.low);
}

static void try(const struct task *task, struct operand *whole, struct operand *share,
                struct proofs *to) {
    if (!task_may_be(task, whole->value * share->value / 100) ||
        !value_is_percent(share->mention, "%") ||
        !values_add(task->mention, whole->mention) ||
        mention_does(whole->mention, DOES_SHARE) ||
        !states_part(task, whole->mention, share->mention))
        return;
    struct proof proof =
        proof_of(&derivation_part, strength(task, whole, share), whole, share);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = SENTENCES_APART};
    bool own = value_adds(task->mention) && is_telling(task->mention);
    while (own && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "*");
}

const struct derivation derivation_part = {.name = "part", .prove = prove, .say = say};

/*
 * rest.c - "39 of the 63", of 63 and the 24 that a source tells of there.
 */
#include "derive/result.h"
#include "derive/task.h"

enum { REST_APART = 1 };

/** Words of the clause behind both, in hundredths, from which on one thing is told. */
enum { ONE_THING = 75 };

/** Tells the source of the part what the draft tells of the rest?  Then one is wrong.
 */
static bool tells_same(const struct task *task, const struct operand *part) {
    struct pair pair =
        pair_of(task->c, task->matches->rarity, task->figure, part->figure);
    return figure_is_denied(task->c, task->figure) ==
               figure_is_denied(task->c, part->figure) &&
           pair.evidence.of[CUE_behind] >= ONE_THING;
}

/** The whole that the draft tells, without the part. */
static bool states_rest(const struct task *task, const struct mention *whole,
                        const struct mention *part) {
    struct decimal rest;
    return decimal_compare(whole->amount.low, task->told.whole->amount.low) == 0 &&
           decimal_subtract(whole->amount.low, part->amount.low, &rest) &&
           rest.coefficient > 0 && task_states(task, rest);
}

static void try(const struct task *task, struct operand *whole, struct operand *part,
                struct proofs *to) {
    if (!task_may_be(task, whole->value - part->value) ||
        !values_are_counts(whole->mention, part->mention) ||
        !states_rest(task, whole->mention, part->mention))
        return;
    enum strength strength = operands_strength(task, true, whole, part);
    if (tells_same(task, part))
        strength = STRENGTH_CHANCE;
    struct proof proof = proof_of(&derivation_rest, strength, whole, part);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = REST_APART};
    bool part = task->told.whole && value_is_count(task->mention);
    while (part && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "-");
}

const struct derivation derivation_rest = {.name = "rest", .prove = prove, .say = say};

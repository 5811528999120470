/*
 * elder.c - "three years older" of a woman of 28 and one of 25.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** Ages of persons who stand near each other. */
enum { APART = 3 };

static bool is_age(const struct mention *m) {
    return mention_does(m, DOES_AGE) && value_is_years(m);
}

static void try(const struct task *task, struct operand *x, struct operand *y,
                struct proofs *to) {
    struct decimal apart;
    if (!is_age(x->mention) || !is_age(y->mention) ||
        !decimal_subtract(x->mention->amount.low, y->mention->amount.low, &apart))
        return;
    apart.coefficient = apart.coefficient < 0 ? -apart.coefficient : apart.coefficient;
    if (decimal_compare(apart, task->mention->amount.low) != 0)
        return;
    bool more = x->value > y->value;
    struct proof proof =
        proof_of(&derivation_elder, operands_strength(task, true, x, y), more ? x : y,
                 more ? y : x);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = APART};
    bool own = task->told.difference && mention_does(task->mention, DOES_LAST) &&
               value_is_years(task->mention);
    while (own && pairs_next(task, &walk))
        try(task, walk.x, walk.y, to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "-");
}

const struct derivation derivation_elder = {
    .name = "elder", .prove = prove, .say = say};

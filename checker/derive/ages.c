/*
 * ages.c - "twelve years his senior" of 53 and 41.
 */
#include <math.h>

#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

enum { AGES_APART = 3 };

static bool is_age(const struct operand *x) {
    return mention_does(x->mention, DOES_AGE) && value_is_years(x->mention);
}

static bool states_apart(const struct task *task, const struct operand *older,
                         const struct operand *younger) {
    struct decimal apart;
    return decimal_subtract(older->mention->amount.low, younger->mention->amount.low,
                            &apart) &&
           apart.coefficient > 0 && task_states(task, apart);
}

static void try(const struct task *task, struct operand *older, struct operand *younger,
                struct proofs *to) {
    if (!task_may_be(task, older->value - younger->value) || !is_age(older) ||
        !is_age(younger) || !states_apart(task, older, younger))
        return;
    struct proof proof =
        proof_of(&derivation_ages, operands_strength(task, true, older, younger), older,
                 younger);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = AGES_APART};
    bool told = task->told.difference && value_is_years(task->mention);
    while (told && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "-");
}

const struct derivation derivation_ages = {.name = "ages", .prove = prove, .say = say};

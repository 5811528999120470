/*
 * others.c - two millers died and, sentences on, five others: seven.
 */
#include "derive/result.h"
#include "derive/task.h"

/** Sentences that may lie between so many and "five others". */
enum { OTHERS_APART = 4 };

/** Is one thing told of both: one fate, or one sentence where none is told? */
static bool befell_both(const struct task *task, const struct operand *x,
                        const struct operand *y) {
    bool told = figure_slot(task->c, x->figure, SLOT_fate)->known == SLOT_KNOWN &&
                figure_slot(task->c, y->figure, SLOT_fate)->known == SLOT_KNOWN;
    return (told || x->mention->sentence == y->mention->sentence) &&
           !operands_differ(task, SLOT_fate, x, y);
}

static bool states_sum(const struct task *task, const struct operand *x,
                       const struct operand *y) {
    struct decimal sum;
    return values_are_counts(x->mention, y->mention) &&
           decimal_add(x->mention->amount.low, y->mention->amount.low, &sum) &&
           task_states(task, sum);
}

static void try(const struct task *task, struct operand *x, struct operand *y,
                struct proofs *to) {
    if (!task_may_be(task, x->value + y->value) || !states_sum(task, x, y) ||
        !figure_counts_others(task->c, y->figure) || !befell_both(task, x, y))
        return;
    struct proof proof =
        proof_of(&derivation_others, operands_strength(task, true, x, y), x, y);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = OTHERS_APART};
    while (value_is_count(task->mention) && pairs_next(task, &walk))
        try(task, walk.x, walk.y, to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "+");
}

const struct derivation derivation_others = {
    .name = "others", .prove = prove, .say = say, .adds_up = true};

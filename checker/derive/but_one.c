/*
 * but_one.c - "the mayor and nine others" of ten, one of whom the sentence names.
 */
#include "derive/result.h"
#include "derive/task.h"

/** From so many on, one more is hardly there by chance. */
enum { TELLING = 10 };

/** All are told there, and not the others alone: "eighteen others" are no "17 others".
 */
static bool counts_all(const struct task *task, const struct operand *x) {
    return value_is_count(x->mention) && !figure_counts_others(task->c, x->figure);
}

static void try(const struct task *task, struct operand *x, struct proofs *to) {
    struct decimal rest;
    if (!task_may_be(task, x->value - 1) || !counts_all(task, x) ||
        !decimal_subtract(x->mention->amount.low, decimal_of(1, 0), &rest) ||
        decimal_compare(rest, task->mention->amount.low) != 0)
        return;
    enum strength strength = operands_strength(task, true, x, NULL);
    if (x->kinship == KIN_UNKNOWN && task->value >= TELLING)
        strength = STRENGTH_ALIKE;
    struct proof proof = proof_of(&derivation_but_one, strength, x, NULL);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    for (size_t i = 0; task->told.others && i < task->n; i++)
        try(task, &task->operands[i], to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s are %s but for one",
                       quote(task->c, task->figure), quote(task->c, proof->of[0]));
}

const struct derivation derivation_but_one = {
    .name = "but one", .prove = prove, .say = say};

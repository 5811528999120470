/*
 * complement.c - 38 per cent stayed at home, of whom 62 per cent voted.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

static void try(const struct task *task, struct operand *x, struct proofs *to) {
    struct decimal rest;
    if (!value_is_percent(x->mention, "%") || !task_may_be(task, 100 - x->value) ||
        !decimal_subtract(decimal_of(100, 0), x->mention->amount.low, &rest) ||
        decimal_compare(rest, task->mention->amount.low) != 0)
        return;
    struct proof proof = proof_of(&derivation_complement,
                                  operands_strength(task, false, x, NULL), x, NULL);
    proof_add(to, &proof);
}

/** What rose by 38 percent is no rest of anything. */
static void prove(const struct task *task, struct proofs *to) {
    bool own = value_is_percent(task->mention, "%") && !task->told.way;
    for (size_t i = 0; own && i < task->n; i++)
        if (!told_of(task->c, task->operands[i].figure).way)
            try(task, &task->operands[i], to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s is what %s leaves of all",
                       quote(task->c, task->figure), quote(task->c, proof->of[0]));
}

const struct derivation derivation_complement = {
    .name = "complement", .prove = prove, .say = say};

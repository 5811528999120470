/*
 * fold.c - 27 million the year before, of what doubled to 54 million.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** "Doubled", "three times as many". */
static bool is_fold(const struct task *task, const struct operand *x) {
    bool times =
        mention_does(x->mention, DOES_COUNT) && told_of(task->c, x->figure).times;
    return (mention_does(x->mention, DOES_FOLD) || times) &&
           decimal_compare(x->mention->amount.low, decimal_of(1, 0)) > 0;
}

/** Figures from the one that grew to the word that tells how much. */
enum { FOLD_NEAR = 3 };

static void try(const struct task *task, struct operand *now, struct operand *fold,
                struct proofs *to) {
    struct decimal before;
    if (!task_may_be(task, now->value / fold->value) ||
        !values_add(task->mention, now->mention) || !is_fold(task, fold) ||
        !decimal_divide(now->mention->amount.low, fold->mention->amount.low, &before) ||
        !task_states_of(task, now, before))
        return;
    struct proof proof =
        proof_of(&derivation_fold, operands_strength(task, true, now, NULL), now, fold);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.near = FOLD_NEAR};
    bool asked = task->told.earlier && value_adds(task->mention);
    while (asked && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    const struct check_case *c = task->c;
    return arena_print(c->arena, "%s is what %s was before %s", quote(c, task->figure),
                       quote(c, proof->of[0]), quote(c, proof->of[1]));
}

const struct derivation derivation_fold = {.name = "fold", .prove = prove, .say = say};

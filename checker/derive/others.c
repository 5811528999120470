/*
 * others.c - two millers died and, sentences on, five others: seven.
 */
#include "derive/result.h"
#include "derive/task.h"

/** Sentences that may lie between so many and "five others". */
enum { OTHERS_APART = 4 };

/** "Four were hurt. Another 22 ..." goes on with what befell the four, told or not. */
static bool goes_on(const struct task *task, const struct operand *x,
                    const struct operand *y) {
    return figure_is_further(task->c, y->figure) &&
           y->mention->sentence - x->mention->sentence <= 1 &&
           figure_slot(task->c, y->figure, SLOT_fate)->known != SLOT_KNOWN;
}

/** Is one thing told of both: one fate, or where none is told one sentence and no two
    things ("three guilds sent 17 other members")? */
static bool befell_both(const struct task *task, const struct operand *x,
                        const struct operand *y) {
    bool told = figure_slot(task->c, x->figure, SLOT_fate)->known == SLOT_KNOWN &&
                figure_slot(task->c, y->figure, SLOT_fate)->known == SLOT_KNOWN;
    bool one = x->mention->sentence == y->mention->sentence &&
               !operands_differ(task, SLOT_noun, x, y);
    return (told || one) && !operands_differ(task, SLOT_fate, x, y);
}

/** "Five others", "another five". */
static bool counts_more(const struct task *task, const struct operand *y) {
    return figure_counts_others(task->c, y->figure) ||
           figure_is_further(task->c, y->figure);
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
        !counts_more(task, y) || !(befell_both(task, x, y) || goes_on(task, x, y)))
        return;
    bool next = figure_is_further(task->c, y->figure) &&
                x->mention->sentence == y->mention->sentence;
    enum strength strength =
        next ? operands_free(task, true, x, y) : operands_strength(task, true, x, y);
    struct proof proof = proof_of(&derivation_others, strength, x, y);
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

/*
 * average.c - so much each: $10.8 million parted among 326 savers.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** Of one unit, whatever is counted: 330 cases in 10 towns are 33 each. */
static bool can_part(const struct mention *figure, const struct mention *whole,
                     const struct mention *parts) {
    return values_add(figure, whole) && !mention_does(whole, DOES_SHARE) &&
           value_is_count(parts) &&
           decimal_compare(parts->amount.low, decimal_of(2, 0)) >= 0;
}

/** "200,000 a place", of 1,500 places: the draft tells among what it is parted. */
static bool is_per_part(const struct task *task, const struct operand *parts) {
    enum { REACH = 3 };
    struct clause in = figure_clause(task->c, task->figure);
    const struct token *tokens = in.of->document->tokens.at;
    size_t past = in.mention->past + REACH;
    for (size_t i = in.mention->past; i < in.past && i < past; i++)
        if (parts->mention->noun && tokens[i].key == parts->mention->noun)
            return true;
    return false;
}

/** What is parted must be of the measure, what it is parted among need not. */
static void try(const struct task *task, struct operand *whole, struct operand *parts,
                struct proofs *to) {
    struct decimal part;
    if (!task_may_be(task, whole->value / parts->value) ||
        !can_part(task->mention, whole->mention, parts->mention) ||
        !decimal_divide(whole->mention->amount.low, parts->mention->amount.low,
                        &part) ||
        !task_states_of(task, whole, part))
        return;
    enum strength strength = operands_strength(task, true, whole, NULL);
    if (strength == STRENGTH_CHANCE && is_per_part(task, parts))
        strength = STRENGTH_ALIKE;
    operand_kinship(task, parts);
    struct proof proof = proof_of(&derivation_average, strength, whole, parts);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = SENTENCES_APART};
    bool told = task->told.average && value_adds(task->mention);
    while (told && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "/");
}

const struct derivation derivation_average = {
    .name = "average", .prove = prove, .say = say};

/*
 * pairs.c - "104 people" of 52 couples.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** How many one of what it counts is: a couple two; 0: no such noun. */
static int many_each(const struct task *task, const struct operand *x) {
    const struct mention *mention = x->mention;
    const struct document *document = figure_document(task->c, x->figure);
    if (!mention->noun || !value_is_count(mention))
        return 0;
    size_t length, noun = mention->noun_past - 1;
    const struct sense *sense =
        phrase_signal(&document->tokens.at[noun], 1, SIGNAL_PAIR, &length);
    return sense ? sense->number : 0;
}

static void try(const struct task *task, struct operand *x, struct proofs *to) {
    struct decimal all;
    int each = many_each(task, x);
    if (!each || task->mention->noun == x->mention->noun ||
        !decimal_multiply(x->mention->amount.low, decimal_of(each, 0), &all) ||
        !value_tells(task->mention, all) || operand_is_apart(task, x))
        return;
    struct proof proof = proof_of(&derivation_pairs, STRENGTH_ALIKE, x, NULL);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    for (size_t i = 0; value_is_count(task->mention) && i < task->n; i++)
        try(task, &task->operands[i], to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s are in %s", quote(task->c, task->figure),
                       quote(task->c, proof->of[0]));
}

const struct derivation derivation_pairs = {
    .name = "pairs", .prove = prove, .say = say, .adds_up = true};

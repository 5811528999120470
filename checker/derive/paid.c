/*
 * paid.c - $850,000 a year for five years are $4.25 million: a rate and a time.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** So much of what the figure is of, each month, year or other time. */
static bool is_rate_of(const struct mention *figure, const struct mention *rate) {
    return !figure->rate && rate->rate && rate->kind == figure->kind &&
           rate->unit == figure->unit && value_adds(rate);
}

/** So many months, years or other times of the rate. */
static bool is_span_of(const struct mention *rate, const struct mention *span) {
    return mention_does(span, DOES_LAST) && !span->amount.range &&
           strings_equal(span->unit, rate->rate);
}

static void try(const struct task *task, struct operand *rate, struct operand *span,
                struct proofs *to) {
    struct decimal product;
    if (!task_may_be(task, rate->value * span->value) ||
        !is_rate_of(task->mention, rate->mention) ||
        !is_span_of(rate->mention, span->mention) ||
        !decimal_multiply(rate->mention->amount.low, span->mention->amount.low,
                          &product) ||
        !task_states(task, product))
        return;
    enum strength strength = operands_strength(task, task->told.total, rate, NULL);
    if (operand_kinship(task, span) == KIN_OTHER)
        strength = STRENGTH_CHANCE;
    struct proof proof = proof_of(&derivation_paid, strength, rate, span);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = 0};
    while (value_adds(task->mention) && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "*");
}

const struct derivation derivation_paid = {.name = "paid", .prove = prove, .say = say};

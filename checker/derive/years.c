/*
 * years.c - "99 years" from 1913 and 2012.
 */
#include <stdlib.h>

#include "derive/result.h"
#include "derive/since.h"
#include "derive/task.h"
#include "value/kind.h"

/** Years may come from anywhere in a text, but then both must be of the claim. */
enum { MOST_YEARS_APART = 100, TOLD_APART = 3 };

static bool is_told(const struct task *task, const struct operand *x,
                    const struct operand *y) {
    uint32_t a = x->mention->sentence, b = y->mention->sentence,
             apart = a < b ? b - a : a - b;
    return task->told.elapsed && apart <= TOLD_APART;
}

/** Of the day of the text itself no word is of the claim. */
static enum strength strength(const struct task *task, struct operand *later,
                              struct operand *earlier) {
    return operand_is_dateline(later)
               ? since_strength(task, earlier)
               : operands_strength(task, is_told(task, earlier, later), later, earlier);
}

static void try(const struct task *task, struct operand *x, struct operand *y,
                struct proofs *to) {
    int first = value_year(x->mention), last = value_year(y->mention);
    struct decimal span = decimal_of(abs(last - first), 0);
    if (!first || !last || first == last ||
        decimal_compare(span, task->mention->amount.low) != 0)
        return;
    struct operand *later = first < last ? y : x, *earlier = later == x ? y : x;
    struct proof proof =
        proof_of(&derivation_years, strength(task, later, earlier), later, earlier);
    proof.earlier = 1;
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = UINT32_MAX, .near = MOST_YEARS_APART};
    while (value_is_years(task->mention) && pairs_next(task, &walk))
        try(task, walk.x, walk.y, to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "-");
}

const struct derivation derivation_years = {
    .name = "years", .prove = prove, .say = say};

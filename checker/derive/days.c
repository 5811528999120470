/*
 * days.c - "16 days" between the 14th and the 30th; weeks and months too.
 */
#include <math.h>

#include "derive/span.h"
#include "derive/task.h"

/** As for years; beyond so many sentences both must be alike. */
enum { MOST_DAYS_APART = 100, TOLD_APART = 3 };

static void try(const struct task *task, struct operand *x, struct operand *y,
                struct proofs *to) {
    double first, last;
    if (!span_ends(task->mention, x->mention, y->mention, &first, &last) ||
        !span_states(task->mention, fabs(last - first)))
        return;
    bool told =
        task->told.elapsed && y->mention->sentence - x->mention->sentence <= TOLD_APART;
    struct operand *later = first < last ? y : x, *earlier = later == x ? y : x;
    struct proof proof =
        proof_of(&derivation_days, operands_strength(task, told, x, y), later, earlier);
    proof.earlier = 1;
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = UINT32_MAX, .near = MOST_DAYS_APART};
    while (span_unit(task->mention) > 0 && pairs_next(task, &walk))
        try(task, walk.x, walk.y, to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "-");
}

const struct derivation derivation_days = {.name = "days", .prove = prove, .say = say};

/*
 * points.c - "0.6 points" of 11.0 percent and 10.4: of percentages only points are
 * told.
 */
#include <math.h>

#include "derive/compared.h"
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** Hundredths of a point to a basis point. */
enum { BASIS = -2 };

/** The figure in points; false where it speaks of none. */
static bool in_points(const struct mention *figure, struct mention *points) {
    *points = *figure;
    if (value_is_percent(figure, "bp"))
        points->amount.low = decimal_shift(figure->amount.low, BASIS);
    return !figure->amount.range && !figure->amount.vague &&
           (mention_does(figure, DOES_COUNT) || value_is_percent(figure, "pp") ||
            value_is_percent(figure, "bp"));
}

/** "The margin widened by two points" of one that narrowed speaks against it. */
static void add(const struct task *task, struct operand *more, struct operand *less,
                struct proofs *to) {
    struct proof proof = proof_of(
        &derivation_points, operands_strength(task, true, more, less), more, less);
    proof.earlier = figures_earlier(task->c, more->figure, less->figure);
    int went = proof.earlier < 0 ? 0 : proof.earlier == 0 ? -1 : 1;
    bool reversed = went && task->told.way == -went && proof.strength >= STRENGTH_ALIKE;
    if (!reversed)
        proof_add(to, &proof);
    else if (!more->lent && !less->lent)
        proof_against(to, &proof);
}

static void try(const struct task *task, const struct mention *points,
                struct operand *x, struct operand *y, struct proofs *to) {
    struct operand *more = x->value < y->value ? y : x, *less = more == x ? y : x;
    struct decimal apart;
    if (value_is_percent(more->mention, "%") && value_is_percent(less->mention, "%") &&
        decimal_subtract(more->mention->amount.low, less->mention->amount.low,
                         &apart) &&
        apart.coefficient && value_states(points, apart))
        add(task, more, less, to);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = SENTENCES_APART, .far = true};
    struct mention points;
    if (!task->told.points || !in_points(task->mention, &points))
        return;
    while (pairs_next(task, &walk))
        try(task, &points, walk.x, walk.y, to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "-");
}

const struct derivation derivation_points = {
    .name = "points", .prove = prove, .say = say};

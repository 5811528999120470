/*
 * origin.c - "in 1886": 133 years before the day that stands first in the source.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

enum { WHOLE_YEAR = 364 };

/** A year, and no day or month of it. */
static bool is_year(const struct mention *figure) {
    return value_year(figure) && figure->time->high != NO_HIGH_DAY &&
           figure->time->high - figure->time->low >= WHOLE_YEAR;
}

static bool leads_back(const struct mention *figure, const struct mention *day,
                       const struct mention *years) {
    int now = value_year(day);
    return now && value_is_years(years) && years->amount.low.exponent == 0 &&
           now - years->amount.low.coefficient == value_year(figure);
}

/** The day is no operand of the claim; the years have to be. */
static void try(const struct task *task, struct operand *day, struct operand *years,
                struct proofs *to) {
    if (!leads_back(task->mention, day->mention, years->mention))
        return;
    struct proof proof = proof_of(
        &derivation_origin, operands_strength(task, false, years, NULL), day, years);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct operand *day = NULL;
    for (size_t i = 0; is_year(task->mention) && i < task->n; i++) {
        struct operand *x = &task->operands[i];
        if (!day || day->figure.member != x->figure.member)
            day = x;
        if (day != x && day->figure.mention == 0)
            try(task, day, x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "-");
}

const struct derivation derivation_origin = {
    .name = "origin", .prove = prove, .say = say};

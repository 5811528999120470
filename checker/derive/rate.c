/*
 * rate.c - $5 a month are $60 a year: one rate for another time.
 */
#include "derive/result.h"
#include "derive/task.h"

/** How many of its unit a rate is for, as the language file writes it: 12 of "12M". */
static int rate_count(const char *rate) {
    return rate && rate[0] != 'T' ? string_number(rate) : 0;
}

/** For times of one sort, not of one length: months and years, days and weeks. */
static bool are_of_times(const char *rate, const char *other) {
    int n = rate_count(rate), m = rate_count(other);
    return n && m && n != m && rate[strlen(rate) - 1] == other[strlen(other) - 1];
}

/** Of one kind and unit besides. */
static bool can_convert(const struct mention *figure, const struct mention *rate) {
    return figure->kind == rate->kind && figure->unit == rate->unit &&
           value_adds(figure) && value_adds(rate) &&
           are_of_times(figure->rate, rate->rate);
}

static void try(const struct task *task, struct operand *x, struct proofs *to) {
    const struct mention *figure = task->mention, *rate = x->mention;
    struct decimal result;
    if (!can_convert(figure, rate) ||
        !decimal_multiply(rate->amount.low, decimal_of(rate_count(figure->rate), 0),
                          &result) ||
        !decimal_divide(result, decimal_of(rate_count(rate->rate), 0), &result) ||
        !task_states(task, result))
        return;
    struct proof proof =
        proof_of(&derivation_rate, operands_strength(task, true, x, NULL), x, NULL);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    for (size_t i = 0; task->mention->rate && i < task->n; i++)
        try(task, &task->operands[i], to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s is %s for another time",
                       quote(task->c, task->figure), quote(task->c, proof->of[0]));
}

const struct derivation derivation_rate = {.name = "rate", .prove = prove, .say = say};

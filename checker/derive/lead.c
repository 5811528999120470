/*
 * lead.c - "six points ahead" of 24-18, "by 0.3 points" of "from 2.4 to 2.1 percent".
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** A score, or two ends: two values in one figure. */
static bool has_ends(const struct mention *m) {
    return mention_does(m, DOES_AMOUNT) && !m->amount.vague &&
           (mention_does(m, DOES_SCORE) || m->amount.range);
}

/** Of percentages points; of a score or of two ends so many more. */
static bool is_lead_of(const struct task *task, const struct mention *ends) {
    const struct mention *figure = task->mention;
    if (mention_does(ends, DOES_SHARE))
        return task->told.points;
    bool unit = figure->kind == ends->kind && figure->unit == ends->unit;
    return task->told.difference && (mention_does(figure, DOES_COUNT) || unit);
}

static void try(const struct task *task, struct operand *x, struct proofs *to) {
    const struct amount *ends = &x->mention->amount;
    struct decimal lead;
    if (!is_lead_of(task, x->mention) ||
        !decimal_subtract(ends->high, ends->low, &lead) || !lead.coefficient)
        return;
    lead.coefficient = lead.coefficient < 0 ? -lead.coefficient : lead.coefficient;
    if (!task_states(task, lead))
        return;
    struct proof proof =
        proof_of(&derivation_lead, operands_strength(task, true, x, NULL), x, NULL);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    bool apart = task->told.difference || task->told.points;
    for (size_t i = 0; apart && !task->mention->amount.range && i < task->n; i++)
        if (has_ends(task->operands[i].mention))
            try(task, &task->operands[i], to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s is the difference of %s",
                       quote(task->c, task->figure), quote(task->c, proof->of[0]));
}

const struct derivation derivation_lead = {.name = "lead", .prove = prove, .say = say};

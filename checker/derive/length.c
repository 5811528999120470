/*
 * length.c - five months, of "from 4 May until 28 September".
 */
#include "derive/span.h"
#include "derive/task.h"
#include "value/kind.h"

/** A period with two ends, told as such. */
static bool has_ends(const struct mention *m) {
    return mention_does(m, DOES_DATE) && m->time.low != NO_LOW_DAY &&
           m->time.high != NO_HIGH_DAY && m->time.low < m->time.high &&
           strchr(m->time.text, '/');
}

static void try(const struct task *task, struct operand *x, struct proofs *to) {
    const struct time *time = &x->mention->time;
    if (!span_states(task->mention, time->high - time->low))
        return;
    struct proof proof =
        proof_of(&derivation_length,
                 operands_strength(task, task->told.elapsed, x, NULL), x, NULL);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    bool own = span_unit(task->mention) > 0;
    for (size_t i = 0; own && i < task->n; i++)
        if (has_ends(task->operands[i].mention))
            try(task, &task->operands[i], to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s is the length of %s",
                       quote(task->c, task->figure), quote(task->c, proof->of[0]));
}

const struct derivation derivation_length = {
    .name = "length", .prove = prove, .say = say};

/*
 * parts.c - 129,000, of which the draft tells 52,000, 31,000 and 46,000 beside it.
 */
#include "derive/stated_too.h"
#include "derive/result.h"
#include "derive/task.h"

/** Two are no row: sum.c asks more of them. */
enum { LEAST_PARTS = 3, MOST_PARTS = 12 };

/** The parts of one sentence of a source, all of which the draft tells. */
struct parts {
    struct operand *first, *last;
    struct decimal sum;
    size_t n;
};

static bool may_be_part(const struct task *task, const struct operand *x) {
    return values_add(task->mention, x->mention) &&
           figure_is_stated_too(task->c, task->matches, task->figure, x->figure);
}

/** From operand `i` on, up to the end of its sentence. */
static bool parts_from(const struct task *task, size_t i, struct parts *to) {
    struct operand *x = &task->operands[i];
    *to = (struct parts){.first = x, .last = x, .sum = x->mention->amount.low, .n = 1};
    for (i++; i < task->n && to->n < MOST_PARTS; i++) {
        struct operand *y = &task->operands[i];
        if (!figures_share_sentence(task->c, x->figure, y->figure))
            break;
        if (!may_be_part(task, y))
            continue;
        if (!decimal_add(to->sum, y->mention->amount.low, &to->sum))
            return false;
        to->last = y;
        to->n++;
    }
    return to->n >= LEAST_PARTS && task_states(task, to->sum);
}

static void prove(const struct task *task, struct proofs *to) {
    struct parts parts;
    for (size_t i = 0; value_adds(task->mention) && i < task->n; i++) {
        struct operand *x = &task->operands[i];
        if (x->value >= task->value || !may_be_part(task, x) ||
            !parts_from(task, i, &parts))
            continue;
        struct proof proof = proof_of(
            &derivation_parts, operands_free(task, true, parts.first, parts.last),
            parts.first, parts.last);
        proof.n_seen = parts.n;
        proof_add(to, &proof);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    const struct check_case *c = task->c;
    return arena_print(c->arena, "%s is the sum of the figures from %s to %s",
                       quote(c, task->figure), quote(c, proof->of[0]),
                       quote(c, proof->of[1]));
}

const struct derivation derivation_parts = {
    .name = "parts", .prove = prove, .say = say, .adds_up = true};

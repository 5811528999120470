/*
 * total.c - sums of runs: rows of a list, "11, 16 and 23 fractures", called a total.
 */
#include "derive/result.h"
#include "derive/task.h"

/** Figures of a sum, those passed over between two, and sentences between two. */
enum { MOST_ADDENDS = 12, LEAST_ADDENDS = 3, MOST_BETWEEN = 3, MOST_APART = 2 };

/** Can `y` follow `x` in a sum? */
static bool goes_along(const struct task *task, const struct operand *x,
                       const struct operand *y) {
    return values_add(x->mention, y->mention) &&
           !operands_differ(task, SLOT_noun, x, y) &&
           !operands_differ(task, SLOT_fate, x, y);
}

/** The next operand behind `x` that can be added to it; NULL if none. */
static struct operand *next_addend(const struct task *task, struct operand *x) {
    struct operand *end = task->operands + task->n;
    for (struct operand *y = x + 1; y < end && y <= x + 1 + MOST_BETWEEN; y++) {
        if (y->figure.member != x->figure.member ||
            y->mention->sentence - x->mention->sentence > MOST_APART)
            return NULL;
        if (goes_along(task, x, y))
            return y;
    }
    return NULL;
}

/** Has one of their sentences another that a sum would have to take in? */
static bool goes_on(const struct task *task, struct operand *first,
                    struct operand *last) {
    const struct operand *next = next_addend(task, last);
    if (next && figures_share_sentence(task->c, last->figure, next->figure))
        return true;
    for (struct operand *x = first; x-- > task->operands;) {
        if (!figures_share_sentence(task->c, x->figure, first->figure))
            break;
        if (goes_along(task, x, first))
            return true;
    }
    return false;
}

static void add(const struct task *task, struct operand *first, struct operand *last,
                size_t n, struct proofs *to) {
    struct proof proof = proof_of(
        &derivation_total, operands_strength(task, true, first, last), first, last);
    proof.n_seen = n;
    proof_add(to, &proof);
}

/** Do the figures from `x` on add up to the figure? */
static void add_up_from(const struct task *task, struct operand *x, struct proofs *to) {
    struct decimal sum = x->mention->amount.low;
    struct operand *last = next_addend(task, x);
    for (size_t n = 2; last && n <= MOST_ADDENDS; n++) {
        if (!decimal_add(sum, last->mention->amount.low, &sum) ||
            decimal_double(sum) > task->value + task->reach)
            return;
        if (n >= LEAST_ADDENDS && task_states(task, sum) && !goes_on(task, x, last))
            add(task, x, last, n, to);
        last = next_addend(task, last);
    }
}

static void prove(const struct task *task, struct proofs *to) {
    if (!task->told.total || !value_adds(task->mention))
        return;
    for (size_t i = 0; i < task->n; i++)
        if (values_add(task->mention, task->operands[i].mention))
            add_up_from(task, &task->operands[i], to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    const struct check_case *c = task->c;
    return arena_print(c->arena, "%s is the sum of the figures from %s to %s",
                       quote(c, task->figure), quote(c, proof->of[0]),
                       quote(c, proof->of[1]));
}

const struct derivation derivation_total = {
    .name = "total", .prove = prove, .say = say, .adds_up = true};

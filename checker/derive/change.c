/*
 * change.c - a change in percent, which has a base and a way.
 *
 * "Rose 5%" needs a later figure that is larger than the earlier one.  Where the source
 * tells which of two came first, a change that fits but goes the other way speaks
 * against the draft; where it does not, the draft's way tells it, and the operands have
 * to be alike without that.
 */
#include <math.h>
#include <stdlib.h>

#include "derive/compared.h"
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

static bool can_change(const struct task *task, const struct operand *from,
                       const struct operand *now) {
    return values_add(from->mention, now->mention) &&
           !mention_does(from->mention, DOES_SHARE) &&
           !from->mention->amount.fraction && !now->mention->amount.fraction &&
           !operands_differ(task, SLOT_noun, from, now);
}

/** Does the figure state the change in percent of `from`, whichever way it went? */
static bool is_change(const struct task *task, const struct operand *from,
                      const struct operand *now) {
    struct decimal apart, change;
    if (!task_may_be(task, 100 * fabs(now->value / from->value - 1)) ||
        !can_change(task, from, now) ||
        !decimal_subtract(now->mention->amount.low, from->mention->amount.low,
                          &apart) ||
        !decimal_divide(decimal_shift(apart, 2), from->mention->amount.low, &change) ||
        !change.coefficient)
        return false;
    change.coefficient = llabs(change.coefficient);
    return task_states(task, change);
}

/** "Rose 12.5 percent to 2.7 million", where neither end is so many. */
static bool leads_elsewhere(const struct task *task, const struct operand *from,
                            const struct operand *now) {
    struct figure next = {task->figure.member, task->figure.mention + 1};
    if (!figure_leads_on(task->c, task->figure))
        return false;
    const struct mention *end = figure_mention(task->c, next);
    return values_add(end, now->mention) &&
           !value_states(end, now->mention->amount.low) &&
           !value_states(end, from->mention->amount.low);
}

static struct proof proof_from(enum strength strength, struct operand *from,
                               struct operand *now, int earlier) {
    struct proof proof = proof_of(&derivation_change, strength, from, now);
    proof.earlier = earlier;
    return proof;
}

/** The source tells that `from` came first. */
static void add_based(const struct task *task, struct operand *from,
                      struct operand *now, struct proofs *to) {
    int way = task->told.way, went = now->value > from->value ? 1 : -1;
    bool together = figures_share_sentence(task->c, from->figure, now->figure);
    enum strength strength = operands_strength(task, way && together, from, now);
    struct proof proof = proof_from(strength, from, now, 0);
    bool lent = from->lent || now->lent;
    if (way == -went && strength >= STRENGTH_ALIKE && !lent)
        proof_against(to, &proof);
    else if (way != -went && !leads_elsewhere(task, from, now))
        proof_add(to, &proof);
}

/** Nobody tells which came first: the draft's way must, of two in one sentence. */
static void add_guessed(const struct task *task, struct operand *from,
                        struct operand *now, struct proofs *to) {
    int way = task->told.way, went = now->value > from->value ? 1 : -1;
    struct proof proof =
        proof_from(operands_strength(task, false, from, now), from, now, -1);
    if (way == -went || leads_elsewhere(task, from, now))
        return;
    if (!way || !figures_share_sentence(task->c, from->figure, now->figure))
        proof.strength = STRENGTH_CHANCE;
    proof_add(to, &proof);
}

static void try(const struct task *task, struct operand *x, struct operand *y,
                struct proofs *to) {
    bool from_x = is_change(task, x, y), from_y = is_change(task, y, x);
    if (!from_x && !from_y)
        return;
    int earlier = figures_earlier(task->c, x->figure, y->figure);
    if (from_x && earlier == 0)
        add_based(task, x, y, to);
    if (from_y && earlier == 1)
        add_based(task, y, x, to);
    if (from_x && earlier < 0)
        add_guessed(task, x, y, to);
    if (from_y && earlier < 0)
        add_guessed(task, y, x, to);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = SENTENCES_APART};
    while (value_is_percent(task->mention, "%") && pairs_next(task, &walk))
        try(task, walk.x, walk.y, to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    const struct check_case *c = task->c;
    return arena_print(c->arena, "%s is the change from %s to %s",
                       quote(c, task->figure), quote(c, proof->of[0]),
                       quote(c, proof->of[1]));
}

const struct derivation derivation_change = {
    .name = "change", .prove = prove, .say = say};

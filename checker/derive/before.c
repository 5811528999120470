/*
 * before.c - "from 1.5 to 1.25 per cent" of what was cut by a quarter-point to 1.25.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** Hundredths of a point to a basis point. */
enum { BASIS = -2 };

/** By how much, in the unit of the level: of percentages points alone are told. */
static struct decimal points_of(const struct mention *change) {
    return value_is_percent(change, "bp") ? decimal_shift(change->amount.low, BASIS)
                                          : change->amount.low;
}

static bool may_change(const struct mention *change, const struct mention *level) {
    if (!value_is_percent(level, "%"))
        return values_add(change, level);
    return value_is_percent(change, "pp") || value_is_percent(change, "bp");
}

/** 1: from the smaller end to the larger, -1: the other way. */
static int way_of(const struct amount *ends) {
    return decimal_compare(ends->high, ends->low);
}

/** "To $2.90", right behind the figure, with "from" before it. */
static bool is_led_on(const struct task *task, const struct mention *next) {
    const struct mention *figure = task->mention;
    const struct token *tokens = figure_document(task->c, task->figure)->tokens.at;
    bool there = next->sentence == figure->sentence &&
                 next->first == figure->past + 1 &&
                 token_is(&tokens[figure->past], CLASS_RANGE_TO);
    return there && figure->hedge_first > 0 &&
           token_hints(&tokens[figure->hedge_first - 1], HINT_FROM);
}

/** Of "from $2.50 to $2.90" the first end with the one behind it; false: no range. */
static bool ends_of(const struct task *task, struct amount *to) {
    const struct mention *next = task->mention + 1;
    *to = task->mention->amount;
    if (to->range ||
        task->figure.mention + 1 >= figure_account(task->c, task->figure)->n)
        return to->range;
    to->high = next->amount.low;
    return values_add(task->mention, next) && is_led_on(task, next);
}

/** Does the figure end at the level, and begin so much away from it? */
static bool leads_to(const struct amount *ends, const struct mention *change,
                     const struct mention *level) {
    struct decimal apart;
    bool both = way_of(ends) > 0
                    ? decimal_add(ends->low, points_of(change), &apart)
                    : decimal_subtract(ends->low, points_of(change), &apart);
    return both && decimal_compare(ends->high, level->amount.low) == 0 &&
           decimal_compare(apart, ends->high) == 0;
}

/** 1: the clause tells that something rose, -1: that it fell; 0: neither, or both. */
static int way_told(const struct clause *in) {
    bool up = false, down = false;
    size_t length;
    for (size_t i = in->first; i < in->past; i++) {
        const struct sense *sense = phrase_sense(&in->of->document->tokens.at[i],
                                                 in->past - i, CLASS_SYNONYM, &length);
        up |= sense && strncmp(sense->value, "up:", 3) == 0;
        down |= sense && strncmp(sense->value, "down:", 5) == 0;
    }
    return (up && !down) - (down && !up);
}

/** Does the source tell that it went so? */
static bool goes_that_way(const struct task *task, const struct operand *change,
                          const struct amount *ends) {
    struct clause in = figure_clause(task->c, change->figure);
    return way_told(&in) == way_of(ends);
}

static void try(const struct task *task, const struct amount *ends,
                struct operand *change, struct operand *level, struct proofs *to) {
    if (task->mention->kind != level->mention->kind || level->mention->amount.range ||
        !may_change(change->mention, level->mention) ||
        !leads_to(ends, change->mention, level->mention) ||
        !goes_that_way(task, change, ends))
        return;
    struct proof proof = proof_of(
        &derivation_before, operands_free(task, true, level, NULL), level, change);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = 0};
    struct amount ends;
    while (mention_does(task->mention, DOES_AMOUNT) && ends_of(task, &ends) &&
           pairs_next(task, &walk)) {
        try(task, &ends, walk.x, walk.y, to);
        try(task, &ends, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    const struct check_case *c = task->c;
    return arena_print(c->arena, "%s is a change by %s, to %s", quote(c, task->figure),
                       quote(c, proof->of[1]), quote(c, proof->of[0]));
}

const struct derivation derivation_before = {
    .name = "before", .prove = prove, .say = say};

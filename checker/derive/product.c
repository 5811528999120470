/*
 * product.c - $80,000 for each of 24 songs are $1.92 million: a price and a count.
 */
#include <stdlib.h>

#include "derive/stated_too.h"
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

/** Times one is no product, and times ten or a thousand rather a slip of scale. */
static bool is_times(const struct mention *count) {
    return value_is_count(count) &&
           decimal_compare(count->amount.low, decimal_of(2, 0)) >= 0 &&
           decimal_strip(count->amount.low).coefficient != 1;
}

/** Of one unit; counts only where both count the same. */
static bool is_price(const struct mention *figure, const struct mention *price) {
    bool counts = mention_does(figure, DOES_COUNT);
    return values_add(figure, price) && !mention_does(price, DOES_SHARE) &&
           (!counts || (figure->noun && figure->noun == price->noun));
}

/** A figure of one digit is nearly any product, rounded. */
static bool is_product(const struct mention *figure, struct decimal product) {
    bool telling = llabs(decimal_strip(figure->amount.low).coefficient) >= 10;
    return decimal_compare(product, figure->amount.low) == 0 ||
           (telling && value_states(figure, product));
}

/** "Freeing 2,000 would save 92 million a year", of 46,000 a year each. */
static bool is_stated(const struct task *task, const struct operand *count) {
    return figure_is_stated_too(task->c, task->matches, task->figure, count->figure);
}

/** The count counts something else, so that only the price must be of the measure. */
static enum strength strength(const struct task *task, struct operand *price,
                              struct operand *count) {
    if (figure_is_parted(task->c, price->figure))
        return operand_kinship(task, price) == KIN_ALIKE ? STRENGTH_TOLD
                                                         : STRENGTH_ALIKE;
    if (price->mention->rate && is_stated(task, count))
        return operands_free(task, false, price, NULL);
    if (!figures_share_sentence(task->c, price->figure, count->figure))
        return STRENGTH_CHANCE;
    if (task->told.total)
        return operands_strength(task, true, price, NULL);
    return operand_kinship(task, count) == KIN_ALIKE
               ? operands_strength(task, false, price, NULL)
               : STRENGTH_CHANCE;
}

static void try(const struct task *task, struct operand *price, struct operand *count,
                struct proofs *to) {
    struct decimal product;
    if (!task_may_be(task, price->value * count->value) ||
        !is_price(task->mention, price->mention) || !is_times(count->mention) ||
        !decimal_multiply(price->mention->amount.low, count->mention->amount.low,
                          &product) ||
        !is_product(task->mention, product))
        return;
    struct proof proof =
        proof_of(&derivation_product, strength(task, price, count), price, count);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = SENTENCES_APART};
    while (value_adds(task->mention) && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "*");
}

const struct derivation derivation_product = {
    .name = "product", .prove = prove, .say = say};

/*
 * sum.c - 60 patients and 30 patients are 90.
 */
#include "derive/compared.h"
#include "derive/joined.h"
#include "derive/of_one.h"
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

static bool share_sentence(const struct operand *x, const struct operand *y) {
    return x->mention->sentence == y->mention->sentence;
}

/** Counts of one sentence whatever they count, "six soldiers and 10 civilians"; else
    two of one kind, unit and noun. */
static bool can_add(const struct task *task, const struct operand *x,
                    const struct operand *y) {
    if (value_is_count(task->mention) && value_is_count(x->mention) &&
        value_is_count(y->mention) && share_sentence(x, y))
        return true;
    return values_add(task->mention, x->mention) &&
           values_add(x->mention, y->mention) &&
           !operands_differ(task, SLOT_noun, x, y);
}

/** Is `part` told as one of so many as `whole`, or of those told before? */
static bool is_part_of(const struct task *task, const struct operand *part,
                       const struct operand *whole) {
    const struct mention *of = figure_whole(task->c, part->figure);
    return of ? decimal_compare(of->amount.low, whole->mention->amount.low) == 0
              : figure_is_of_those(task->c, part->figure) &&
                    part->figure.mention > whole->figure.mention;
}

/** Percentages add only as told in one breath, and where nothing rose or fell. */
static bool are_shares(const struct task *task, const struct operand *x,
                       const struct operand *y) {
    return mention_does(x->mention, DOES_SHARE) &&
           (!share_sentence(x, y) || task->told.way || told_of(task->c, x->figure).way);
}

/** "Rose to 60 from 30", "24 of the 63". */
static bool is_one_of_other(const struct task *task, const struct operand *x,
                            const struct operand *y) {
    return figures_compared(task->c, x->figure, y->figure) || is_part_of(task, x, y) ||
           is_part_of(task, y, x);
}

/** "They held three men and two boys charged with arson": what stands in front of the
    first befell both. */
static bool is_fate_shared(const struct task *task, const struct operand *x,
                           const struct operand *y) {
    const struct filler *first = figure_slot(task->c, x->figure, SLOT_fate),
                        *second = figure_slot(task->c, y->figure, SLOT_fate);
    return figures_joined(task->c, x->figure, y->figure) &&
           first->past <= x->mention->first && second->first >= y->mention->past;
}

/** Did other things befall them, or is the figure of one of them only? */
static bool are_of_two(const struct task *task, const struct operand *x,
                       const struct operand *y) {
    bool fates = operands_differ(task, SLOT_fate, x, y) && !is_fate_shared(task, x, y);
    return fates || figure_is_of_one(task, x, y);
}

/** Some dead and some hurt, a level and what it was before: no parts of a sum. */
static bool are_parts(const struct task *task, const struct operand *x,
                      const struct operand *y) {
    return task->told.total ||
           (!are_shares(task, x, y) && !task->told.points && !are_of_two(task, x, y) &&
            !is_one_of_other(task, x, y));
}

/** Tokens in which the text joins two by "and", beside their nouns. */
enum { JOINED_APART = 5 };

/** "283 passengers and 15 crew": the text counts both as one. */
static bool are_joined(const struct task *task, const struct operand *x,
                       const struct operand *y) {
    const struct token *tokens = figure_document(task->c, x->figure)->tokens.at;
    size_t past = x->mention->past, first = y->mention->hedge_first;
    return share_sentence(x, y) && x->figure.mention + 1 == y->figure.mention &&
           first > past && first - past <= JOINED_APART &&
           token_is(&tokens[first - 1], CLASS_AND);
}

/** "Four fled", and "all four were caught": the same four, and not eight. */
static bool is_told_twice(const struct task *task, const struct operand *x,
                          const struct operand *y) {
    return !task->told.total &&
           decimal_compare(x->mention->amount.low, y->mention->amount.low) == 0;
}

/** "Attacked three posts and", words on, "killed 10 guards": two things of one
 * sentence. */
static bool are_other_things(const struct task *task, const struct operand *x,
                             const struct operand *y) {
    return !task->told.total && operands_differ(task, SLOT_noun, x, y);
}

/** Two and three are five everywhere: so small a sum needs one noun or one sentence. */
enum { SMALL = 10 };

/** "10 soldiers and two policemen" are twelve, whatever each of them is. */
static enum strength joined_strength(const struct task *task, struct operand *x,
                                     struct operand *y) {
    if (mention_does(x->mention, DOES_SHARE) ||
        !figures_joined(task->c, x->figure, y->figure) || operand_is_apart(task, x) ||
        operand_is_apart(task, y))
        return STRENGTH_CHANCE;
    bool alike = operand_kinship(task, x) == KIN_ALIKE;
    alike |= operand_kinship(task, y) == KIN_ALIKE;
    bool noun = task->mention->noun && ((task->mention->noun == x->mention->noun) !=
                                        (task->mention->noun == y->mention->noun));
    return alike && !noun ? STRENGTH_TOLD : STRENGTH_ALIKE;
}

static enum strength strength(const struct task *task, struct operand *x,
                              struct operand *y) {
    enum strength joined = joined_strength(task, x, y);
    if (joined != STRENGTH_CHANCE)
        return joined;
    if (!task->told.total && !operands_are_together(task, x, y))
        return STRENGTH_CHANCE;
    enum strength of = operands_strength(task, task->told.total, x, y);
    uint32_t noun = task->mention->noun;
    bool counted = noun && noun == x->mention->noun && noun == y->mention->noun;
    if (of == STRENGTH_CHANCE && are_joined(task, x, y) &&
        operands_strength(task, true, x, y) == STRENGTH_TOLD)
        of = STRENGTH_ALIKE;
    bool twice = decimal_compare(x->mention->amount.low, y->mention->amount.low) == 0;
    if (twice && !task->told.total && !are_joined(task, x, y))
        return STRENGTH_CHANCE; /* one figure, told again */
    bool loose = of == STRENGTH_ALIKE && task->value <= SMALL && !counted &&
                 !share_sentence(x, y);
    return loose || is_told_twice(task, x, y) || are_other_things(task, x, y)
               ? STRENGTH_CHANCE
               : of;
}

/** "$2.9 billion" of $2.9 billion and $64 million: one is the figure without the other.
 */
static bool is_lost(const struct task *task, const struct operand *x,
                    const struct operand *y) {
    return task_states(task, x->mention->amount.low) ||
           task_states(task, y->mention->amount.low);
}

static bool tells_sum(const struct task *task, const struct operand *x,
                      const struct operand *y) {
    struct decimal sum;
    return decimal_add(x->mention->amount.low, y->mention->amount.low, &sum) &&
           value_tells(task->mention, sum) && !is_lost(task, x, y);
}

static void try(const struct task *task, struct operand *x, struct operand *y,
                struct proofs *to) {
    if (!task_may_be(task, x->value + y->value) || !can_add(task, x, y) ||
        !tells_sum(task, x, y) || !are_parts(task, x, y))
        return;
    struct proof proof = proof_of(&derivation_sum, strength(task, x, y), x, y);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = SENTENCES_APART};
    while (value_adds(task->mention) && pairs_next(task, &walk))
        try(task, walk.x, walk.y, to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "+");
}

const struct derivation derivation_sum = {
    .name = "sum", .prove = prove, .say = say, .adds_up = true};

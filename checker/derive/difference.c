/*
 * difference.c - "63 more" of 241 hours and 178, "fell by 42" from 289 to 247.
 */
#include <math.h>

#include "derive/stated_too.h"
#include "derive/compared.h"
#include "derive/result.h"
#include "derive/task.h"
#include "value/kind.h"

static bool is_bare(const struct operand *x) {
    return value_is_count(x->mention) && !x->mention->noun;
}

/** "Lost 61 pounds", of "from 196 down to 135": bare numbers, one right behind the
    other, are of the figure's unit where it is told which way they went. */
static bool are_bare(const struct task *task, const struct operand *x,
                     const struct operand *y) {
    bool way = figure_slot(task->c, task->figure, SLOT_direction)->known == SLOT_KNOWN;
    bool next = figures_share_sentence(task->c, x->figure, y->figure) &&
                x->figure.mention + 1 == y->figure.mention;
    return way && next && is_bare(x) && is_bare(y);
}

/** Is the noun of an operand what the clause compares with: "than goats"? */
static bool is_told_behind(const struct task *task, const struct operand *x) {
    struct clause in = figure_clause(task->c, task->figure);
    const struct token *tokens = in.of->document->tokens.at;
    size_t than = in.mention->past;
    while (than < in.past && !token_hints(&tokens[than], HINT_THAN))
        than++;
    for (size_t i = than; i < in.past; i++)
        if (x->mention->noun && tokens[i].key == x->mention->noun)
            return true;
    return false;
}

/** "12 more sheep than goats": of both nouns the clause itself tells, and the way. */
static bool are_set_against(const struct task *task, const struct operand *x,
                            const struct operand *y) {
    bool own = task->told.difference && task->mention->noun &&
               task->mention->noun == x->mention->noun;
    int way = x->value > y->value ? 1 : -1;
    return own && task->told.way != -way && is_told_behind(task, y);
}

static bool are_of_one(const struct task *task, const struct operand *x,
                       const struct operand *y) {
    return !operands_differ(task, SLOT_noun, x, y) || are_set_against(task, x, y) ||
           are_set_against(task, y, x);
}

/** Of one unit; a bare number may be so much of anything. */
static bool can_part(const struct task *task, const struct operand *x,
                     const struct operand *y) {
    bool bare = value_is_count(task->mention) && !task->mention->noun &&
                !mention_does(x->mention, DOES_SHARE);
    bool unit = bare || are_bare(task, x, y) || values_add(task->mention, x->mention);
    return unit && values_add(x->mention, y->mention) &&
           !mention_does(x->mention, DOES_SHARE) && are_of_one(task, x, y);
}

/** "6,340, which is 285 more than a year before": what to take off for the year before,
    where the draft tells of one. */
static bool is_told_there(const struct task *task, const struct operand *more,
                          const struct operand *less) {
    bool then = task->told.earlier || figure_period(task->c, task->figure);
    return then && less->figure.mention > more->figure.mention &&
           figure_contrasts(task->c, less->figure);
}

/** "Before that it had raised 78 million", of a total of 163 with the last 85. */
static bool is_total_before(const struct task *task, const struct operand *more,
                            const struct operand *less) {
    return task->told.earlier && told_of(task->c, more->figure).total &&
           !told_of(task->c, less->figure).total;
}

/** "85 million, 55 million of it from new backers": the whole stands in the draft too,
    and the source tells the other part. */
static bool is_rest_of_it(const struct task *task, const struct operand *whole) {
    return !task->told.whole && figure_is_of_those(task->c, task->figure) &&
           figure_is_stated_too(task->c, task->matches, task->figure, whole->figure);
}

static bool are_compared(const struct task *task, const struct operand *x,
                         const struct operand *y) {
    const struct operand *first = x->figure.mention < y->figure.mention ? x : y;
    return figures_compared(task->c, first->figure, (first == x ? y : x)->figure);
}

/** One more or less than what a source has is no difference that a writer tells. */
enum { FEW = 3 };

/** "35 of the 91 inmates" leave 56 inmates; of "56 of the 91" rest.c asks. */
static bool is_part_of(const struct task *task, const struct operand *part,
                       const struct operand *whole) {
    bool those = figures_share_sentence(task->c, part->figure, whole->figure) &&
                 part->figure.mention == whole->figure.mention + 1 &&
                 figure_is_of_those(task->c, part->figure);
    return !task->told.whole &&
           (those || figure_whole(task->c, part->figure) == whole->mention);
}

/** "All but four of the 117": the clause itself counts what is left. */
static bool are_but(const struct task *task, const struct operand *part,
                    const struct operand *whole) {
    return figure_whole(task->c, part->figure) == whole->mention &&
           told_of(task->c, part->figure).difference;
}

/** Digits of a difference that is hardly one by chance. */
enum { TELLING = 10 };

/** "43.8 million, 2.2 million above the 41.6 million": the draft tells all three. */
static bool are_beside(const struct task *task, const struct operand *x,
                       const struct operand *y) {
    return decimal_strip(task->mention->amount.low).coefficient >= TELLING &&
           figure_is_stated_too(task->c, task->matches, task->figure, x->figure) &&
           figure_is_stated_too(task->c, task->matches, task->figure, y->figure);
}

/** "At a loss of 25,000", of what cost 415,000 and was sold for 390,000. */
static bool is_told_apart(const struct task *task, const struct operand *x,
                          const struct operand *y) {
    return task->told.difference &&
           decimal_strip(task->mention->amount.low).coefficient >= TELLING &&
           operands_apart(x, y) <= 1;
}

static enum strength strength(const struct task *task, struct operand *x,
                              struct operand *y, bool there) {
    if (are_but(task, x, y) || are_but(task, y, x) || are_set_against(task, x, y) ||
        are_set_against(task, y, x))
        return STRENGTH_TOLD;
    if (are_bare(task, x, y))
        return operands_free(task, true, x, y);
    bool few = value_is_count(x->mention) && fmin(x->value, y->value) < FEW;
    if ((task->told.difference && !few) || there || is_part_of(task, x, y) ||
        is_part_of(task, y, x)) {
        enum strength of = operands_strength(task, true, x, y);
        if (of != STRENGTH_CHANCE)
            return of;
    }
    bool other =
        operand_kinship(task, x) == KIN_OTHER || operand_kinship(task, y) == KIN_OTHER;
    bool told =
        are_compared(task, x, y) || are_beside(task, x, y) || is_told_apart(task, x, y);
    return !other && told ? STRENGTH_ALIKE : STRENGTH_CHANCE;
}

/** "Rose by 12" of what fell by 12 speaks against the figure. */
static void add(const struct task *task, struct operand *more, struct operand *less,
                struct proofs *to) {
    static const int ways[] = {-1, 1}; /* from the larger on, from the smaller on */
    bool there = is_told_there(task, more, less) || is_total_before(task, more, less) ||
                 is_rest_of_it(task, more);
    struct proof proof =
        proof_of(&derivation_difference, strength(task, more, less, there), more, less);
    proof.earlier = figures_earlier(task->c, more->figure, less->figure);
    int went = proof.earlier < 0 ? 0 : ways[proof.earlier];
    bool reversed = went && task->told.way == -went && proof.strength >= STRENGTH_ALIKE;
    if (!reversed)
        proof_add(to, &proof);
    else if (!more->lent && !less->lent)
        proof_against(to, &proof);
}

static void try(const struct task *task, struct operand *x, struct operand *y,
                struct proofs *to) {
    struct decimal apart;
    if (!task_may_be(task, fabs(x->value - y->value)) || !can_part(task, x, y) ||
        !decimal_subtract(x->mention->amount.low, y->mention->amount.low, &apart) ||
        !apart.coefficient)
        return;
    apart.coefficient = apart.coefficient < 0 ? -apart.coefficient : apart.coefficient;
    if (value_tells(task->mention, apart))
        add(task, x->value < y->value ? y : x, x->value < y->value ? x : y, to);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = SENTENCES_APART, .far = true};
    bool own = value_adds(task->mention) && !mention_does(task->mention, DOES_SHARE);
    while (own && pairs_next(task, &walk))
        try(task, walk.x, walk.y, to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return say_joined(task, proof, "-");
}

const struct derivation derivation_difference = {
    .name = "difference", .prove = prove, .say = say};

/*
 * task.c - the operands of one figure, and how each goes with it.
 */
#include "derive/task.h"

#include <math.h>
#include <stdlib.h>

#include "derive/stated_too.h"
#include "derive/result.h"
#include "value/kind.h"

/* ---------------------------------------------------------------- operands */

/** Plain, or hedged as the figure is; with a value. */
static bool may_serve(const struct task *task, const struct mention *m) {
    bool hedged = m->hedge != HEDGE_NONE && m->hedge != task->mention->hedge;
    if (hedged || mention_does(m, DOES_NAME))
        return false;
    if (mention_does(m, DOES_DATE))
        return m->time->low != NO_LOW_DAY || m->time->high != NO_HIGH_DAY ||
               m->time->text[0]; /* of no year, or a time of day */
    return !m->amount.overflow && !m->amount.vague;
}

static void take(struct task *task, struct figure figure) {
    const struct mention *mention = figure_mention(task->c, figure);
    bool saying =
        account_frame(figure_account(task->c, figure), figure.mention)->of_saying;
    if (task->n == MOST_OPERANDS_TRIED || saying || !may_serve(task, mention))
        return;
    task->operands[task->n++] =
        (struct operand){.figure = figure,
                         .mention = mention,
                         .value = mention_does(mention, DOES_AMOUNT)
                                      ? decimal_double(mention->amount.low)
                                      : NAN};
}

bool operands_are_many(const struct check_case *c) {
    size_t n = 0;
    for (size_t i = c->n_drafts; i < c->n_members; i++)
        n += c->members[i]->mentions.list.n;
    return n > MOST_OPERANDS_TRIED;
}

static void take_all(struct task *task) {
    struct figure_walk walk = {0};
    while (figure_next(task->c, &walk, ROLE_BIT(SOURCE)))
        take(task, walk.at);
}

/** Pairs around which operands are sought, of the figure and of one beside it;
    figures to each side of one; figures beside the draft's, to each side. */
enum { MOST_SEEDS = 24, SEEDS_BESIDE = 4, AROUND_SEED = 6, BESIDE = 3 };

/** Figures around the seeds, each perhaps more than once. */
struct places {
    struct figure at[(MOST_SEEDS + 2 * BESIDE * SEEDS_BESIDE) * (2 * AROUND_SEED + 1)];
    size_t n;
};

static int order_figures(const void *a, const void *b) {
    const struct figure *x = a, *y = b;
    if (x->member != y->member)
        return x->member < y->member ? -1 : 1;
    return (x->mention > y->mention) - (x->mention < y->mention);
}

static void add_around(const struct check_case *c, struct figure seed,
                       struct places *to) {
    uint32_t n = (uint32_t)c->members[seed.member]->mentions.list.n;
    uint32_t first = seed.mention > AROUND_SEED ? seed.mention - AROUND_SEED : 0;
    for (uint32_t i = first; i < n && i <= seed.mention + AROUND_SEED; i++)
        to->at[to->n++] = (struct figure){seed.member, i};
}

static void add_seeds(const struct task *task, struct figure figure, size_t most,
                      struct places *to) {
    const struct match *match = figure_match(task->matches, figure);
    for (size_t i = 0; match && i < match->n && i < most; i++)
        add_around(task->c, match->pairs[i].other, to);
}

/** What stands around the pairs of the figure and of those beside it. */
static void take_around_pairs(struct task *task) {
    struct places places = {.n = 0};
    struct figure at = task->figure;
    uint32_t n = (uint32_t)figure_account(task->c, at)->n;
    add_seeds(task, at, MOST_SEEDS, &places);
    for (uint32_t i = at.mention > BESIDE ? at.mention - BESIDE : 0;
         i < n && i <= at.mention + BESIDE; i++) {
        struct figure beside = {at.member, i};
        if (i != at.mention && figures_share_sentence(task->c, at, beside))
            add_seeds(task, beside, SEEDS_BESIDE, &places);
    }
    qsort(places.at, places.n, sizeof *places.at, order_figures);
    for (size_t i = 0; i < places.n; i++)
        if (!i || !figures_equal(places.at[i - 1], places.at[i]))
            take(task, places.at[i]);
}

/** Digits that are not written leave a figure open so far, and hedges. */
static const double HEDGED_REACH = 0.5;

void task_begin(struct task *task, const struct check_case *c,
                const struct matches *matches, struct figure figure,
                struct operand *operands, size_t *n_scored) {
    const struct mention *mention = figure_mention(c, figure);
    bool amount = mention_does(mention, DOES_AMOUNT);
    bool loose = mention->hedge != HEDGE_NONE || mention->amount.fraction;
    *task = (struct task){.c = c,
                          .matches = matches,
                          .figure = figure,
                          .mention = mention,
                          .told = told_of(c, figure),
                          .value = amount ? decimal_double(mention->amount.low) : NAN,
                          .operands = operands,
                          .n_scored = n_scored};
    task->reach = decimal_power(mention->amount.low.exponent) +
                  (loose ? HEDGED_REACH * fabs(task->value) : 0);
    if (operands_are_many(c))
        take_around_pairs(task);
    else
        take_all(task);
}

/* ------------------------------------------------------------------- pairs */

/** Figures from an operand to the next, as a rule. */
enum { NEAR = 24 };

static bool is_in_reach(const struct task *task, const struct pair_walk *walk) {
    const struct operand *x = &task->operands[walk->i], *y = &task->operands[walk->k];
    uint32_t near = walk->near ? walk->near : NEAR;
    return x->figure.member == y->figure.member &&
           y->figure.mention - x->figure.mention < near &&
           y->mention->sentence - x->mention->sentence <= walk->apart;
}

bool pairs_next(const struct task *task, struct pair_walk *walk) {
    for (walk->k++; walk->i < task->n; walk->i++, walk->k = walk->i + 1)
        if (walk->k > walk->i && walk->k < task->n && is_in_reach(task, walk)) {
            walk->x = &task->operands[walk->i];
            walk->y = &task->operands[walk->k];
            return true;
        }
    return false;
}

bool task_may_be(const struct task *task, double value) {
    return fabs(value - task->value) <= task->reach;
}

bool task_states(const struct task *task, struct decimal result) {
    return value_states(task->mention, result);
}

bool task_states_of(const struct task *task, const struct operand *x,
                    struct decimal result) {
    struct mention plain = *task->mention;
    plain.hedge = HEDGE_NONE;
    bool kept =
        task->mention->hedge != HEDGE_NONE && x->mention->hedge == task->mention->hedge;
    return task_states(task, result) || (kept && value_states(&plain, result));
}

/* ----------------------------------------------------------------- kinship */

static struct likeness slot_of(const struct task *task, const struct operand *x,
                               enum slot_id slot) {
    return figures_relate(task->c, slot, task->figure, x->figure);
}

/** Are both told, and nothing in them is one? */
static bool differs(struct likeness like) {
    return like.differs > 0 && like.same <= 0;
}

/** "Seven dead" counts by what befell them: any noun may have died. */
static bool counts_fate(const struct task *task) {
    const struct filler *fate = figure_slot(task->c, task->figure, SLOT_fate);
    uint32_t noun = task->mention->noun_past - 1;
    return fate->known == SLOT_KNOWN && task->mention->noun && fate->first <= noun &&
           noun < fate->past;
}

/** "Five others", "three times": they may be of the operand's noun, or of none. */
static bool counts_no_noun(const struct task *task) {
    return task->told.points || task->told.others || task->told.times ||
           counts_fate(task);
}

/** Are counts told of two nouns?  47 passengers are people, and people may be guests.
 */
static bool counts_other(const struct task *task, const struct operand *x) {
    return mention_does(x->mention, DOES_COUNT) &&
           mention_does(task->mention, DOES_COUNT) && !counts_no_noun(task) &&
           differs(slot_of(task, x, SLOT_noun));
}

bool operand_is_apart(const struct task *task, const struct operand *x) {
    return differs(slot_of(task, x, SLOT_measure)) ||
           differs(slot_of(task, x, SLOT_fate));
}

static bool is_same_unit(const struct mention *a, const struct mention *b) {
    return a->kind == b->kind && a->unit && b->unit && strcmp(a->unit, b->unit) == 0;
}

/** One noun; "people" is no noun of its own, and needs words beside it. */
static bool is_same_noun(const struct task *task, const struct operand *x) {
    return slot_of(task, x, SLOT_noun).same >= 1 ||
           (task->mention->noun && task->mention->noun == x->mention->noun);
}

static bool is_same_measure(const struct task *task, const struct operand *x) {
    return is_same_noun(task, x) || (is_same_unit(task->mention, x->mention) &&
                                     slot_of(task, x, SLOT_measure).same > 0);
}

/** Of the rare words near the figure so many, in hundredths, stand near an operand. */
enum { NEAR_WORDS = 10 };

static enum operand_kinship read_kinship(const struct task *task, struct operand *x) {
    if (counts_other(task, x) || operand_is_apart(task, x))
        return KIN_OTHER;
    if (++*task->n_scored > MOST_SCORED)
        return KIN_UNKNOWN;
    struct pair pair = pair_of(task->c, task->matches->rarity, task->figure, x->figure);
    x->score = pair.score;
    bool words = pair.score > 0 && pair.evidence.of[CUE_near] >= NEAR_WORDS;
    return words || is_same_measure(task, x) ||
                   figure_is_stated_too(task->c, task->matches, task->figure, x->figure)
               ? KIN_ALIKE
               : KIN_UNKNOWN;
}

enum operand_kinship operand_kinship(const struct task *task, struct operand *x) {
    if (x->kinship == KIN_UNREAD)
        x->kinship = read_kinship(task, x);
    return x->kinship;
}

enum strength operands_strength(const struct task *task, bool told, struct operand *x,
                                struct operand *y) {
    enum operand_kinship a = operand_kinship(task, x),
                         b = y ? operand_kinship(task, y) : a;
    if (a == KIN_OTHER || b == KIN_OTHER)
        return STRENGTH_CHANCE;
    if (told && (a == KIN_ALIKE || b == KIN_ALIKE))
        return STRENGTH_TOLD;
    return a == KIN_ALIKE && b == KIN_ALIKE ? STRENGTH_ALIKE : STRENGTH_CHANCE;
}

enum strength operands_free(const struct task *task, bool told, struct operand *x,
                            struct operand *y) {
    enum strength strength = operands_strength(task, told, x, y);
    bool other = x->kinship == KIN_OTHER || (y && y->kinship == KIN_OTHER);
    return strength == STRENGTH_CHANCE && !other ? STRENGTH_ALIKE : strength;
}

bool operands_differ(const struct task *task, enum slot_id slot,
                     const struct operand *x, const struct operand *y) {
    return differs(figures_relate(task->c, slot, x->figure, y->figure));
}

bool operands_compare(const struct task *task, const struct operand *x,
                      const struct operand *y) {
    return values_add(x->mention, y->mention) &&
           !mention_does(x->mention, DOES_SHARE) &&
           !operands_differ(task, SLOT_noun, x, y);
}

struct proof proof_of(const struct derivation *by, enum strength strength,
                      struct operand *x, struct operand *y) {
    size_t n = y ? 2 : 1;
    return (struct proof){.by = by,
                          .of = {x->figure, y ? y->figure : x->figure},
                          .n = n,
                          .n_seen = n,
                          .strength = strength,
                          .earlier = -1,
                          .score = x->score + (y ? y->score : 0)};
}

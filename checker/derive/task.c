/*
 * task.c - the operands of one figure, and how each goes with it.
 */
#include "derive/task.h"

#include <math.h>
#include <stdlib.h>

#include "derive/compared.h"
#include "derive/stated_too.h"
#include "derive/result.h"
#include "value/kind.h"

/* ---------------------------------------------------------------- operands */

/** "At least five", "about 90": a number that a sum takes as it is, and loses its
   hedge; of "up to 90" there may be none. */
static bool is_nearly_plain(enum hedge hedge) {
    return hedge == HEDGE_NONE || hedge == HEDGE_ABOUT || hedge == HEDGE_NEARLY ||
           hedge == HEDGE_ESTIMATED || hedge == HEDGE_AT_LEAST;
}

/** Nearly plain, or hedged as the figure is; with a value. */
static bool may_serve(const struct task *task, const struct mention *m) {
    bool hedged = !is_nearly_plain(m->hedge) && m->hedge != task->mention->hedge;
    if (hedged || mention_does(m, DOES_NAME))
        return false;
    if (mention_does(m, DOES_DATE))
        return m->time->low != NO_LOW_DAY || m->time->high != NO_HIGH_DAY ||
               m->time->text[0]; /* of no year, or a time of day */
    return !m->amount.overflow && !m->amount.vague;
}

/** From here on a bare number may be a sum of money. */
enum { LEAST_SUM = 1000 };

/** A number of which nothing is told. */
static bool is_bare(const struct mention *m) {
    return value_is_count(m) && !m->noun && !m->unit && !m->rate;
}

/** The amount before a bare number that may have its unit, of its sentence or the one
    before: "5 million dollars ... promised 2 million"; NULL: none, or a count. */
static const struct mention *sum_before(const struct task *task, struct figure figure) {
    const struct mention *all = figure_account(task->c, figure)->mentions,
                         *own = &all[figure.mention];
    bool large = decimal_double(own->amount.low) >= LEAST_SUM;
    for (uint32_t i = figure.mention; i-- > 0;) {
        if (all[i].sentence + (large ? 1 : 0) < own->sentence)
            return NULL;
        if (mention_does(&all[i], large ? DOES_PAY : DOES_MEASURE | DOES_SHARE))
            return all[i].rate || all[i].amount.vague ? NULL : &all[i];
        if (mention_does(&all[i], DOES_COUNT) && !is_bare(&all[i]))
            return NULL;
    }
    return NULL;
}

/** What a figure counts for: a bare number, where money is asked for, as money. */
static const struct mention *as_sum(struct task *task, struct figure figure) {
    const struct mention *mention = figure_mention(task->c, figure), *sum = NULL;
    bool asked = mention_does(task->mention, DOES_PAY | DOES_SHARE | DOES_MEASURE);
    if (asked && is_bare(mention) && mention->amount.low.coefficient > 0 &&
        !mention->amount.worded)
        sum = sum_before(task, figure);
    if (!sum || task->n_sums == MOST_SUMS)
        return mention;
    struct mention *copy = &task->sums[task->n_sums++];
    *copy = *mention;
    copy->kind = sum->kind;
    copy->unit = sum->unit;
    copy->any_dollar = sum->any_dollar;
    return copy;
}

static void take(struct task *task, struct figure figure) {
    const struct mention *mention = as_sum(task, figure);
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
                struct operand_room *room, size_t *n_scored) {
    const struct mention *mention = figure_mention(c, figure);
    bool amount = mention_does(mention, DOES_AMOUNT);
    bool loose = mention->hedge != HEDGE_NONE || mention->amount.fraction;
    *task = (struct task){.c = c,
                          .matches = matches,
                          .figure = figure,
                          .mention = mention,
                          .told = told_of(c, figure),
                          .value = amount ? decimal_double(mention->amount.low) : NAN,
                          .operands = room->at,
                          .sums = room->sums,
                          .n_scored = n_scored};
    task->reach = decimal_power(mention->amount.low.exponent) +
                  (loose ? HEDGED_REACH * fabs(task->value) : 0);
    if (operands_are_many(c))
        take_around_pairs(task);
    else
        take_all(task);
}

/* ------------------------------------------------------------------- pairs */

/** Figures from an operand to the next, as a rule; the same and sentences where the
    words tell the operation. */
enum { NEAR = 24, FAR = 48, FAR_APART = 12 };

/** Are the words of the draft such that the operands may stand far apart? */
static bool reaches_far(const struct task *task) {
    return !operands_are_many(task->c) && (task->told.difference || task->told.points);
}

static bool is_in_reach(const struct task *task, const struct pair_walk *walk) {
    const struct operand *x = &task->operands[walk->i], *y = &task->operands[walk->k];
    uint32_t near = walk->far    ? FAR
                    : walk->near ? walk->near
                                 : NEAR,
             apart = walk->far && walk->apart ? FAR_APART : walk->apart;
    return x->figure.member == y->figure.member &&
           y->figure.mention - x->figure.mention < near &&
           y->mention->sentence - x->mention->sentence <= apart;
}

bool pairs_next(const struct task *task, struct pair_walk *walk) {
    if (!walk->i && !walk->k)
        walk->far = walk->far && reaches_far(task);
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

/** "48,000 shops in 12 towns; a year ago 31,000": of what a bare number leaves out, the
    count before it only may tell. */
static bool is_noun_guessed(const struct task *task, struct figure figure) {
    return figure_slot(task->c, figure, SLOT_noun)->carried;
}

static bool nouns_differ(const struct task *task, struct figure a, struct figure b) {
    return !is_noun_guessed(task, a) && !is_noun_guessed(task, b) &&
           differs(figures_relate(task->c, SLOT_noun, a, b));
}

/** "At a loss of 25,000": the word names the difference, and no measure of its own. */
static bool is_difference_named(const struct task *task) {
    const struct filler *measure = figure_slot(task->c, task->figure, SLOT_measure);
    return task->told.difference && measure->known == SLOT_KNOWN &&
           measure->past + 1 == task->mention->hedge_first;
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
           nouns_differ(task, task->figure, x->figure);
}

bool operand_is_apart(const struct task *task, const struct operand *x) {
    bool measure =
             !is_difference_named(task) && differs(slot_of(task, x, SLOT_measure)),
         money =
             mention_does(task->mention, DOES_PAY); /* missing, of what was stolen */
    return measure || (!money && differs(slot_of(task, x, SLOT_fate)));
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
    struct grounds grounds =
        grounds_of(task->c, task->matches->rarity, task->figure, x->figure);
    x->score = grounds.score;
    bool words = grounds.score > 0 && grounds.evidence.of[CUE_near] >= NEAR_WORDS;
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

/** "Sales rose to 2.4 billion from 1.9 billion and income": what is compared is of one
    measure, whichever word stands nearer. */
static void join_compared(const struct task *task, struct operand *x,
                          struct operand *y) {
    struct operand *first = x->figure.mention < y->figure.mention ? x : y,
                   *last = first == x ? y : x;
    if (x->kinship == y->kinship ||
        !figures_compared(task->c, first->figure, last->figure))
        return;
    struct operand *other = x->kinship == KIN_ALIKE ? y : x;
    if (x->kinship != KIN_ALIKE && y->kinship != KIN_ALIKE)
        return;
    other->lent = other->kinship == KIN_OTHER;
    other->kinship = KIN_ALIKE;
}

uint32_t operands_apart(const struct operand *x, const struct operand *y) {
    uint32_t a = x->mention->sentence, b = y->mention->sentence;
    return a < b ? b - a : a - b;
}

enum strength operands_strength(const struct task *task, bool told, struct operand *x,
                                struct operand *y) {
    operand_kinship(task, x);
    if (y) {
        operand_kinship(task, y);
        join_compared(task, x, y);
    }
    enum operand_kinship a = x->kinship, b = y ? y->kinship : a;
    if (a == KIN_OTHER || b == KIN_OTHER)
        return STRENGTH_CHANCE;
    if (y && operands_apart(x, y) > SENTENCES_APART &&
        (a != KIN_ALIKE || b != KIN_ALIKE))
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
    return slot == SLOT_noun
               ? nouns_differ(task, x->figure, y->figure)
               : differs(figures_relate(task->c, slot, x->figure, y->figure));
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

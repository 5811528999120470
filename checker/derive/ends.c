/*
 * ends.c - "eleven or twelve" of an eleven and a twelve, "1850 to 1899" of both years.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/civil.h"
#include "value/compare.h"
#include "value/kind.h"

/** The years that a period of whole years runs from and to: "1999/2010"; or false. */
static bool years_of(const struct time *time, int *first, int *last) {
    bool years = strlen(time->text) == 9 && time->text[4] == '/' &&
                 time->low != NO_LOW_DAY && time->high != NO_HIGH_DAY;
    *first = years ? civil_date(time->low).year : 0;
    *last = years ? civil_date(time->high).year : 0;
    return years;
}

/** The year of a date; 0 of what has two ends itself. */
static int year_alone(const struct mention *m) {
    return strchr(m->time->text, '/') ? 0 : value_year(m);
}

static bool are_years(const struct mention *figure, const struct mention *a,
                      const struct mention *b) {
    int first, last;
    return years_of(figure->time, &first, &last) && year_alone(a) == first &&
           year_alone(b) == last;
}

/** An amount that may end a range of the figure's kind: "4 to $5 million". */
static bool may_end(const struct mention *figure, const struct mention *end,
                    struct decimal at) {
    return mention_does(end, DOES_AMOUNT) && !end->amount.range &&
           (end->kind == figure->kind || mention_does(end, DOES_COUNT)) &&
           decimal_compare(end->amount.low, at) == 0;
}

static bool are_amounts(const struct mention *figure, const struct mention *a,
                        const struct mention *b) {
    return figure->amount.range && a->kind == b->kind &&
           may_end(figure, a, figure->amount.low) &&
           may_end(figure, b, figure->amount.high);
}

/** Both ends stand in the source, amounts in one sentence; a range tells no operation.
 */
static void try(const struct task *task, struct operand *low, struct operand *high,
                struct proofs *to) {
    bool fits = mention_does(task->mention, DOES_DATE)
                    ? are_years(task->mention, low->mention, high->mention)
                    : are_amounts(task->mention, low->mention, high->mention);
    if (!fits)
        return;
    bool apart = mention_does(task->mention, DOES_AMOUNT) &&
                 !figures_share_sentence(task->c, low->figure, high->figure);
    enum strength strength =
        apart ? STRENGTH_CHANCE : operands_free(task, false, low, high);
    struct proof proof = proof_of(&derivation_ends, strength, low, high);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    const struct mention *figure = task->mention;
    int first, last;
    bool times =
        mention_does(figure, DOES_DATE) && years_of(figure->time, &first, &last);
    struct pair_walk walk = {.apart = times ? UINT32_MAX : SENTENCES_APART,
                             .near = times ? 100 : 0};
    while ((times || figure->amount.range) && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    const struct check_case *c = task->c;
    return arena_print(c->arena, "%s runs from %s to %s", quote(c, task->figure),
                       quote(c, proof->of[0]), quote(c, proof->of[1]));
}

const struct derivation derivation_ends = {.name = "ends", .prove = prove, .say = say};

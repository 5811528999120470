/*
 * aged.c - "92" of somebody who was 90 two years ago.
 */
#include "derive/result.h"
#include "derive/task.h"
#include "value/civil.h"
#include "value/kind.h"

/** Figures between an age and the day on which it was so. */
enum { APART = 2 };

static bool is_age(const struct mention *mention) {
    return mention_does(mention, DOES_AGE) && value_is_years(mention) &&
           !mention->amount.range;
}

/** Years from a date to the day of its text; 0: none, or the text tells no day. */
static int years_since(const struct task *task, const struct operand *date) {
    int today, year = value_year(date->mention);
    const struct document *document = figure_document(task->c, date->figure);
    return year && civil_parse(document->date.text, &today)
               ? civil_date(today).year - year
               : 0;
}

static void try(const struct task *task, struct operand *age, struct operand *date,
                struct proofs *to) {
    struct decimal now;
    int years = is_age(age->mention) ? years_since(task, date) : 0;
    if (years <= 0 || age->mention->sentence != date->mention->sentence ||
        !decimal_add(age->mention->amount.low, decimal_of(years, 0), &now) ||
        decimal_compare(now, task->mention->amount.low) != 0)
        return;
    struct proof proof =
        proof_of(&derivation_aged, operands_free(task, false, age, NULL), age, date);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.near = APART + 1};
    while (is_age(task->mention) && pairs_next(task, &walk)) {
        try(task, walk.x, walk.y, to);
        try(task, walk.y, walk.x, to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    const struct check_case *c = task->c;
    return arena_print(c->arena, "%s is %s, and the years since %s",
                       quote(c, task->figure), quote(c, proof->of[0]),
                       quote(c, proof->of[1]));
}

const struct derivation derivation_aged = {.name = "aged", .prove = prove, .say = say};

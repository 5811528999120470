/*
 * until.c - "103 years old" of 1921, "18 months ago": up to the day of the text, which
 * is the draft's, or where it states none the source's; "died in 1982, aged 77": an age
 * at a time that its own clause tells.
 */
#include <math.h>

#include "derive/result.h"
#include "derive/since.h"
#include "derive/span.h"
#include "derive/task.h"
#include "value/civil.h"
#include "value/kind.h"

/** So many years of a date: full ones, to the day; a year alone may be one more. */
static bool states_years(const struct task *task, const struct mention *since,
                         int today) {
    const struct mention *figure = task->mention;
    int64_t told = figure_years(task->c, task->figure),
            full = span_years(since->time, today);
    int year = value_year(since);
    if (!told || !year)
        return false;
    int64_t span = civil_date(today).year - year;
    if (mention_does(figure, DOES_RANK))
        return told == span;
    if (strlen(since->time->text) == 4) /* a year alone */
        return told == span || (mention_does(figure, DOES_AGE) && told == span - 1);
    return told == full || (figure->hedge == HEDGE_NEARLY && told == full + 1);
}

static bool states(const struct task *task, const struct mention *since, int today) {
    double day;
    if (span_unit(task->mention) > 0)
        return span_end(task->mention, since, &day) &&
               span_states(task->mention, fabs(today - day));
    return mention_does(since, DOES_DATE) && states_years(task, since, today);
}

/** An age fits a date of birth or founding hardly by chance: no other word is needed.
 */
static enum strength strength(const struct task *task, struct operand *since) {
    enum strength strength =
        figure_years(task->c, task->figure)
            ? since_strength(task, since)
            : operands_strength(task, task->told.elapsed, since, NULL);
    bool years = mention_does(task->mention, DOES_AGE | DOES_RANK);
    bool born =
        years && since->kinship != KIN_OTHER && date_is_origin(task->c, since->figure);
    return born ? STRENGTH_TOLD : strength;
}

/** The period of an age: "In 1926, aged 21"; NULL: it is as of the day of the text. */
static const struct mention *told_time(const struct task *task) {
    const struct mention *period = figure_period(task->c, task->figure);
    bool age = mention_does(task->mention, DOES_AGE) && period && value_year(period);
    bool closed =
        age && period->time->low != NO_LOW_DAY && period->time->high != NO_HIGH_DAY;
    return closed ? period : NULL;
}

/** The day up to which it is reckoned, or either end of the time. */
static bool is_so_long(const struct task *task, const struct operand *x) {
    const struct check_case *c = task->c;
    const struct mention *period = told_time(task);
    int today;
    if (period)
        return states(task, x->mention, period->time->low) ||
               states(task, x->mention, period->time->high);
    return (civil_parse(figure_document(c, task->figure)->date.text, &today) ||
            civil_parse(figure_document(c, x->figure)->date.text, &today)) &&
           states(task, x->mention, today);
}

static void try(const struct task *task, struct operand *x, struct proofs *to) {
    if (!is_so_long(task, x))
        return;
    struct proof proof = proof_of(&derivation_until, strength(task, x), x, NULL);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    bool own = span_unit(task->mention) > 0 || figure_years(task->c, task->figure);
    for (size_t i = 0; own && i < task->n; i++)
        if (mention_does(task->operands[i].mention, DOES_DATE))
            try(task, &task->operands[i], to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s is the time from %s to %s",
                       quote(task->c, task->figure), quote(task->c, proof->of[0]),
                       told_time(task) ? slot_note(task->c, task->figure, SLOT_period)
                                       : "the day of the text");
}

const struct derivation derivation_until = {
    .name = "until", .prove = prove, .say = say};

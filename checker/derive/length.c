/*
 * length.c - five months, of "from 4 May until 28 September".
 */
#include "derive/result.h"
#include "derive/span.h"
#include "derive/task.h"
#include "value/civil.h"
#include "value/kind.h"

/** Bytes of "2005/2013", and of its first year. */
enum { YEARS_TEXT = 9, YEAR_TEXT = 4 };

/** A period with two ends, told as such. */
static bool has_ends(const struct mention *m) {
    return mention_does(m, DOES_DATE) && m->time.low != NO_LOW_DAY &&
           m->time.high != NO_HIGH_DAY && m->time.low < m->time.high &&
           strchr(m->time.text, '/');
}

/** "Eight years", of "from 2005 to 2013": the years are told, no days between them. */
static bool states_years(const struct task *task, const struct time *time) {
    bool years = strlen(time->text) == YEARS_TEXT && time->text[YEAR_TEXT] == '/';
    int apart = civil_date(time->high).year - civil_date(time->low).year;
    return years && value_is_years(task->mention) &&
           decimal_compare(decimal_of(apart, 0), task->mention->amount.low) == 0;
}

static void try(const struct task *task, struct operand *x, struct proofs *to) {
    const struct time *time = &x->mention->time;
    bool years = states_years(task, time);
    if (!years && !(span_unit(task->mention) > 0 &&
                    span_states(task->mention, time->high - time->low)))
        return;
    enum strength strength = years
                                 ? operands_free(task, task->told.elapsed, x, NULL)
                                 : operands_strength(task, task->told.elapsed, x, NULL);
    struct proof proof = proof_of(&derivation_length, strength, x, NULL);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    bool own = span_unit(task->mention) > 0 || value_is_years(task->mention);
    for (size_t i = 0; own && i < task->n; i++)
        if (has_ends(task->operands[i].mention))
            try(task, &task->operands[i], to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s is the length of %s",
                       quote(task->c, task->figure), quote(task->c, proof->of[0]));
}

const struct derivation derivation_length = {
    .name = "length", .prove = prove, .say = say};

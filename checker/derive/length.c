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

enum { COMMON_YEAR = 2001 };

/** "From 4 to 6 January" of no year, in a common one. */
static struct time placed(const struct time *time) {
    struct time to = *time;
    int ignored;
    const char *slash = strchr(time->text, '/');
    if (slash && span_place(time->text, COMMON_YEAR, &to.low, &ignored))
        span_place(slash + 1, COMMON_YEAR, &ignored, &to.high);
    return to;
}

/** A period with two ends, told as such. */
static bool has_ends(const struct time *time) {
    return time->low != NO_LOW_DAY && time->high != NO_HIGH_DAY &&
           time->low < time->high && strchr(time->text, '/');
}

/** "Three days" of the 4th to the 6th as well as two: either day may count. */
static bool states_days(const struct task *task, const struct time *time) {
    int days = time->high - time->low;
    return span_unit(task->mention) > 0 &&
           (span_states(task->mention, days) ||
            (span_unit(task->mention) < 2 && span_states(task->mention, days + 1)));
}

/** "Eight years", of "from 2005 to 2013": the years are told, no days between them. */
static bool states_years(const struct task *task, const struct time *time) {
    bool years = strlen(time->text) == YEARS_TEXT && time->text[YEAR_TEXT] == '/';
    int apart = civil_date(time->high).year - civil_date(time->low).year;
    return years && value_is_years(task->mention) &&
           decimal_compare(decimal_of(apart, 0), task->mention->amount.low) == 0;
}

static void try(const struct task *task, struct operand *x, struct proofs *to) {
    struct time time = placed(x->mention->time);
    bool years = has_ends(&time) && states_years(task, &time);
    if (!years && !(has_ends(&time) && states_days(task, &time)))
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
        if (mention_does(task->operands[i].mention, DOES_DATE))
            try(task, &task->operands[i], to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s is the length of %s",
                       quote(task->c, task->figure), quote(task->c, proof->of[0]));
}

const struct derivation derivation_length = {
    .name = "length", .prove = prove, .say = say};

/*
 * hours.c - "twelve hours" of "from 8am to 8pm", "20 minutes later".
 */
#include <math.h>

#include "derive/task.h"
#include "value/kind.h"

/** Sentences between two times of one day. */
enum { FAR = 8 };

enum { HOUR = 60, HALF_DAY = 720, DAY = 1440, CLOCK_TEXT = 5 };

/** Minutes of the day at which a time of day is; -1: it is none. */
static int minutes_of(const struct mention *m) {
    const char *clock = mention_does(m, DOES_DATE) ? strchr(m->time->text, 'T') : NULL;
    if (!clock || strlen(clock) < 1 + CLOCK_TEXT || !ascii_is_digit(clock[1]))
        return -1;
    return HOUR * string_number(clock + 1) + string_number(clock + 4);
}

/** Minutes of the figure's unit; 0 where it tells neither hours nor minutes. */
static int unit_of(const struct mention *m) {
    if (!mention_does(m, DOES_LAST) || m->amount.range || m->amount.vague)
        return 0;
    return strings_equal(m->unit, "T1H") ? HOUR : strings_equal(m->unit, "T1M");
}

/** From the one that stands first, over midnight where it is the later of the two. */
static int minutes_between(int first, int last) {
    return (last - first + DAY) % DAY;
}

static bool states(const struct task *task, int minutes) {
    static const double near = 1e-6, loose = 0.5;
    double told = decimal_double(task->mention->amount.low) * unit_of(task->mention),
           reach = task->mention->hedge == HEDGE_NONE ? near : loose * HOUR;
    return minutes > 0 && fabs(told - minutes) <= reach;
}

static void try(const struct task *task, struct operand *x, struct operand *y,
                struct proofs *to) {
    int first = minutes_of(x->mention), last = minutes_of(y->mention);
    if (first < 0 || last < 0 || !states(task, minutes_between(first, last)))
        return;
    bool told =
        task->told.elapsed || figures_share_sentence(task->c, x->figure, y->figure);
    struct proof proof =
        proof_of(&derivation_hours, operands_strength(task, told, x, y), y, x);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    struct pair_walk walk = {.apart = FAR};
    while (unit_of(task->mention) && pairs_next(task, &walk))
        try(task, walk.x, walk.y, to);
}

static const char *say(const struct task *task, const struct proof *proof) {
    return arena_print(task->c->arena, "%s are from %s to %s",
                       quote(task->c, task->figure), quote(task->c, proof->of[1]),
                       quote(task->c, proof->of[0]));
}

const struct derivation derivation_hours = {
    .name = "hours", .prove = prove, .say = say};

/*
 * since.c - "99 years later", "the highest since 1995", a date that the lead tells.
 */
#include "derive/since.h"

#include "value/kind.h"

/** Sentences in which a text tells what it is about. */
enum { LEAD_SENTENCES = 3 };

bool operand_is_dateline(const struct operand *x) {
    return x->figure.mention == 0 && x->mention->sentence == 0;
}

/** An age and a birthday tell of themselves that time went by. */
static bool is_told(const struct task *task, const struct operand *since) {
    return task->told.elapsed || mention_does(task->mention, DOES_AGE | DOES_RANK) ||
           told_of(task->c, since->figure).elapsed;
}

enum strength since_strength(const struct task *task, struct operand *since) {
    bool told = is_told(task, since);
    switch (operand_kinship(task, since)) {
    case KIN_OTHER: return told ? STRENGTH_ALIKE : STRENGTH_CHANCE;
    case KIN_ALIKE: return told ? STRENGTH_TOLD : STRENGTH_ALIKE;
    default:
        return told || since->mention->sentence < LEAD_SENTENCES ? STRENGTH_ALIKE
                                                                 : STRENGTH_CHANCE;
    }
}

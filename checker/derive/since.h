/*
 * since.h - is a date that from which years went by up to the day of the text?
 */
#ifndef CHECKER_DERIVE_SINCE_H
#define CHECKER_DERIVE_SINCE_H

#include "derive/task.h"

/** Is it the day of the text itself, which stands first in it? */
bool operand_is_dateline(const struct operand *x);

/**
 * How strong it is that the figure counts whole years since `since`, up to the day of
 * the text.  That day is of no claim, so the date must be: by words of the claim, by a
 * word of time that goes by, or by its place at the head of the text.
 */
enum strength since_strength(const struct task *task, struct operand *since);

#endif

/*
 * of_one.h - what two operands are to a sum: parts told together, or of which the
 * figure has one alone.
 */
#ifndef CHECKER_DERIVE_OF_ONE_H
#define CHECKER_DERIVE_OF_ONE_H

#include "derive/task.h"

/**
 * "90 houses in Perl", of 60 there and 30 in Dorn: has the figure the place, period or
 * qualifier of one of two operands, which the other has not?  Then it is not what both
 * add up to.  False where it may reach further: "in Perl and Dorn", "by Tuesday".
 */
bool figure_is_of_one(const struct task *task, const struct operand *x,
                      const struct operand *y);

/** Does the source tell two as parts of one: by "and", "another", or the same of two
    places, times, sorts or bearers? */
bool operands_are_together(const struct task *task, const struct operand *x,
                           const struct operand *y);

#endif

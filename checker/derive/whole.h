/*
 * whole.h - what a share in percent and one in words have in common.
 */
#ifndef CHECKER_DERIVE_WHOLE_H
#define CHECKER_DERIVE_WHOLE_H

#include "derive/task.h"

/**
 * How strong it is that the figure is the share of `part` in `whole`.  Told: "54% of"
 * in the draft, "14,500 of 38,700" in the source.  Else both must be alike, and count
 * the same or stand in one sentence.  A rise by so much ("rose 54%") is no share.
 */
enum strength share_strength(const struct task *task, struct operand *part,
                             struct operand *whole);

#endif

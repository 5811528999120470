/*
 * stated_too.h - what the draft itself says of a source's figure, near its own.
 */
#ifndef CHECKER_DERIVE_STATED_TOO_H
#define CHECKER_DERIVE_STATED_TOO_H

#include "match/match.h"

/**
 * Does the draft state `operand`, of a source, too, in the sentence of `figure` or the
 * one before it?  "15 voted for it and eight against, a majority of seven": who reckons
 * shows with what.
 */
bool figure_is_stated_too(const struct check_case *c, const struct matches *matches,
                          struct figure figure, struct figure operand);

#endif

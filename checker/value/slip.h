/*
 * slip.h - how the pen slipped from one figure to the other.
 */
#ifndef CHECKER_VALUE_SLIP_H
#define CHECKER_VALUE_SLIP_H

#include "value/mention.h"

/**
 * What a writer did who made one figure of the other: "the same digits at another
 * scale", "two digits exchanged", "one digit written twice", "a rate is no total".
 * NULL where no slip explains it.  The order of the two does not matter.
 */
const char *slip_name(const struct mention *a, const struct mention *b);

/** Is it a slip of two digits or more?  "5" and "50" may well be two figures. */
bool slip_tells(const struct mention *a, const struct mention *b);

#endif

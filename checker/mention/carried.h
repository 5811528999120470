/*
 * carried.h - measures left out beside another: "203.1 million kronor (170.8)".
 */
#ifndef CHECKER_MENTION_CARRIED_H
#define CHECKER_MENTION_CARRIED_H

#include "mention/reading.h"

/**
 * A bare number in brackets right behind an amount is of its kind, unit and scale, and
 * so do reports put last year's figure.  One that is compared with an amount of its
 * sentence, "241 hours, against a norm of 178", is of its kind and unit.  `before` are
 * the mentions in front, in tokens of the document.
 */
void measure_carry(const struct reading *in, const struct mentions *before,
                   struct mention *mention);

#endif

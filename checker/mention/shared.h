/*
 * shared.h - a measure told once for a list: "4, 6 and 11 kilograms".
 */
#ifndef CHECKER_MENTION_SHARED_H
#define CHECKER_MENTION_SHARED_H

#include "mention/reading.h"

/**
 * Bare numbers that a list joins to `mention`, which is measured and was read last, are
 * of its kind, unit and scale: "20 or even 30 million barrels", "from 900 to 850
 * dollars".  They are the last of `before`.
 */
void measure_share(const struct reading *in, struct mentions *before,
                   const struct mention *mention);

#endif

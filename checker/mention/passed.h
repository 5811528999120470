/*
 * passed.h - digits that are in no value, and why: for whoever asks what was read.
 */
#ifndef CHECKER_MENTION_PASSED_H
#define CHECKER_MENTION_PASSED_H

#include "mention/reading.h"

/**
 * Note in *to the run of digits at token `at`, which no kind reads; one that goes on
 * from the last noted joins it.  Memory is the arena's of *in, texts are static.
 */
void passed_add(const struct reading *in, size_t at, struct mentions *to);

#endif

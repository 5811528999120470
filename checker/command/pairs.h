/*
 * pairs.h - what match/ made of a case, as one JSON line: for programs that fit
 * weights.
 */
#ifndef CHECKER_COMMAND_PAIRS_H
#define CHECKER_COMMAND_PAIRS_H

#include <stdio.h>

#include "match/match.h"

/**
 * Write `,"cues":[names],"figures":[...]`: each figure of the drafts with its place
 * (bytes of its text), kind, value and pairs; a pair is its text's index, its place,
 * stance, value, score and, for each cue, the fact in hundredths.
 */
void pairs_write(FILE *out, const struct check_case *c, const struct matches *matches);

#endif

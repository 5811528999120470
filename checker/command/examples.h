/*
 * examples.h - the examples inside rules, run as tests.
 */
#ifndef CHECKER_COMMAND_EXAMPLES_H
#define CHECKER_COMMAND_EXAMPLES_H

#include <stdio.h>

#include "command/run.h"

struct tally {
    size_t passed, failed;
};

/**
 * Run the examples of every rule, the built-in ones among themselves; each
 * failure is a line on *to, with its place.
 */
void examples_run(struct run *run, FILE *to, struct tally *builtin,
                  struct tally *tally);

#endif

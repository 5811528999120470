/*
 * examples.h - the examples inside rules, run as tests.
 */
#ifndef CHECKER_COMMAND_EXAMPLES_H
#define CHECKER_COMMAND_EXAMPLES_H

#include <stdio.h>

#include "command/run.h"

struct example_tally {
    size_t passed, failed;
};

/** What the examples of one rule try. */
struct tried {
    size_t texts_found, texts_passed; /* with a claim, and with none */
    size_t drafts_found, drafts_passed;
    uint32_t patterns; /* of a claim rule: which of them found a claim, as bits */
};

/**
 * Run the examples of every rule, the built-in ones among themselves; each failure is a
 * line on *to, with its place, and so is a rule without any.  *tried has one entry for
 * each rule, in their order: memory of the rules.
 */
void examples_run(struct run *run, FILE *to, struct example_tally *builtin,
                  struct example_tally *tally, struct tried **tried);

/**
 * Print what the examples of each rule try, a line a rule, and below it what they leave
 * out: a text or a draft that it finds, one that it does not, a pattern.  The built-in
 * rules are left out beside others.  Returns how many gaps there are.
 */
size_t examples_print(const struct rules *rules, const struct tried *tried, FILE *to);

#endif

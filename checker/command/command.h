/*
 * command.h - a subcommand: one file that ends in a `const struct command`,
 * and one row in commands.def.
 */
#ifndef CHECKER_COMMAND_COMMAND_H
#define CHECKER_COMMAND_COMMAND_H

#include "command/options.h"

struct command {
    const char *name;
    const char *usage;    /* behind the name: "[PATH...]" */
    const char *explains; /* one sentence */
    const char *details;  /* paragraphs for --help; NULL: none */
    unsigned serves;      /* COMMAND_... bit: which options it takes */
    /** Returns the exit status.  Prints findings to stdout, all else to stderr. */
    int (*run)(struct options *options);
};

/** The command in place `i`, as the help lists them; NULL past the last. */
const struct command *command_at(size_t i);

/** Run `factlint ARGUMENTS`; returns the exit status. */
int command_main(int n, char **arguments);

#endif

/*
 * command.h - a subcommand: one file that ends in a `const struct command`,
 * and one row in commands.def.
 */
#ifndef CHECKER_COMMAND_COMMAND_H
#define CHECKER_COMMAND_COMMAND_H

#include "command/options.h"

/** Exit status: law 5 of the design, ESLint's and ruff's convention. */
enum { EXIT_CLEAN = 0, EXIT_FINDINGS = 1, EXIT_FAULT = 2 };

struct command {
    const char *name;
    const char *usage;    /* behind the name: "[PATH...]" */
    const char *explains; /* one sentence */
    const char *details;  /* paragraphs for --help; NULL: none */
    unsigned serves;      /* COMMAND_... bit: which options it takes */
    /** Returns the exit status.  Prints findings to stdout, all else to stderr. */
    int (*run)(struct options *options);
};

/** Run `factlint ARGUMENTS`; returns the exit status. */
int command_main(int n, char **arguments);

#endif

/*
 * check.c - `factlint check`: drafts against their sources, or sources against
 * each other.
 */
#include <stdio.h>

#include "command/cases.h"
#include "command/command.h"
#include "command/run.h"

static int run_check(struct options *options) {
    struct run run;
    run_begin(&run, options);
    if (options->jsonl) {
        int status = options->faults.n_errors ? EXIT_FAULT
                                              : jsonl_run(&run, stdin, stdout, true);
        int ended = run_end(&run);
        return ended > status ? ended : status;
    }
    options_default_format(options, "terminal");
    run_find_suppressions(&run);
    cases_run(&run, false);
    return run_end(&run);
}

const struct command command_check = {
    .name = "check",
    .usage = "[--source PATH]... [DRAFT...]",
    .explains = "find figures that cannot stand beside their sources",
    .details =
        "Drafts are texts of any format that is read, or folders of them, without "
        "what\n"
        "git ignores there; a file named itself is read.  Each is checked against\n"
        "the sources given with --source and those its front matter names; without\n"
        "any, against itself.  With sources and no draft, the sources are checked\n"
        "against each other.\n"
        "\n"
        "Exit status: 0 no finding at or above --fail-on, 1 findings, 2 a mistake in\n"
        "the options, a rule file or a path that cannot be read.",
    .serves = COMMAND_CHECK,
    .run = run_check,
};

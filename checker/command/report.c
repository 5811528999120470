/*
 * report.c - `factlint report`: the editorial review, with the ledger.
 */
#include "command/cases.h"
#include "command/command.h"
#include "command/run.h"

static int run_report(struct options *options) {
    struct run run;
    run_begin(&run, options);
    options_format_by_name(options);
    options_default_format(options, "markdown");
    if (!options->fail_on_given)
        options->fail_on = LEVEL_OFF;
    run_find_suppressions(&run);
    cases_run(&run, true);
    return run_end(&run);
}

const struct command command_report = {
    .name = "report",
    .usage = "[--source PATH]... [DRAFT...] [-o FILE]",
    .explains = "write a review with the ledger of every figure and its readings",
    .details = "The same cases as `factlint check`.  A report is no gate: it exits 0\n"
               "whatever it found, unless --fail-on is given.  Of the name behind -o,\n"
               ".html asks for a page, .csv for a table and .json for an object; the\n"
               "page is one file that needs no network and no script.",
    .serves = COMMAND_REPORT,
    .run = run_report,
};

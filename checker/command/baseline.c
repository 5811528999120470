/*
 * baseline.c - `factlint baseline write|prune`: begin with what is there.
 */
#include <errno.h>
#include <stdio.h>

#include "command/cases.h"
#include "command/command.h"
#include "command/temporary.h"
#include "report/json_parts.h"

static void write_known(FILE *to, const struct baseline_entry *known,
                        const char *between) {
    fprintf(to, "%s{\"fingerprint\":\"%s\",\"rule\":", between,
            known->fingerprint.digits);
    json_write_text(to, text_of(known->rule));
    fputs(",\"path\":", to);
    json_write_text(to, text_of(known->path));
    fputs(",\"message\":", to);
    json_write_text(to, text_of(known->message));
    putc('}', to);
}

static void write_all(FILE *to, const struct baseline *baseline) {
    fputs("{\"version\":1,\"findings\":[", to);
    for (size_t i = 0; i < baseline->list.n; i++)
        write_known(to, &baseline->list.at[i], i ? ",\n" : "\n");
    fputs("\n]}\n", to);
}

/** Whole or not at all: a run that failed leaves the file that was there. */
static void save(struct run *run, size_t before) {
    const struct baseline *baseline = &run->known.list;
    FILE *file = temporary_open(baseline->file);
    if (file)
        write_all(file, baseline);
    if (!file || !temporary_close(file, baseline->file, true))
        diag_add(&run->options->faults, DIAG_ERROR,
                 (struct place){baseline->file, 0, 0}, "cannot write: %s",
                 strerror(errno));
    else
        printf("%s: %zu finding%s, %zu before\n", baseline->file, baseline->list.n,
               baseline->list.n == 1 ? "" : "s", before);
}

/** A text that cannot be read leaves the file as it was: its entries would be lost. */
static void renew(struct run *run) {
    struct options *options = run->options;
    run_find_suppressions(run);
    size_t before = run->known.list.list.n;
    if (options->faults.n_errors)
        return;
    if (!run->known.list.file) {
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "there is no baseline to prune");
        return;
    }
    cases_run(run, false);
    if (options->faults.n_errors)
        return;
    baseline_prune(&run->known.list);
    save(run, before);
}

static int run_baseline(struct options *options) {
    struct run run;
    const char *verb = options->operands.n ? options->operands.at[0] : "";
    bool writes = strcmp(verb, "write") == 0;
    if (!writes && strcmp(verb, "prune") != 0)
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "expected 'baseline write' or 'baseline prune'");
    else
        options_shift(options);
    run_begin(&run, options);
    options->fail_on = LEVEL_OFF;
    run.known.use = writes ? KNOWN_WRITE : KNOWN_PRUNE;
    if (!options->faults.n_errors)
        renew(&run);
    return run_end(&run);
}

const struct command command_baseline = {
    .name = "baseline",
    .usage = "write|prune [--source PATH]... [DRAFT...]",
    .explains = "accept all that is found now, to be told of what is new",
    .details =
        "write  list every finding of the drafts in .factlint-baseline.json, beside\n"
        "       factlint.yaml or in the working directory; entries of other drafts\n"
        "       stay\n"
        "prune  take out what is not found any more\n"
        "\n"
        "`factlint check` then suppresses these, and counts them.  A finding is known\n"
        "by rule, path, words and values, not by its line.",
    .serves = COMMAND_BASELINE,
    .run = run_baseline,
};

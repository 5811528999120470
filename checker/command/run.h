/*
 * run.h - what commands share: rules, inputs, diags, exit status.
 */
#ifndef CHECKER_COMMAND_RUN_H
#define CHECKER_COMMAND_RUN_H

#include "check.h"
#include "command/options.h"
#include "command/paths.h"
#include "config/config.h"
#include "finding/baseline.h"
#include "finding/decisions.h"
#include "finding/omissions.h"
#include "finding/waivers.h"

/** Exit status, as of ESLint and ruff. */
enum { EXIT_CLEAN = 0, EXIT_FINDINGS = 1, EXIT_FAULT = 2 };

/** The baseline, and what the run does with it. */
struct known_findings {
    struct baseline list;
    const char *root; /* the real path of its folder, with a slash behind */
    enum { KNOWN_SUPPRESS, KNOWN_WRITE, KNOWN_PRUNE } use;
};

/** A run of a command over cases. */
struct run {
    struct options *options;
    struct config config; /* empty when isolated */
    struct rules rules;
    enum level *levels; /* of the rules, for drafts without levels of their own */
    struct arena arena; /* of the case at hand */
    struct setting setting;
    enum level loudest;
    size_t n_shown;             /* diags printed so far */
    struct omissions omissions; /* what was not read */
    struct known_findings known;
    struct waivers waivers;
    const char *waivers_root;  /* of their folder, with a slash behind */
    struct decisions *decided; /* on sources; NULL: there is no file */
    size_t n_notes;            /* of JSON lines */
    size_t n_unchecked;        /* figures */
};

/**
 * Read the configuration, the built-in catalogue and the named rule files.
 * Faults go to options.
 */
void run_begin(struct run *run, struct options *options);

/** Print the diags that came since the last call. */
void run_complain(struct run *run);

/**
 * With --strict: whatever was not read, cut or not understood so far is one
 * DIAG_ERROR, which makes the exit status 2.
 */
void run_be_strict(struct run *run);

/**
 * Read the waivers that the configuration names, which are judged by --today or the
 * clock, the decisions on sources beside it, and the baseline that the options name, or
 * that lies beside the configuration or in the working directory.
 */
void run_find_suppressions(struct run *run);

/** Suppress what is waived or known, or record what is not. */
void run_suppress(struct run *run, struct outcome *outcome);

/** Say how many entries of the baseline have nothing left to suppress. */
void run_close_suppressions(struct run *run);

/** Give all memory back; returns the exit status. */
int run_end(struct run *run);

/** Read a file as an input; false with a diag.  Bytes live in the arena of the setting.
 */
bool run_read(const struct setting *setting, const char *path, struct input *to);

/** The same of standard input, up to its end. */
bool run_read_stdin(const struct setting *setting, const char *name, struct input *to);

/** Read a rule file, or all in a folder, that the pattern reaches if there is one, into
 * *rules; none twice. */
void rules_read_path(struct rules *rules, const char *path, const struct glob *glob,
                     struct diags *faults);

/** The built-in catalogue. */
void rules_read_builtin(struct rules *rules, struct diags *faults);

/** Print diags `from` and later to stderr, one a line: file:line:column: level.  With
    `redact` those about a text say nothing that stands in it. */
void diags_print(const struct diags *diags, size_t from, bool redact);

/** Answer JSON lines from `in` on `out`; `checks`, else extract. */
int jsonl_run(struct run *run, FILE *in, FILE *out, bool checks);

#endif

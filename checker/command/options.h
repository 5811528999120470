/*
 * options.h - the command line: one table gives parsing, --help and the manual.
 */
#ifndef CHECKER_COMMAND_OPTIONS_H
#define CHECKER_COMMAND_OPTIONS_H

#include <stdio.h>

#include "base/list.h"
#include "report/report.h"

enum {
    COMMAND_CHECK = 1,
    COMMAND_EXTRACT = 2,
    COMMAND_SHOW = 4,
    COMMAND_RULES = 8,
    COMMAND_REPORT = 16,
    COMMAND_INIT = 32,
    COMMAND_BASELINE = 64,
    COMMAND_CONFIG = 128,
    COMMAND_SCHEMA = 256,
    COMMAND_COMPLETIONS = 512,
};

/** A report in another format, into a file. */
struct output {
    const struct format *format;
    const char *path;
};

enum colour { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

/** What the command line says.  Strings are the arguments' own. */
struct options {
    struct arena arena;
    struct diags faults;
    LIST(const char *) operands;
    LIST(const char *) sources;
    LIST(const char *) rules;
    LIST(struct output) outputs;
    const struct format *format; /* NULL: the command's own default */
    const char *out;             /* -o */
    const char *config;          /* --config; NULL: the one that is found */
    const char *stdin_name;      /* what "-" is called; never NULL */
    const char *since;           /* --diff; NULL: all is shown */
    const char *baseline;        /* --baseline; NULL: the one beside factlint.yaml */
    struct text date, today;
    enum level fail_on; /* LEVEL_OFF: never */
    bool fail_on_given;
    enum colour colour;
    enum level least; /* that is shown; LEVEL_OFF: all */
    bool quiet, unchecked;
    bool timing;
    bool isolated, redact, jsonl, evidence, strict, dropped, help;
    bool force_exclude, coverage;
};

/** One row: how an option is spelt, which commands take it, what it does. */
struct option_row {
    const char *name;
    char letter;          /* 0: none */
    const char *argument; /* NULL: takes none */
    unsigned serves;
    const char *explains;
    void (*take)(struct options *options, const char *argument);
};

/** The rows; name is NULL behind the last. */
extern const struct option_row option_rows[];

/**
 * Parse the arguments behind the command's name; mistakes are DIAG_ERRORs in
 * options->faults, with "did you mean".
 */
void options_parse(struct options *options, unsigned command, int n, char **arguments);

/** Print the options of a command, for --help. */
void options_print(FILE *to, unsigned command);

/** What a command prints unless told: no format, if an --output takes its place. */
void options_default_format(struct options *options, const char *name);

/** Without a format: the one that files with the ending of --out want, if any does. */
void options_format_by_name(struct options *options);

/** Drop the first operand, a verb, so that the others are paths. */
void options_shift(struct options *options);

/** Free the lists and the faults. */
void options_release(struct options *options);

#endif

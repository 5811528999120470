/*
 * outputs.c - which reports there are, and where none may go.
 */
#include "command/outputs.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "command/temporary.h"
#include "report/words.h"

static void complain(struct run *run, const char *path, const char *why) {
    diag_add(&run->options->faults, DIAG_ERROR,
             (struct place){path ? path : "standard output", 0, 0}, "%s", why);
}

static bool is_on(const char *variable) {
    const char *value = getenv(variable);
    return value && *value && strcmp(value, "0") != 0;
}

static bool wants_colour(const struct options *options) {
    const char *no_colour = getenv("NO_COLOR"), *terminal = getenv("TERM");
    if (options->colour != COLOUR_AUTO)
        return options->colour == COLOUR_ALWAYS;
    if (no_colour && *no_colour)
        return false;
    if (is_on("FORCE_COLOR") || is_on("CLICOLOR_FORCE"))
        return true;
    return isatty(STDOUT_FILENO) && !(terminal && strcmp(terminal, "dumb") == 0);
}

enum { FEWEST_COLUMNS = 40, MOST_COLUMNS = 400 };

/** How wide standard output is: as COLUMNS says, else the terminal; 0: not known. */
static size_t columns_of_terminal(void) {
    const char *said = getenv("COLUMNS");
    struct winsize size = {0};
    size_t n = said && ascii_is_digit(*said) ? (size_t)text_number(text_of(said)) : 0;
    if (!n && isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        n = size.ws_col;
    return n == 0               ? 0
           : n < FEWEST_COLUMNS ? FEWEST_COLUMNS
           : n > MOST_COLUMNS   ? MOST_COLUMNS
                                : n;
}

static bool same_file(const struct stat *a, const struct stat *b) {
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

static struct target target_of(const char *path, struct arena *arena) {
    struct target target = {.name = ""};
    if (!path) {
        target.exists = fstat(STDOUT_FILENO, &target.file) == 0;
        return target;
    }
    const char *slash = strrchr(path, '/');
    const char *folder =
        slash ? arena_copy(arena, path, (size_t)(slash - path) + 1) : ".";
    target.name = slash ? slash + 1 : path;
    target.exists = stat(path, &target.file) == 0;
    if (stat(folder, &target.folder) != 0)
        target.folder = (struct stat){0};
    return target;
}

/** A terminal or /dev/null takes what comes; all else holds one report. */
static bool same_target(const struct target *a, const struct target *b) {
    if (a->exists && b->exists)
        return same_file(&a->file, &b->file) && !S_ISCHR(a->file.st_mode);
    return *a->name && strcmp(a->name, b->name) == 0 &&
           same_file(&a->folder, &b->folder);
}

static bool is_taken(const struct outputs *outputs, const struct writing *writing) {
    for (size_t i = 0; i < outputs->n; i++)
        if (same_target(&outputs->list[i].target, &writing->target) ||
            (!writing->path && !outputs->list[i].path))
            return true;
    return false;
}

static bool is_read(const struct writing *writing, const char *path) {
    struct stat file;
    return writing->target.exists && S_ISREG(writing->target.file.st_mode) &&
           stat(path, &file) == 0 && same_file(&file, &writing->target.file);
}

static void spare(struct run *run, struct writing *writing, const char *path) {
    if (writing->refused || !is_read(writing, path))
        return;
    writing->refused = true;
    complain(run, writing->path, "the run reads this file; a report would replace it");
}

/** Rules and configuration are read before there are reports. */
static void spare_settings(struct run *run, struct writing *writing) {
    if (run->config.file)
        spare(run, writing, run->config.file);
    for (size_t i = 0; i < run->config.files.list.n; i++)
        spare(run, writing, run->config.files.list.at[i].path.data);
    for (size_t i = 0; i < run->rules.files.n; i++)
        spare(run, writing, run->rules.files.at[i]);
}

/** Into a file by way of a temporary one; into a pipe or a device at once. */
static FILE *open_stream(struct writing *writing) {
    if (!writing->path)
        return stdout;
    writing->temporary =
        !writing->target.exists || S_ISREG(writing->target.file.st_mode);
    return writing->temporary ? temporary_open(writing->path)
                              : fopen(writing->path, "w");
}

/** Does nothing speak against it? */
static bool is_allowed(struct outputs *outputs, struct writing *writing, bool ledger) {
    struct diags *faults = &outputs->run->options->faults;
    const struct format *format = writing->format;
    size_t before = faults->n_errors;
    if (outputs->n == MOST_OUTPUTS)
        diag_add(faults, DIAG_ERROR, (struct place){0},
                 "more than %d reports in one run", MOST_OUTPUTS);
    else if (ledger ? !format->for_report : !format->for_check)
        diag_add(faults, DIAG_ERROR, (struct place){0},
                 "format '%s' does not serve this command", format->name);
    else if (is_taken(outputs, writing))
        complain(outputs->run, writing->path, "another report of this run goes there");
    else
        spare_settings(outputs->run, writing);
    return faults->n_errors == before;
}

static void plan(struct outputs *outputs, const struct format *format, const char *path,
                 bool ledger) {
    struct run *run = outputs->run;
    if (path && strcmp(path, "-") == 0)
        path = NULL;
    struct writing writing = {.format = format, .path = path};
    writing.target = target_of(path, &run->options->arena);
    writing.report = (struct report){.arena = &run->arena,
                                     .colour = !path && wants_colour(run->options),
                                     .columns = path ? 0 : columns_of_terminal(),
                                     .redact = run->options->redact,
                                     .quiet = run->options->quiet,
                                     .unchecked = run->options->unchecked,
                                     .hidden = &outputs->hidden,
                                     .ledger = ledger,
                                     .omissions = &run->omissions};
    if (is_allowed(outputs, &writing, ledger))
        outputs->list[outputs->n++] = writing;
}

void outputs_plan(struct outputs *outputs, struct run *run, bool ledger) {
    struct options *options = run->options;
    outputs->run = run;
    if (options->format)
        plan(outputs, options->format, options->out, ledger);
    for (size_t i = 0; i < options->outputs.n; i++)
        plan(outputs, options->outputs.at[i].format, options->outputs.at[i].path,
             ledger);
}

void outputs_spare(struct outputs *outputs, const char *path) {
    for (size_t i = 0; i < outputs->n; i++)
        spare(outputs->run, &outputs->list[i], path);
}

void outputs_begin(struct outputs *outputs) {
    size_t n = 0;
    for (size_t i = 0; i < outputs->n; i++) {
        struct writing *writing = &outputs->list[i];
        if (writing->refused)
            continue;
        writing->report.to = open_stream(writing);
        if (!writing->report.to) {
            complain(outputs->run, writing->path, strerror(errno));
            continue;
        }
        writing->format->begin(&writing->report);
        outputs->list[n++] = *writing;
    }
    outputs->n = n;
}

void outputs_add(struct outputs *outputs, const struct outcome *outcome) {
    struct run *run = outputs->run;
    struct outcome shown =
        outcome_from(outcome, run->options->least, &run->arena, &outputs->hidden.below);
    for (size_t i = 0; i < outputs->n; i++)
        outputs->list[i].format->add(&outputs->list[i].report, &shown);
}

/** False with errno if the report is not where it should be. */
static bool finish(struct writing *writing) {
    FILE *to = writing->report.to;
    if (writing->temporary)
        return temporary_close(to, writing->path, !writing->refused);
    bool well = !ferror(to);
    return (writing->path ? fclose(to) : fflush(to)) == 0 && well;
}

/** Lists of services have no place for the sums: where there are such alone, and
    somebody listens, the log has them. */
static void say_sums(struct outputs *outputs) {
    for (size_t i = 0; i < outputs->n; i++)
        if (!outputs->list[i].format->bare)
            return;
    if (!outputs->n || outputs->run->options->quiet)
        return;
    struct report report = outputs->list[0].report;
    report.to = stderr;
    write_sums(&report, "factlint: ");
}

void outputs_close(struct outputs *outputs) {
    say_sums(outputs);
    for (size_t i = 0; i < outputs->n; i++) {
        struct writing *writing = &outputs->list[i];
        writing->format->end(&writing->report);
        if (!finish(writing))
            diag_add(
                &outputs->run->options->faults, DIAG_ERROR,
                (struct place){writing->path ? writing->path : "standard output", 0, 0},
                "cannot write: %s", strerror(errno));
    }
    outputs->n = 0;
}

/*
 * cases.c - a draft and its sources make a case; each is read, checked,
 * reported and forgotten before the next.
 */
#include "command/cases.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_REPORTS = 16 };

/** A report being written: to a stream, or to a file beside its final name. */
struct writing {
    const struct format *format;
    struct report report;
    const char *path; /* NULL: standard output */
    char *temporary;
};

struct cases {
    struct run *run;
    struct paths drafts, sources;
    struct paths configured; /* sources for drafts that name none of their own */
    struct writing reports[MOST_REPORTS];
    size_t n_reports;
    struct arena arena; /* of paths: lives as long as the run */
};

static bool wants_colour(const struct options *options) {
    const char *no_colour = getenv("NO_COLOR"), *force = getenv("CLICOLOR_FORCE"),
               *terminal = getenv("TERM");
    if (options->colour != COLOUR_AUTO)
        return options->colour == COLOUR_ALWAYS;
    if (no_colour && *no_colour)
        return false;
    if (force && *force && strcmp(force, "0") != 0)
        return true;
    return isatty(STDOUT_FILENO) && !(terminal && strcmp(terminal, "dumb") == 0);
}

/**
 * A file is written beside its final name, under a new one that nobody can
 * have laid out before; a pipe or a device is written as it is.
 */
static void open_file(struct cases *cases, struct writing *writing) {
    struct stat status;
    if (stat(writing->path, &status) == 0 && !S_ISREG(status.st_mode)) {
        writing->report.to = fopen(writing->path, "w");
        return;
    }
    mode_t mask = umask(0);
    umask(mask);
    writing->temporary = arena_print(&cases->arena, "%s.XXXXXX", writing->path);
    int file = mkstemp(writing->temporary);
    writing->report.to = file < 0 ? NULL : fdopen(file, "w");
    if (file >= 0)
        fchmod(file, 0666 & ~mask);
}

static void open_report(struct cases *cases, const struct format *format,
                        const char *path, bool ledger) {
    struct run *run = cases->run;
    if (cases->n_reports == MOST_REPORTS) {
        diag_add(&run->options->faults, DIAG_ERROR, (struct place){0},
                 "more than %d reports in one run", MOST_REPORTS);
        return;
    }
    if (ledger ? !format->for_report : !format->for_check) {
        diag_add(&run->options->faults, DIAG_ERROR, (struct place){0},
                 "format '%s' does not serve this command", format->name);
        return;
    }
    struct writing *writing = &cases->reports[cases->n_reports];
    *writing = (struct writing){.format = format, .path = path};
    writing->report = (struct report){.to = stdout,
                                      .arena = &run->arena,
                                      .colour = !path && wants_colour(run->options),
                                      .redact = run->options->redact,
                                      .ledger = ledger};
    if (path)
        open_file(cases, writing);
    if (!writing->report.to) {
        diag_add(&run->options->faults, DIAG_ERROR, (struct place){path, 0, 0}, "%s",
                 strerror(errno));
        return;
    }
    cases->n_reports++;
    format->begin(&writing->report);
}

/** A report appears under its name only when it is whole. */
static void close_report(struct cases *cases, struct writing *writing) {
    writing->format->end(&writing->report);
    bool well = !ferror(writing->report.to);
    if (!writing->path)
        well = fflush(stdout) == 0 && well;
    else
        well = fclose(writing->report.to) == 0 && well &&
               (!writing->temporary || rename(writing->temporary, writing->path) == 0);
    if (!well && writing->temporary)
        remove(writing->temporary);
    if (!well)
        diag_add(
            &cases->run->options->faults, DIAG_ERROR,
            (struct place){writing->path ? writing->path : "standard output", 0, 0},
            "cannot write: %s", strerror(errno));
}

static void open_reports(struct cases *cases, bool ledger) {
    struct options *options = cases->run->options;
    if (options->format)
        open_report(cases, options->format, options->out, ledger);
    for (size_t i = 0; i < options->outputs.n; i++)
        open_report(cases, options->outputs.at[i].format, options->outputs.at[i].path,
                    ledger);
}

/** Paths of the configuration, below its own folder. */
static void add_configured(struct cases *cases, const struct configured *named,
                           struct paths *to) {
    struct run *run = cases->run;
    const char *path = path_inside(run->config.file, named->path, named->place,
                                   &cases->arena, &run->options->faults);
    if (path)
        paths_add(to, path, &cases->arena, &run->options->faults);
}

/** What factlint.yaml names counts where the command line names nothing. */
static void list_configured(struct cases *cases) {
    const struct config *config = &cases->run->config;
    const struct options *options = cases->run->options;
    bool named = options->operands.n || options->sources.n;
    for (size_t i = 0; !named && i < config->drafts.list.n; i++)
        add_configured(cases, &config->drafts.list.at[i], &cases->drafts);
    for (size_t i = 0; !options->sources.n && i < config->sources.list.n; i++)
        add_configured(cases, &config->sources.list.at[i], &cases->configured);
    paths_sort(&cases->configured);
}

static void list_paths(struct cases *cases) {
    struct options *options = cases->run->options;
    for (size_t i = 0; i < options->operands.n; i++)
        paths_add(&cases->drafts, options->operands.at[i], &cases->arena,
                  &options->faults);
    for (size_t i = 0; i < options->sources.n; i++)
        paths_add(&cases->sources, options->sources.at[i], &cases->arena,
                  &options->faults);
    list_configured(cases);
    if (!options->operands.n && !options->sources.n && !cases->drafts.list.n &&
        !cases->configured.list.n && !options->faults.n_errors)
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "nothing to check: %s",
                 cases->run->config.file
                     ? "factlint.yaml names no text that is there; put drafts and "
                       "sources where it says"
                     : "name drafts, or sources with --source; 'factlint init' makes "
                       "a factlint.yaml that does");
    paths_sort(&cases->drafts);
    paths_sort(&cases->sources);
}

/** Sources that the draft's own front matter names. */
static void add_own_sources(struct cases *cases, const struct document *draft,
                            struct paths *to) {
    struct run *run = cases->run;
    for (size_t i = 0; i < draft->sources.n; i++) {
        const struct named_source *source = &draft->sources.at[i];
        const char *path =
            path_inside(draft->name, source->path,
                        (struct place){draft->name, source->line, source->column},
                        &run->arena, &run->options->faults);
        if (path)
            paths_add(to, path, &run->arena, &run->options->faults);
    }
}

static void report_case(struct cases *cases, const struct check_case *c) {
    struct run *run = cases->run;
    enum level loudest = findings_loudest(&c->outcome);
    if (loudest > run->loudest)
        run->loudest = loudest;
    for (size_t i = 0; i < cases->n_reports; i++)
        cases->reports[i].format->add(&cases->reports[i].report, &c->outcome);
}

static void add_all(struct run *run, struct paths *to, const struct paths *from) {
    for (size_t i = 0; i < from->list.n; i++)
        *(const char **)list_add(&run->arena, &to->list) = from->list.at[i];
}

/** The date that factlint.yaml gives to a source, if it names that very file. */
static struct text configured_date(const struct cases *cases, const char *path) {
    const struct config *config = &cases->run->config;
    for (size_t i = 0; i < config->sources.list.n; i++)
        if (config->sources.list.at[i].date.size &&
            text_ends(text_of(path), config->sources.list.at[i].path))
            return config->sources.list.at[i].date;
    return (struct text){"", 0};
}

/** One case: a draft, or none, and the sources it shares. */
static void run_case(struct cases *cases, const char *draft) {
    struct run *run = cases->run;
    struct paths sources = {0};
    struct input first;
    size_t n_drafts = 0;
    if (draft) {
        if (!run_read(run, draft, &first))
            return;
        first.date = run->options->date;
        first.document = input_read(&run->setting, &first);
        if (!first.document)
            return;
        n_drafts = 1;
        add_own_sources(cases, first.document, &sources);
    }
    add_all(run, &sources, &cases->sources);
    if (!sources.list.n)
        add_all(run, &sources, &cases->configured);
    paths_sort(&sources);
    struct input *inputs =
        arena_get(&run->arena, (sources.list.n + 1) * sizeof *inputs);
    size_t n = n_drafts;
    if (draft)
        inputs[0] = first;
    for (size_t i = 0; i < sources.list.n; i++)
        if (!(draft && paths_same(sources.list.at[i], draft)) &&
            run_read(run, sources.list.at[i], &inputs[n])) {
            inputs[n].date = configured_date(cases, sources.list.at[i]);
            n++;
        }
    report_case(cases, check(&run->setting, inputs, n, n_drafts));
}

enum { PROGRESS_EVERY = 100 };

/** Long work shows that it goes on: only on a terminal, never in CI. */
static void show_progress(const struct cases *cases, size_t done) {
    size_t n = cases->drafts.list.n;
    if (n < 2 * PROGRESS_EVERY || done % PROGRESS_EVERY || !isatty(STDERR_FILENO) ||
        isatty(STDOUT_FILENO) || getenv("CI"))
        return;
    fprintf(stderr, "\r%zu of %zu drafts", done, n);
    if (done + PROGRESS_EVERY > n)
        fputs("\r\033[K", stderr);
}

void cases_run(struct run *run, bool ledger) {
    struct cases cases = {.run = run};
    /* A rule with a mistake stops the run; a path that is missing only itself. */
    bool well = run->options->faults.n_errors == 0;
    list_paths(&cases);
    if (well &&
        (cases.drafts.list.n || cases.sources.list.n || cases.configured.list.n))
        open_reports(&cases, ledger);
    if (cases.n_reports) {
        if (!cases.drafts.list.n && (cases.sources.list.n || cases.configured.list.n))
            run_case(&cases, NULL);
        for (size_t i = 0; i < cases.drafts.list.n; i++) {
            show_progress(&cases, i);
            run_case(&cases, cases.drafts.list.at[i]);
            arena_reset(&run->arena);
        }
    }
    for (size_t i = 0; i < cases.n_reports; i++)
        close_report(&cases, &cases.reports[i]);
    arena_release(&cases.arena);
}

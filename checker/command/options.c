/*
 * options.c - the table of options, and getopt_long driven by it.
 */
#include "command/options.h"

#include <getopt.h>
#include <stdlib.h>

#include "value/civil.h"

enum { MOST_OPTIONS = 64 };

static void complain(struct options *options, const char *format, const char *what) {
    diag_add(&options->faults, DIAG_ERROR, (struct place){0}, format, what);
}

static void take_source(struct options *options, const char *path) {
    *(const char **)list_add(&options->arena, &options->sources) = path;
}

static void take_rules(struct options *options, const char *path) {
    *(const char **)list_add(&options->arena, &options->rules) = path;
}

static const struct format *find_format(struct options *options, struct text name) {
    const struct format *format = format_named(name);
    const char *names[MOST_OPTIONS];
    size_t n = 0;
    if (format)
        return format;
    while (n < MOST_OPTIONS && format_at(n)) {
        names[n] = format_at(n)->name;
        n++;
    }
    const char *copy = arena_copy(&options->arena, name.data, name.size);
    const char *meant = diag_suggest(name, names, n);
    if (meant)
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "unknown format '%s'; did you mean '%s'?", copy, meant);
    else
        complain(options, "unknown format '%s'; see 'factlint check --help'", copy);
    return NULL;
}

static void take_format(struct options *options, const char *name) {
    options->format = find_format(options, text_of(name));
}

static void take_output(struct options *options, const char *argument) {
    const char *colon = strchr(argument, ':');
    if (!colon || !colon[1]) {
        complain(options, "--output takes FORMAT:FILE, not '%s'", argument);
        return;
    }
    const struct format *format =
        find_format(options, (struct text){argument, (size_t)(colon - argument)});
    if (format)
        *(struct output *)list_add(&options->arena, &options->outputs) =
            (struct output){format, colon + 1};
}

static void take_out(struct options *options, const char *path) {
    options->out = path;
}

static void take_day(struct options *options, const char *complaint, const char *date,
                     struct text *to) {
    int days;
    if (!civil_parse(text_of(date), &days))
        complain(options, complaint, date);
    else
        *to = text_of(date);
}

static void take_date(struct options *options, const char *date) {
    take_day(options, "--date takes YYYY-MM-DD, not '%s'", date, &options->date);
}

static void take_today(struct options *options, const char *date) {
    take_day(options, "--today takes YYYY-MM-DD, not '%s'", date, &options->today);
}

static void take_fail_on(struct options *options, const char *name) {
    options->fail_on_given = true;
    if (strcmp(name, "never") == 0)
        options->fail_on = LEVEL_OFF;
    else if (!level_parse(text_of(name), &options->fail_on) ||
             options->fail_on == LEVEL_OFF)
        complain(options, "--fail-on takes error, warning, info or never, not '%s'",
                 name);
}

static void take_level(struct options *options, const char *name) {
    if (!level_parse(text_of(name), &options->least) || options->least == LEVEL_OFF)
        complain(options, "--level takes error, warning or info, not '%s'", name);
}

static void take_quiet(struct options *options, const char *none) {
    (void)none;
    options->quiet = true;
}

static void take_unchecked(struct options *options, const char *none) {
    (void)none;
    options->unchecked = true;
}

static void take_timing(struct options *options, const char *none) {
    (void)none;
    options->timing = true;
}

static void take_statistics(struct options *options, const char *none) {
    (void)none;
    options->format = format_named(text_of("statistics"));
}

static void take_decisions(struct options *options, const char *none) {
    (void)none;
    options->format = format_named(text_of("decisions"));
}

static void take_colour(struct options *options, const char *when) {
    static const char *const names[] = {"auto", "always", "never"};
    for (int i = 0; i < 3; i++)
        if (strcmp(when, names[i]) == 0) {
            options->colour = (enum colour)i;
            return;
        }
    complain(options, "--color takes auto, always or never, not '%s'", when);
}

static void take_config(struct options *options, const char *path) {
    options->config = path;
}

static void take_stdin_name(struct options *options, const char *name) {
    options->stdin_name = name;
}

static void take_diff(struct options *options, const char *since) {
    options->since = since;
}

static void take_baseline(struct options *options, const char *path) {
    options->baseline = path;
}

static void take_isolated(struct options *options, const char *none) {
    (void)none;
    options->isolated = true;
}

static void take_redact(struct options *options, const char *none) {
    (void)none;
    options->redact = true;
}

static void take_coverage(struct options *options, const char *none) {
    (void)none;
    options->coverage = true;
}

static void take_force_exclude(struct options *options, const char *none) {
    (void)none;
    options->force_exclude = true;
}

static void take_strict(struct options *options, const char *none) {
    (void)none;
    options->strict = true;
}

static void take_jsonl(struct options *options, const char *none) {
    (void)none;
    options->jsonl = options->isolated = true;
}

static void take_evidence(struct options *options, const char *none) {
    (void)none;
    options->evidence = true;
}

static void take_dropped(struct options *options, const char *none) {
    (void)none;
    options->dropped = true;
}

static void take_help(struct options *options, const char *none) {
    (void)none;
    options->help = true;
}

enum {
    REPORTING = COMMAND_CHECK | COMMAND_REPORT,
    COMPARING = REPORTING | COMMAND_BASELINE,
    READING = COMPARING | COMMAND_EXTRACT | COMMAND_SHOW,
    ALL = READING | COMMAND_RULES | COMMAND_CONFIG,
    TELLING = COMMAND_INIT | COMMAND_SCHEMA | COMMAND_COMPLETIONS,
    WITH_JSONL = 1 << 16, /* means something beside --jsonl too */
};

const struct option_row option_rows[] = {
    {"source", 's', "PATH", COMPARING | COMMAND_SHOW,
     "a file or folder of sources that every draft shares; repeatable", take_source},
    {"rules", 'r', "FILE", ALL | WITH_JSONL, "a file of topic rules; repeatable",
     take_rules},
    {"config", 0, "FILE", ALL, "the factlint.yaml to use, wherever it lies",
     take_config},
    {"isolated", 0, NULL, ALL | WITH_JSONL,
     "ignore configuration found beside the texts", take_isolated},
    {"coverage", 0, NULL, COMMAND_RULES,
     "of test: what the examples of each rule try, and leave out", take_coverage},
    {"force-exclude", 0, NULL, REPORTING,
     "of the drafts named, take those that factlint.yaml has", take_force_exclude},
    {"stdin-filename", 0, "NAME", REPORTING,
     "what the draft that is read from standard input, named -, is called",
     take_stdin_name},
    {"baseline", 0, "FILE", COMPARING | COMMAND_CONFIG,
     "the baseline to use; without it .factlint-baseline.json beside factlint.yaml, or "
     "here",
     take_baseline},
    {"format", 'f', "FORMAT", COMMAND_CHECK,
     "what goes to standard output: terminal, concise, json, jsonl, sarif, github, "
     "gitlab, junit, rdjson, rdjsonl, statistics, markdown",
     take_format},
    {"format", 'f', "FORMAT", COMMAND_REPORT,
     "what goes to standard output: markdown, html, csv, decisions, json", take_format},
    {"format", 'f', "FORMAT", COMMAND_EXTRACT, "what goes to standard output: json",
     take_format},
    {"format", 'f', "FORMAT", COMMAND_SHOW, "of a document: json", take_format},
    {"format", 'f', "FORMAT", COMMAND_RULES, "of list: json", take_format},
    {"output", 0, "FORMAT:FILE", REPORTING,
     "another format into a file, or - for standard output; repeatable", take_output},
    {"out", 'o', "FILE", COMMAND_REPORT,
     "where the report goes, its ending choosing the format; standard output without, "
     "or "
     "with -",
     take_out},
    {"decisions", 0, NULL, COMMAND_REPORT,
     "who decided what of the findings, and since when, and no more", take_decisions},
    {"date", 'd', "DATE", READING,
     "the date of the draft, YYYY-MM-DD: what 'last year' counts from", take_date},
    {"today", 0, "DATE", COMPARING,
     "the day on which waivers are judged; the clock's without it", take_today},
    {"fail-on", 0, "LEVEL", REPORTING | COMMAND_CONFIG | WITH_JSONL,
     "exit 1 on findings of this level and above: error (default), warning, info, "
     "never",
     take_fail_on},
    {"diff", 0, "REV", COMMAND_CHECK,
     "only what touches lines changed since that commit of git, or whose source "
     "changed",
     take_diff},
    {"level", 0, "LEVEL", COMMAND_CHECK,
     "show findings of this level and above: error, warning, info (default)",
     take_level},
    {"quiet", 'q', NULL, COMMAND_CHECK, "findings alone: no sums, no explanations",
     take_quiet},
    {"statistics", 0, NULL, COMMAND_CHECK, "count the findings of each rule",
     take_statistics},
    {"timing", 0, NULL, COMPARING,
     "say on standard error how long sources, drafts and reports took", take_timing},
    {"unchecked", 0, NULL, COMMAND_CHECK,
     "also each figure that was not compared, or whose number alone was found; with "
     "--strict that is exit 2",
     take_unchecked},
    {"strict", 0, NULL, COMPARING | COMMAND_EXTRACT | WITH_JSONL,
     "exit 2 also where something was not read, cut or not understood", take_strict},
    {"redact", 0, NULL, REPORTING, "locations only: no text of any document",
     take_redact},
    {"jsonl", 0, NULL, COMMAND_CHECK | COMMAND_EXTRACT | WITH_JSONL,
     "JSON lines from standard input to standard output, one case a line", take_jsonl},
    {"evidence", 0, NULL, COMMAND_CHECK | WITH_JSONL,
     "with --jsonl: each figure of the draft with its pairs and what speaks for them",
     take_evidence},
    {"dropped", 0, NULL, COMMAND_SHOW,
     "with blocks: what was taken for no part of the text, and why, a block a line",
     take_dropped},
    {"color", 0, "WHEN", REPORTING | WITH_JSONL, "auto (default), always or never",
     take_colour},
    {"help", 'h', NULL, ALL | TELLING | WITH_JSONL, "this text", take_help},
    {0},
};

static bool serves(const struct option_row *row, unsigned command) {
    return row->serves & command;
}

/** What getopt wants: long options numbered by row, and the letters. */
static void list_options(unsigned command, struct option *longs, char *letters) {
    size_t n = 0, at = 0;
    letters[at++] = ':';
    for (int i = 0; option_rows[i].name; i++) {
        const struct option_row *row = &option_rows[i];
        if (!serves(row, command))
            continue;
        longs[n++] = (struct option){
            row->name, row->argument ? required_argument : no_argument, NULL, 256 + i};
        if (!row->letter)
            continue;
        letters[at++] = row->letter;
        if (row->argument)
            letters[at++] = ':';
    }
    longs[n] = (struct option){0};
    letters[at] = '\0';
}

static const struct option_row *row_of(int code) {
    if (code >= 256)
        return &option_rows[code - 256];
    for (const struct option_row *row = option_rows; row->name; row++)
        if (row->letter == code)
            return row;
    return NULL;
}

static void complain_unknown(struct options *options, unsigned command,
                             const char *argument) {
    const char *names[MOST_OPTIONS];
    size_t n = 0;
    for (const struct option_row *row = option_rows; row->name; row++)
        if (serves(row, command) && n < MOST_OPTIONS)
            names[n++] = row->name;
    const char *bare = argument + strspn(argument, "-");
    struct text word = {bare, strcspn(bare, "=")};
    const char *meant =
        strncmp(argument, "--", 2) == 0 ? diag_suggest(word, names, n) : NULL;
    if (meant)
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "unknown option '%s'; did you mean '--%s'?", argument, meant);
    else
        complain(options, "unknown option '%s'; --help lists the options", argument);
}

/** With --jsonl all texts stand in the lines: what names others would be ignored. */
static void refuse_beside_jsonl(struct options *options, const bool *given) {
    for (int i = 0; option_rows[i].name; i++)
        if (given[i] && !(option_rows[i].serves & WITH_JSONL))
            complain(options, "--jsonl does not go with --%s: its lines say it all",
                     option_rows[i].name);
    for (size_t i = 0; i < options->operands.n; i++)
        complain(options, "--jsonl reads its texts from standard input, not from '%s'",
                 options->operands.at[i]);
}

/** What getopt can name: a letter that is none, or an option that takes no argument. */
static void complain_of(struct options *options, int code) {
    if (code >= 256)
        complain(options, "option '--%s' takes no argument",
                 option_rows[code - 256].name);
    else
        complain(options, "unknown option '%s'; --help lists the options",
                 arena_print(&options->arena, "-%c", code));
}

void options_parse(struct options *options, unsigned command, int n, char **arguments) {
    bool given[MOST_OPTIONS] = {false};
    struct option longs[MOST_OPTIONS];
    char letters[2 * MOST_OPTIONS];
    list_options(command, longs, letters);
    options->fail_on = LEVEL_ERROR;
    options->stdin_name = "stdin.txt";
    opterr = 0;
    optind = 1;
    for (int code; (code = getopt_long(n, arguments, letters, longs, NULL)) != -1;) {
        const struct option_row *row = row_of(code);
        if (code == '?' && optopt)
            complain_of(options, optopt);
        else if (code == '?')
            complain_unknown(options, command, arguments[optind - 1]);
        else if (code == ':')
            complain(options, "option '%s' needs an argument", arguments[optind - 1]);
        else if (row) {
            given[row - option_rows] = true;
            row->take(options, optarg);
        }
    }
    if (options->config && options->isolated && !options->jsonl)
        complain(options, "--config does not go with %s", "--isolated");
    for (int i = optind; i < n; i++)
        *(const char **)list_add(&options->arena, &options->operands) = arguments[i];
    if (options->jsonl)
        refuse_beside_jsonl(options, given);
}

void options_print(FILE *to, unsigned command) {
    for (const struct option_row *row = option_rows; row->name; row++) {
        if (!serves(row, command))
            continue;
        char name[64];
        snprintf(name, sizeof name, "%s%c%s--%s%s%s", row->letter ? "-" : " ",
                 row->letter ? row->letter : ' ', row->letter ? ", " : "  ", row->name,
                 row->argument ? " " : "", row->argument ? row->argument : "");
        fprintf(to, "  %-28s %s\n", name, row->explains);
    }
}

void options_default_format(struct options *options, const char *name) {
    bool to_file = options->out && strcmp(options->out, "-") != 0;
    for (size_t i = 0; i < options->outputs.n && !to_file; i++)
        if (strcmp(options->outputs.at[i].path, "-") == 0)
            return;
    if (!options->format)
        options->format = format_named(text_of(name));
}

void options_format_by_name(struct options *options) {
    for (size_t i = 0; options->out && !options->format && format_at(i); i++)
        if (format_at(i)->ending &&
            text_ends(text_of(options->out), text_of(format_at(i)->ending)))
            options->format = format_at(i);
}

void options_shift(struct options *options) {
    options->operands.at++;
    options->operands.n--;
    options->operands.capacity--;
}

void options_release(struct options *options) {
    diags_release(&options->faults);
    arena_release(&options->arena);
}

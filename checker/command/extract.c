/*
 * extract.c - `factlint extract`: every mention of a text.
 */
#include <stdio.h>

#include "command/command.h"
#include "command/run.h"
#include "report/json_parts.h"

static void write_document(const struct member *member, const char *path, bool first,
                           struct arena *arena) {
    fputs(first ? "\n{\"document\":" : ",\n{\"document\":", stdout);
    json_write_text(stdout, text_of(path));
    fputs(",\"mentions\":[", stdout);
    for (uint32_t i = 0; i < member->mentions.list.n; i++) {
        fputs(i ? ",\n" : "\n", stdout);
        json_write_mention(stdout, &member->mentions.list.at[i], member->document);
    }
    fputs("],", stdout);
    json_write_said(stdout, member->document, arena);
    putchar('}');
}

static void extract_paths(struct run *run) {
    struct options *options = run->options;
    struct paths paths = {0};
    struct arena arena = {0};
    for (size_t i = 0; i < options->operands.n; i++)
        paths_add(&paths, options->operands.at[i], &arena, &options->faults);
    if (!options->operands.n)
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "nothing to read: name texts, or give --jsonl");
    paths_sort(&paths);
    for (size_t i = 0; i < paths.left.n; i++)
        omissions_add(&run->omissions, paths.left.at[i].path, paths.left.at[i].why);
    bool first = true;
    fputs("{\"schema\":\"factlint/1\",\"documents\":[", stdout);
    for (size_t i = 0; i < paths.list.n; i++) {
        struct input input;
        if (!run_read(&run->setting, paths.list.at[i].name, &input))
            continue;
        input.date = (struct stated){options->date, "option"};
        struct check_case c = check_read(&run->setting, &input, 1, 1, UP_TO_MENTIONS);
        if (!c.n_members) {
            omissions_add(&run->omissions, paths.list.at[i].name,
                          "it cannot be read, as its error says");
        } else {
            omissions_add_document(&run->omissions, c.members[0]->document);
            write_document(c.members[0], paths.list.at[i].name, first, &run->arena);
            first = false;
        }
        arena_reset(&run->arena);
    }
    fputs("\n],\"not_read\":", stdout);
    json_write_omissions(stdout, &run->omissions);
    fputs("}\n", stdout);
    run_be_strict(run);
    arena_release(&arena);
}

static int run_extract(struct options *options) {
    struct run run;
    int status = EXIT_CLEAN;
    run_begin(&run, options);
    if (options->format && options->format != format_named(text_of("json")))
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "format '%s' does not serve this command", options->format->name);
    if (options->faults.n_errors == 0) {
        if (options->jsonl)
            status = jsonl_run(&run, stdin, stdout, false);
        else
            extract_paths(&run);
    }
    int ended = run_end(&run);
    return ended > status ? ended : status;
}

const struct command command_extract = {
    .name = "extract",
    .usage = "[PATH...]",
    .explains = "print every value of a text as JSON",
    .details = "With --jsonl, each line of standard input is an object with id, text\n"
               "and date (or null); each line of output has its mentions.",
    .serves = COMMAND_EXTRACT,
    .run = run_extract,
};

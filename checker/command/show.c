/*
 * show.c - `factlint show`: any stage, drawn under the text.
 */
#include <stdio.h>

#include "command/command.h"
#include "command/dates.h"
#include "command/read.h"
#include "command/run.h"
#include "command/stages.h"

static const struct stage *find_stage(struct options *options, const char *name) {
    const char *names[16];
    size_t n = 0;
    const struct stage *stage = stage_named(name);
    if (stage)
        return stage;
    while (n < 16 && stages[n].name) {
        names[n] = stages[n].name;
        n++;
    }
    const char *meant = diag_suggest(text_of(name), names, n);
    diag_add(&options->faults, DIAG_ERROR, (struct place){0},
             meant ? "unknown stage '%s'; did you mean '%s'?"
                   : "unknown stage '%s'; there are text, document, blocks, sentences, "
                     "mentions, frames, claims, alignments, pairs, findings%.0s",
             name, meant ? meant : "");
    return NULL;
}

/** By option, else as factlint.yaml dates it. */
static struct stated find_date(struct run *run, struct arena *arena, const char *path) {
    struct dates dates = {0};
    struct paths found = {0};
    struct diags ignored = {0};
    if (run->options->date.size)
        return (struct stated){run->options->date, "option"};
    dates_read(&dates, &run->config, &found, arena, &ignored);
    dates_sort(&dates, &ignored);
    diags_release(&ignored);
    return dates_of(&dates, path_identity(path));
}

/** The text that is shown. */
static bool read_text(struct run *run, struct arena *arena, struct input *to) {
    const char *path = run->options->operands.at[1];
    if (!run_read(&run->setting, path, to))
        return false;
    to->date = find_date(run, arena, path);
    return true;
}

static void print(struct run *run, const struct stage *stage, struct arena *arena) {
    struct input input;
    const struct document *document =
        read_text(run, arena, &input) ? input_read(&run->setting, &input) : NULL;
    if (document)
        stage->print(stdout, document, run->options->format);
}

/** Its text and the sources given with --source. */
static size_t read_inputs(struct run *run, struct arena *arena, struct input **inputs) {
    struct paths paths = {0};
    for (size_t i = 0; i < run->options->sources.n; i++)
        paths_add(&paths, run->options->sources.at[i], arena, &run->options->faults);
    paths_sort(&paths);
    *inputs = arena_get(arena, (paths.list.n + 1) * sizeof **inputs);
    size_t n = read_text(run, arena, *inputs);
    for (size_t i = 0; n && i < paths.list.n; i++)
        n += run_read(&run->setting, paths.list.at[i].name, *inputs + n);
    return n;
}

static void draw(struct run *run, const struct stage *stage, struct arena *arena) {
    struct input *inputs;
    size_t n = read_inputs(run, arena, &inputs);
    if (!n)
        return;
    struct checked *made = check(&run->setting, inputs, n, 1);
    struct labels labels = {0};
    if (!made->c.n_members)
        return;
    stage->label(made, 0, &labels);
    underline(stdout, made->c.members[0]->document, &labels);
}

/** What --dropped makes of `show blocks`. */
static const struct stage *find_dropped(struct options *options,
                                        const struct stage *stage) {
    static const struct stage dropped = {.name = "blocks --dropped",
                                         .print = read_print_dropped};
    if (stage == stage_named("blocks"))
        return &dropped;
    diag_add(&options->faults, DIAG_ERROR, (struct place){0},
             "--dropped goes with 'show blocks' alone");
    return NULL;
}

/** JSON is a form of what is known of a document alone. */
static void check_format(struct options *options, const struct stage *stage) {
    const struct format *format = options->format;
    if (format &&
        (format != format_named(text_of("json")) || stage->print != read_print_about))
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "format '%s' does not serve 'show %s'", format->name, stage->name);
}

static int run_show(struct options *options) {
    struct run run;
    struct arena arena = {0};
    run_begin(&run, options);
    const struct stage *stage = NULL;
    if (options->operands.n != 2)
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "show takes a stage and a file: factlint show mentions draft.md");
    else
        stage = find_stage(options, options->operands.at[0]);
    if (stage && options->dropped)
        stage = find_dropped(options, stage);
    if (stage)
        check_format(options, stage);
    if (stage && options->faults.n_errors == 0)
        (stage->print ? print : draw)(&run, stage, &arena);
    arena_release(&arena);
    options->fail_on = LEVEL_OFF;
    return run_end(&run);
}

const struct command command_show = {
    .name = "show",
    .usage = "STAGE FILE",
    .explains = "draw what a stage made of a text: how findings are understood",
    .details =
        "Stages: text, document, blocks, sentences, mentions, frames, claims,\n"
        "alignments, pairs, findings.  Alignments and pairs need --source.\n"
        "Text is the text as read, a block a line; document is what it states of\n"
        "itself: title, dates, author and the like, and where each stands.",
    .serves = COMMAND_SHOW,
    .run = run_show,
};

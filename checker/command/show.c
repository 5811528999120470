/*
 * show.c - `factlint show`: any stage, drawn under the text.
 */
#include <stdio.h>

#include "command/command.h"
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
                   : "unknown stage '%s'; there are blocks, sentences, mentions, "
                     "frames, claims, alignments, pairs, findings%.0s",
             name, meant ? meant : "");
    return NULL;
}

/** The text and the sources given with --source. */
static size_t read_inputs(struct run *run, struct arena *arena, struct input *inputs,
                          struct paths *paths) {
    size_t n = 0;
    for (size_t i = 0; i < run->options->sources.n; i++)
        paths_add(paths, run->options->sources.at[i], arena, &run->options->faults);
    paths_sort(paths);
    if (run_read(&run->setting, run->options->operands.at[1], &inputs[0]))
        inputs[n++].date = (struct stated){run->options->date, "option"};
    return n;
}

static void draw(struct run *run, const struct stage *stage, struct arena *arena) {
    struct paths paths = {0};
    struct input first;
    if (!read_inputs(run, arena, &first, &paths))
        return;
    struct input *inputs = arena_get(arena, (paths.list.n + 1) * sizeof *inputs);
    size_t n = 1;
    inputs[0] = first;
    for (size_t i = 0; i < paths.list.n; i++)
        n += run_read(&run->setting, paths.list.at[i].name, &inputs[n]);
    struct checked *made = check(&run->setting, inputs, n, 1);
    struct labels labels = {0};
    if (!made->c.n_members)
        return;
    stage->label(made, 0, &labels);
    underline(stdout, made->c.members[0]->document, &labels);
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
    if (stage && options->faults.n_errors == 0)
        draw(&run, stage, &arena);
    arena_release(&arena);
    options->fail_on = LEVEL_OFF;
    return run_end(&run);
}

const struct command command_show = {
    .name = "show",
    .usage = "STAGE FILE",
    .explains = "draw what a stage made of a text: how findings are understood",
    .details = "Stages: blocks, sentences, mentions, frames, claims, alignments,\n"
               "pairs, findings.  Alignments and pairs need --source.",
    .serves = COMMAND_SHOW,
    .run = run_show,
};

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
                     "mentions, names, frames, claims, alignments, pairs, "
                     "findings%.0s",
             name, meant ? meant : "");
    return NULL;
}

/** What factlint.yaml states of it. */
static const struct configured *find_named(struct run *run, struct arena *arena,
                                           const char *path) {
    struct dates dates = {0};
    struct paths found = {0};
    struct diags ignored = {0};
    dates_read(&dates, &run->config, &found, arena, &ignored);
    dates_sort(&dates, &ignored);
    diags_release(&ignored);
    return dates_of(&dates, path_identity(path), arena);
}

/** The text that is shown. */
static bool read_text(struct run *run, struct arena *arena, struct input *to) {
    const char *path = run->options->operands.at[1];
    if (!run_read(&run->setting, path, to))
        return false;
    to->date = (struct stated){run->options->date, "option"};
    to->named = find_named(run, arena, path);
    return true;
}

static void print(struct run *run, const struct stage *stage, struct arena *arena) {
    struct input input;
    const struct document *document =
        read_text(run, arena, &input) ? input_read(&run->setting, &input) : NULL;
    if (document)
        stage->print(stdout, document, run->options->format);
}

/** The text, if one is named, and the sources given with --source. */
static size_t read_inputs(struct run *run, struct arena *arena, struct input **inputs) {
    struct paths paths = {0};
    bool drafts = run->options->operands.n > 1;
    for (size_t i = 0; i < run->options->sources.n; i++)
        paths_add(&paths, run->options->sources.at[i], arena, &run->options->faults);
    paths_sort(&paths);
    *inputs = arena_get(arena, (paths.list.n + 1) * sizeof **inputs);
    size_t n = drafts && read_text(run, arena, *inputs);
    for (size_t i = 0; (n || !drafts) && i < paths.list.n; i++)
        n += run_read(&run->setting, paths.list.at[i].name, *inputs + n);
    return n;
}

static void draw_member(const struct checked *made, const struct stage *stage,
                        uint32_t member) {
    struct labels labels = {0};
    stage->label(made, member, &labels);
    underline(stdout, made->c.members[member]->document, &labels);
}

/** The text; or, if none is named, each source by its name. */
static void draw(struct run *run, const struct stage *stage, struct arena *arena) {
    struct input *inputs;
    size_t n = read_inputs(run, arena, &inputs);
    if (!n)
        return;
    size_t n_drafts = run->options->operands.n - 1;
    struct checked *made = check(&run->setting, inputs, n, n_drafts);
    for (uint32_t i = 0; i < (n_drafts ? made->c.n_drafts : made->c.n_members); i++) {
        if (!n_drafts)
            printf("%s%s:\n", i ? "\n" : "", made->c.members[i]->document->name);
        draw_member(made, stage, i);
    }
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
    size_t n = options->operands.n;
    if (n != 2 && (n != 1 || options->sources.n == 0))
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "show takes a stage and a file: factlint show mentions draft.md");
    else
        stage = find_stage(options, options->operands.at[0]);
    if (stage && stage->print && n == 1)
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "'show %s' takes a file", stage->name);
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
        "Stages: text, document, blocks, sentences, mentions, names, frames, claims,\n"
        "alignments, pairs, findings.  Alignments need --source; without a FILE\n"
        "the sources are drawn, each beside the others.\n"
        "Text is the text as read, a block a line; document is what it states of\n"
        "itself: title, dates, author and the like, and where each stands.",
    .serves = COMMAND_SHOW,
    .run = run_show,
};

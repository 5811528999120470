/*
 * run.c - what commands share.
 */
#include "command/run.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/embedded.h"
#include "checks/checks.h"
#include "command/dates.h"
#include "data/prepared.h"
#include "data/yaml.h"
#include "document/read.h"
#include "report/escape.h"
#include "rule/alias.h"

void rules_read_builtin(struct rules *rules, struct diags *faults) {
    struct check_names checks = check_names(&rules->arena);
    for (size_t i = 0; i < checks.n; i++) {
        const char *path =
            arena_print(&rules->arena, "rules/builtin/%s.yaml", checks.names[i]);
        const struct node *root = node_prepared(path);
        struct text text;
        if (root)
            rules_take(rules, root, path, true, checks, faults);
        else if (embedded_file(path, &text))
            rules_read(rules, text, path, true, checks, faults);
        else
            diag_add(faults, DIAG_ERROR, (struct place){path, 0, 0},
                     "the check has no entry in the catalogue");
    }
}

/** A file may be named twice, by the configuration and on the command line. */
static bool was_read(const struct rules *rules, const char *path) {
    for (size_t i = 0; i < rules->files.n; i++)
        if (paths_same(rules->files.at[i], path))
            return true;
    return false;
}

static void read_file(struct rules *rules, const char *path, struct diags *faults) {
    struct text text;
    if (was_read(rules, path))
        return;
    *(const char **)list_add(&rules->arena, &rules->files) =
        arena_copy(&rules->arena, path, strlen(path));
    if (file_read(path, YAML_MAX_FILE, &rules->arena, &text, faults))
        rules_read(rules, text, path, false, check_names(&rules->arena), faults);
}

void rules_read_path(struct rules *rules, const char *path, const struct glob *glob,
                     struct diags *faults) {
    struct paths paths = {0};
    paths_add_yaml(&paths, path, glob, &rules->arena, faults);
    for (size_t i = 0; i < paths.list.n; i++)
        read_file(rules, paths.list.at[i].name, faults);
}

/** What stands between the first quotation mark and the last is a text's own. */
static void write_bare(struct text message) {
    size_t first = 0, last = message.size;
    while (first < message.size && message.data[first] != '\'')
        first++;
    while (last > first && message.data[last - 1] != '\'')
        last--;
    escape_write(stderr, text_slice(message, 0, first));
    if (first < last)
        fputs("'\xE2\x80\xA6'", stderr);
    escape_write(stderr,
                 text_slice(message, first < last ? last : first, message.size));
}

/** Rules and configuration are the user's own; of texts `redact` shows nothing. */
static void write_message(const struct diag *diag, bool redact) {
    struct text message = text_of(diag->message);
    if (redact && diag->file && reader_for(diag->file))
        write_bare(message);
    else
        escape_write(stderr, message);
    fputc('\n', stderr);
}

void diags_print(const struct diags *diags, size_t from, bool redact) {
    static const char *const levels[] = {"error", "warning", "note"};
    for (size_t i = from; i < diags->list.n; i++) {
        const struct diag *diag = &diags->list.at[i];
        /* Names and what they hold are the user's: nothing in them may act. */
        path_write(stderr, diag->file ? diag->file : "factlint");
        if (diag->line)
            fprintf(stderr, ":%zu", diag->line);
        if (diag->line && diag->column)
            fprintf(stderr, ":%zu", diag->column);
        fprintf(stderr, ": %s: ", levels[diag->level]);
        write_message(diag, redact);
    }
}

static void read_configured_rules(struct run *run) {
    for (size_t i = 0; i < run->config.rules.list.n; i++) {
        struct glob glob;
        const char *path =
            configured_find(&path_rules, &run->config.rules.list.at[i], &glob,
                            &run->config.arena, &run->options->faults);
        if (path)
            rules_read_path(&run->rules, path, glob.path ? &glob : NULL,
                            &run->options->faults);
    }
}

void run_begin(struct run *run, struct options *options) {
    *run = (struct run){.options = options};
    arena_bound(&run->arena, CASE_MEGABYTES);
    const struct language *language = language_find("en", &run->rules.arena);
    if (!options->isolated)
        config_read(&run->config, options->config, language, &options->faults);
    rules_read_builtin(&run->rules, &options->faults);
    read_configured_rules(run);
    for (size_t i = 0; i < options->rules.n; i++)
        rules_read_path(&run->rules, options->rules.at[i], NULL, &options->faults);
    config_apply_levels(&run->config, &run->rules, &options->faults, &run->levels);
    for (size_t i = 0; i < run->config.aliases.n; i++)
        aliases_add(&run->rules, run->config.aliases.at[i]);
    for (size_t i = 0; i < run->config.common_knowledge.n; i++)
        *(struct text *)list_add(&run->rules.arena, &run->rules.common_knowledge) =
            run->config.common_knowledge.at[i];
    if (run->config.fail_on_place.file && !options->fail_on_given)
        options->fail_on = run->config.fail_on;
    run->setting =
        (struct setting){&run->rules,      language,        &run->arena,
                         &options->faults, !options->jsonl, &run->config.boilerplate};
}

void run_complain(struct run *run) {
    diags_print(&run->options->faults, run->n_shown, run->options->redact);
    run->n_shown = run->options->faults.list.n;
}

void run_be_strict(struct run *run) {
    struct diags *faults = &run->options->faults;
    size_t n = run->omissions.list.n + run->n_notes;
    if (run->options->unchecked)
        n += run->n_unchecked;
    for (size_t i = 0; i < faults->list.n; i++)
        n += faults->list.at[i].level != DIAG_ERROR;
    if (run->options->strict && n)
        diag_add(faults, DIAG_ERROR, (struct place){0},
                 "not all was read or understood (%zu note%s), as --strict asks", n,
                 n == 1 ? "" : "s");
}

int run_end(struct run *run) {
    struct options *options = run->options;
    run_complain(run);
    bool fault = options->faults.n_errors > 0;
    bool failed = options->fail_on != LEVEL_OFF && run->loudest >= options->fail_on;
    omissions_release(&run->omissions);
    baseline_release(&run->known.list);
    waivers_release(&run->waivers);
    rules_release(&run->rules);
    config_release(&run->config);
    arena_release(&run->arena);
    return fault ? EXIT_FAULT : failed ? EXIT_FINDINGS : EXIT_CLEAN;
}

bool run_read(const struct setting *setting, const char *path, struct input *to) {
    *to = (struct input){.name = path};
    return file_read(path, FILE_MAX_SIZE, setting->arena, &to->bytes, setting->faults);
}

bool run_read_stdin(const struct setting *setting, const char *name, struct input *to) {
    size_t size = 0, room = 1 << 16;
    char *bytes = memory_get(room + 1);
    while (size <= FILE_MAX_SIZE && !feof(stdin) && !ferror(stdin)) {
        size += fread(bytes + size, 1, room - size, stdin);
        if (size < room)
            continue;
        char *larger = memory_get(2 * room + 1);
        memcpy(larger, bytes, size);
        free(bytes);
        bytes = larger;
        room *= 2;
    }
    *to = (struct input){.name = name,
                         .bytes = {arena_copy(setting->arena, bytes, size), size}};
    free(bytes);
    if (ferror(stdin))
        diag_add(setting->faults, DIAG_ERROR, (struct place){name, 0, 0},
                 "standard input cannot be read to its end");
    return !ferror(stdin);
}

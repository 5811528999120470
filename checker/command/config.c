/*
 * config.c - `factlint config`: what is in force here, and who said so.
 */
#include <stdio.h>

#include "command/command.h"
#include "command/run.h"
#include "report/escape.h"

/** "  # factlint.yaml:7", behind what stands there. */
static void say_from(const char *file, size_t line) {
    fputs("  # ", stdout);
    path_write(stdout, file);
    if (line)
        printf(":%zu", line);
    putchar('\n');
}

static void print_paths(const char *key, const struct configured_paths *paths) {
    printf("%s:%s\n", key, paths->list.n ? "" : "  # none");
    for (size_t i = 0; i < paths->list.n; i++) {
        const struct configured *path = &paths->list.at[i];
        fputs("  - ", stdout);
        escape_write(stdout, path->path);
        if (path->date.size)
            printf(" (%.*s)", TEXT_ARGUMENTS(path->date));
        say_from(path->place.file, path->place.line);
    }
}

/** A level is its rule's, unless the configuration has it. */
static void print_level(const struct run *run, const struct rule *rule) {
    const struct config_level *key = config_level_of(&run->config, rule->id);
    printf("  %s: %s", rule->id, level_name(rule->level));
    if (key)
        say_from(key->place.file, key->place.line);
    else if (rule->level_place.file)
        say_from(rule->level_place.file, rule->level_place.line);
    else if (rule->builtin)
        puts("  # built in");
    else
        say_from(rule->place.file, rule->place.line);
}

static void print_globs(const char *key, const struct globs *globs,
                        const char *indent) {
    printf("%s:%s\n", key, globs->list.n ? "" : "  # none");
    for (size_t i = 0; i < globs->list.n; i++) {
        const struct glob *glob = &globs->list.at[i];
        printf("%s- ", indent);
        escape_write(stdout, glob->written);
        say_from(glob->place.file, glob->place.line);
    }
}

static void print_lines(const char *key, const struct line_patterns *patterns) {
    printf("  %s:%s\n", key, patterns->list.n ? "" : "  # none");
    for (size_t i = 0; i < patterns->list.n; i++) {
        const struct line_pattern *pattern = &patterns->list.at[i];
        fputs("    - ", stdout);
        escape_write(stdout, pattern->written);
        say_from(pattern->place.file, pattern->place.line);
    }
}

static void print_per_file(const struct per_file *per_file) {
    print_globs("  - files", &per_file->files, "      ");
    puts("    levels:");
    for (size_t i = 0; i < per_file->levels.list.n; i++) {
        const struct config_level *level = &per_file->levels.list.at[i];
        fputs("      ", stdout);
        escape_write(stdout, level->rule);
        fputs(": ", stdout);
        escape_write(stdout, level->level);
        say_from(level->place.file, level->place.line);
    }
}

/** What was read, each with who extends it; the file itself is the last. */
static void print_files(const struct config *config) {
    fputs("# configuration: ", stdout);
    path_write(stdout, config->file ? config->file : "none");
    putchar('\n');
    for (size_t i = 0; i + 1 < config->files.list.n; i++) {
        const struct configured *file = &config->files.list.at[i];
        fputs("# extends: ", stdout);
        path_write(stdout, file->path.data);
        say_from(file->place.file, file->place.line);
    }
}

static void print_gate(const struct run *run) {
    const struct options *options = run->options;
    bool never = options->fail_on == LEVEL_OFF;
    printf("fail-on: %s", never ? "never" : level_name(options->fail_on));
    if (options->fail_on_given)
        puts("  # --fail-on");
    else if (run->config.fail_on_place.file)
        say_from(run->config.fail_on_place.file, run->config.fail_on_place.line);
    else
        puts("  # built in");
    fputs("baseline:", stdout);
    if (run->known.list.file) {
        putchar(' ');
        path_write(stdout, run->known.list.file);
        printf("  # %zu findings\n", run->known.list.list.n);
    } else {
        puts("  # none");
    }
}

static void print(const struct run *run) {
    print_files(&run->config);
    print_paths("drafts", &run->config.drafts);
    print_paths("sources", &run->config.sources);
    print_globs("exclude", &run->config.exclude, "  ");
    print_paths("rules", &run->config.rules);
    print_paths("waivers", &run->config.waivers);
    puts("boilerplate:");
    print_lines("drop", &run->config.boilerplate.drop);
    print_lines("keep", &run->config.boilerplate.keep);
    print_gate(run);
    puts("levels:");
    for (size_t i = 0; i < run->rules.list.n; i++)
        print_level(run, &run->rules.list.at[i]);
    printf("per-file:%s\n", run->config.per_file.n ? "" : "  # none");
    for (size_t i = 0; i < run->config.per_file.n; i++)
        print_per_file(&run->config.per_file.at[i]);
}

static int run_config(struct options *options) {
    struct run run;
    run_begin(&run, options);
    run_find_suppressions(&run);
    print(&run);
    options->fail_on = LEVEL_OFF;
    return run_end(&run);
}

const struct command command_config = {
    .name = "config",
    .usage = "",
    .explains = "print the settings that are in force, and where each comes from",
    .details =
        "Settings are those of the factlint.yaml that is found from the working\n"
        "directory upwards, or that --config names.",
    .serves = COMMAND_CONFIG,
    .run = run_config,
};

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

static const struct node *key_of_level(const struct config *config, const char *id) {
    for (size_t i = 0; config->levels && i < config->levels->n; i++)
        if (text_equal(node_text(&config->levels->items[2 * i]), text_of(id)))
            return &config->levels->items[2 * i];
    return NULL;
}

/** A level is its rule's, unless the configuration has it. */
static void print_level(const struct run *run, const struct rule *rule) {
    const struct node *key = key_of_level(&run->config, rule->id);
    printf("  %s: %s", rule->id, level_name(rule->level));
    if (key)
        say_from(run->config.file, key->line);
    else if (rule->builtin)
        puts("  # built in");
    else
        say_from(rule->place.file, rule->place.line);
}

static void print_gate(const struct run *run) {
    const struct options *options = run->options;
    bool never = options->fail_on == LEVEL_OFF;
    printf("fail-on: %s", never ? "never" : level_name(options->fail_on));
    if (options->fail_on_given)
        puts("  # --fail-on");
    else if (run->config.fail_on_set)
        say_from(run->config.file, 0);
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
    fputs("# configuration: ", stdout);
    path_write(stdout, run->config.file ? run->config.file : "none");
    putchar('\n');
    print_paths("drafts", &run->config.drafts);
    print_paths("sources", &run->config.sources);
    print_paths("rules", &run->config.rules);
    print_paths("waivers", &run->config.waivers);
    print_gate(run);
    puts("levels:");
    for (size_t i = 0; i < run->rules.list.n; i++)
        print_level(run, &run->rules.list.at[i]);
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

/*
 * command.c - which subcommand is meant, and the help.
 */
#include "command/command.h"

#include <stdio.h>

#include "base/version.h"
#include "command/run.h"
#include "report/escape.h"

#define COMMAND(name) extern const struct command command_##name;
#include "command/commands.def"
#undef COMMAND

static const struct command *const commands[] = {
#define COMMAND(name) &command_##name,
#include "command/commands.def"
#undef COMMAND
    NULL};

const struct command *command_at(size_t i) {
    return i < sizeof commands / sizeof *commands ? commands[i] : NULL;
}

static const struct command *find(const char *name) {
    for (size_t i = 0; commands[i]; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

static void print_help(FILE *to) {
    fputs("factlint reads an article and its sources and says which figures and dates\n"
          "cannot all stand, which name no source, which quotations were changed and\n"
          "which names are misspelt.\n\n"
          "usage: factlint COMMAND [OPTION]... [PATH]...\n\n",
          to);
    for (size_t i = 0; commands[i]; i++)
        fprintf(to, "  %-11s %s\n", commands[i]->name, commands[i]->explains);
    fputs("\n'factlint COMMAND --help' says more.  'factlint --version' names the "
          "version, and those\nof the libraries.\n"
          "Exit status: 0 clean, 1 findings, 2 a mistake in what was given.\n",
          to);
}

static void print_command_help(const struct command *command) {
    printf("usage: factlint %s [OPTION]... %s\n\n%s.\n", command->name, command->usage,
           command->explains);
    if (command->details)
        printf("\n%s\n", command->details);
    puts("\nOptions:");
    options_print(stdout, command->serves);
}

static int run_command(const struct command *command, int n, char **arguments) {
    struct options options = {0};
    int status = EXIT_FAULT;
    options_parse(&options, command->serves, n, arguments);
    if (options.faults.n_errors)
        diags_print(&options.faults, 0, false);
    else if (options.help)
        print_command_help(command), status = EXIT_CLEAN;
    else
        status = command->run(&options);
    options_release(&options);
    return status;
}

static int complain(const char *name) {
    const char *names[32];
    size_t n = 0;
    for (; commands[n]; n++)
        names[n] = commands[n]->name;
    const char *meant = diag_suggest(text_of(name), names, n);
    fputs("factlint: error: unknown command '", stderr);
    escape_write(stderr, text_of(name));
    fprintf(stderr, "'%s%s%s\n",
            meant ? "; did you mean '" : "; 'factlint --help' lists them",
            meant ? meant : "", meant ? "'?" : "");
    return EXIT_FAULT;
}

int command_main(int n, char **arguments) {
    if (n < 2) {
        print_help(stderr);
        return EXIT_FAULT;
    }
    const char *name = arguments[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 ||
        strcmp(name, "help") == 0) {
        print_help(stdout);
        return EXIT_CLEAN;
    }
    if (strcmp(name, "--version") == 0 || strcmp(name, "version") == 0) {
        puts("factlint " FACTLINT_VERSION "\nbuilt with " FACTLINT_LIBRARIES);
        return EXIT_CLEAN;
    }
    const struct command *command = find(name);
    return command ? run_command(command, n - 1, arguments + 1) : complain(name);
}

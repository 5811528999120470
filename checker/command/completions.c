/*
 * completions.c - `factlint completions bash|zsh|fish`, from the tables of commands and
 * options.
 */
#include <stdio.h>

#include "command/command.h"
#include "command/run.h"

static bool serves(const struct option_row *row, const struct command *command) {
    return row->serves & command->serves;
}

static void write_commands(const char *before, const char *after) {
    for (size_t i = 0; command_at(i); i++)
        printf("%s%s%s", before, command_at(i)->name, after);
}

static void write_formats(const char *before) {
    for (size_t i = 0; format_at(i); i++)
        printf("%s%s", i ? before : "", format_at(i)->name);
}

/** What an option may be given, apart by blanks; NULL: a file, or anything. */
static const char *values_of(const struct option_row *row) {
    static const struct {
        const char *option, *values;
    } all[] = {{"fail-on", "error warning info never"},
               {"level", "error warning info"},
               {"color", "auto always never"}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (strings_equal(row->name, all[i].option))
            return all[i].values;
    return NULL;
}

static bool is_format(const struct option_row *row) {
    return strings_equal(row->name, "format");
}

/** The values between two marks; nothing where there are none. */
static void write_values(const struct option_row *row, const char *before,
                         const char *after) {
    const char *values = values_of(row);
    if (!values && !is_format(row))
        return;
    fputs(before, stdout);
    if (values)
        fputs(values, stdout);
    else
        write_formats(" ");
    fputs(after, stdout);
}

static void write_bash_options(const struct command *command) {
    printf("    %s) words='", command->name);
    for (const struct option_row *row = option_rows; row->name; row++)
        if (serves(row, command))
            printf(" --%s", row->name);
    puts("' ;;");
}

/** One case for each option: rows of one name have the same values. */
static void write_bash_values(const struct option_row *row) {
    if (row > option_rows && strings_equal(row[-1].name, row->name))
        return;
    if (!values_of(row) && !is_format(row))
        return;
    if (row->letter)
        printf("    -%c|--%s)", row->letter, row->name);
    else
        printf("    --%s)", row->name);
    write_values(row, " COMPREPLY=($(compgen -W '", "' -- \"$word\")); return ;;\n");
}

static void write_bash(void) {
    puts("# bash completion for factlint\n"
         "_factlint() {\n"
         "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} "
         "words=\n"
         "    COMPREPLY=()\n"
         "    case $before in");
    for (const struct option_row *row = option_rows; row->name; row++)
        write_bash_values(row);
    puts("    esac\n"
         "    if [ \"$COMP_CWORD\" = 1 ]; then");
    fputs("        COMPREPLY=($(compgen -W '", stdout);
    write_commands(" ", "");
    puts(" --help --version' -- \"$word\"))\n"
         "        return\n"
         "    fi\n"
         "    case ${COMP_WORDS[1]} in");
    for (size_t i = 0; command_at(i); i++)
        write_bash_options(command_at(i));
    puts("    esac\n"
         "    case $word in\n"
         "    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$word\")) ;;\n"
         "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n"
         "    esac\n"
         "}\n"
         "complete -o filenames -F _factlint factlint");
}

/** In quotes of zsh and fish: what they would take for their own is left out. */
static void write_words(const char *words) {
    for (; *words; words++)
        if (!strchr("'[]:\\", *words))
            putchar(*words);
}

static void write_zsh_options(const struct command *command) {
    printf("    %s) _arguments", command->name);
    for (const struct option_row *row = option_rows; row->name; row++) {
        if (!serves(row, command))
            continue;
        printf(" \\\n        '*--%s[", row->name);
        write_words(row->explains);
        putchar(']');
        if (row->argument && (values_of(row) || is_format(row))) {
            printf(":%s:", row->argument);
            write_values(row, "(", ")");
        } else if (row->argument) {
            printf(":%s:_files", row->argument);
        }
        putchar('\'');
    }
    puts(" '*:file:_files' ;;");
}

static void write_zsh(void) {
    puts("#compdef factlint\n"
         "if (( CURRENT == 2 )); then\n"
         "    local -a commands=(");
    for (size_t i = 0; command_at(i); i++) {
        printf("        '%s:", command_at(i)->name);
        write_words(command_at(i)->explains);
        puts("'");
    }
    puts("    )\n"
         "    _describe command commands\n"
         "    return\n"
         "fi\n"
         "local command=$words[2]\n"
         "shift words\n"
         "(( CURRENT-- ))\n"
         "case $command in");
    for (size_t i = 0; command_at(i); i++)
        write_zsh_options(command_at(i));
    puts("esac");
}

static void write_fish_option(const struct command *command,
                              const struct option_row *row) {
    printf("complete -c factlint -n '__fish_seen_subcommand_from %s' -l %s",
           command->name, row->name);
    if (row->letter)
        printf(" -s %c", row->letter);
    write_values(row, " -x -a '", "'");
    fputs(row->argument ? " -r -d '" : " -d '", stdout);
    write_words(row->explains);
    puts("'");
}

static void write_fish(void) {
    puts("# fish completion for factlint");
    for (size_t i = 0; command_at(i); i++) {
        printf("complete -c factlint -n __fish_use_subcommand -f -a %s -d '",
               command_at(i)->name);
        write_words(command_at(i)->explains);
        puts("'");
        for (const struct option_row *row = option_rows; row->name; row++)
            if (serves(row, command_at(i)))
                write_fish_option(command_at(i), row);
    }
}

static const struct shell {
    const char *name;
    void (*write)(void);
} shells[] = {{"bash", write_bash}, {"zsh", write_zsh}, {"fish", write_fish}};

static int run_completions(struct options *options) {
    const char *name = options->operands.n == 1 ? options->operands.at[0] : "";
    for (size_t i = 0; i < sizeof shells / sizeof *shells; i++)
        if (strcmp(shells[i].name, name) == 0) {
            shells[i].write();
            return EXIT_CLEAN;
        }
    diag_add(&options->faults, DIAG_ERROR, (struct place){0},
             "completions takes bash, zsh or fish, not '%s'", name);
    diags_print(&options->faults, 0, false);
    return EXIT_FAULT;
}

const struct command command_completions = {
    .name = "completions",
    .usage = "bash | zsh | fish",
    .explains = "print what a shell needs to complete commands and options",
    .details = "bash: factlint completions bash >~/.local/share/bash-completion/"
               "completions/factlint\n"
               "zsh:  factlint completions zsh  >some folder of $fpath/_factlint\n"
               "fish: factlint completions fish >~/.config/fish/completions/"
               "factlint.fish",
    .serves = COMMAND_COMPLETIONS,
    .run = run_completions,
};

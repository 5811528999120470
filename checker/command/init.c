/*
 * init.c - `factlint init`: a first factlint.yaml, a first rule, two folders.
 */
#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>

#include "base/embedded.h"
#include "command/command.h"
#include "command/run.h"

static void complain(struct options *options, const char *path, const char *why) {
    diag_add(&options->faults, DIAG_ERROR, (struct place){path, 0, 0}, "%s", why);
}

static void make_folder(struct options *options, const char *path) {
    if (mkdir(path, 0777) == 0)
        printf("made %s/\n", path);
    else if (errno != EEXIST)
        complain(options, path, strerror(errno));
}

/** `from` of rules/init/; a file that is there already stays as it is. */
static void make_file(struct options *options, const char *path, const char *from) {
    struct text text = {0};
    FILE *file = fopen(path, "wx");
    if (!file && errno == EEXIST) {
        printf("kept %s, which was there\n", path);
        return;
    }
    bool well = file && embedded_file(from, &text) &&
                fwrite(text.data, 1, text.size, file) == text.size;
    if (file && fclose(file) != 0)
        well = false;
    if (well)
        printf("made %s\n", path);
    else
        complain(options, path, strerror(errno));
}

static int run_init(struct options *options) {
    if (options->operands.n)
        complain(options, options->operands.at[0], "init takes no path: it works here");
    if (!options->faults.n_errors) {
        make_file(options, "factlint.yaml", "rules/init/factlint.yaml");
        make_folder(options, "drafts");
        make_folder(options, "sources");
        make_folder(options, "rules");
        make_file(options, "rules/first.yaml", "rules/init/first.yaml");
        puts("\nPut drafts and sources into their folders, then:\n"
             "    factlint rules test\n"
             "    factlint check");
    }
    diags_print(&options->faults, 0);
    return options->faults.n_errors ? EXIT_FAULT : EXIT_CLEAN;
}

const struct command command_init = {
    .name = "init",
    .usage = "",
    .explains = "make a factlint.yaml, a first rule and folders for drafts and sources",
    .details = "Nothing that exists is overwritten.",
    .serves = COMMAND_INIT,
    .run = run_init,
};

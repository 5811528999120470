/*
 * init.c - `factlint init`: a first factlint.yaml for the folders that are here, a
 * first rule.
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

/** Names that folders of drafts, sources and rules go by; the first is the one made. */
static const char *const draft_folders[] = {
    "drafts",  "draft",   "articles", "stories",     "posts", "_posts",
    "_drafts", "content", "texts",    "manuscripts", NULL};
static const char *const source_folders[] = {"sources",   "source",    "research",
                                             "material",  "materials", "wires",
                                             "documents", "notes",     NULL};
static const char *const rule_folders[] = {"rules", NULL};

/** A key of factlint.yaml and the folders it may name. */
static const struct named_folders {
    const char *key;
    const char *const *names;
} folders[] = {
    {"drafts", draft_folders}, {"sources", source_folders}, {"rules", rule_folders}};

enum { N_FOLDERS = sizeof folders / sizeof *folders };

static bool is_folder(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/** "drafts: [articles, posts]", those that are there; else the first, which is made. */
static void write_folders(FILE *to, const struct named_folders *of) {
    const char *const *name = of->names;
    size_t n = 0;
    for (; *name; name++)
        n += is_folder(*name);
    fprintf(to, "%s: %s", of->key, n > 1 ? "[" : "");
    const char *between = "";
    for (name = of->names; n && *name; name++)
        if (is_folder(*name))
            fprintf(to, "%s%s", between, *name), between = ", ";
    fprintf(to, "%s%s\n", n ? "" : *of->names, n > 1 ? "]" : "");
}

/** Copy the first factlint.yaml, with the folders that are seen here. */
static void write_config(FILE *to, struct text text) {
    struct text line;
    for (size_t at = 0; text_next_line(text, &at, &line);) {
        const struct named_folders *of = NULL;
        for (size_t i = 0; i < N_FOLDERS; i++)
            if (text_begins(line, text_of(folders[i].key)))
                of = &folders[i];
        if (of)
            write_folders(to, of);
        else
            fprintf(to, "%.*s\n", TEXT_ARGUMENTS(line));
    }
}

static void make_folder(struct options *options, const char *path) {
    if (mkdir(path, 0777) == 0)
        printf("made %s/\n", path);
    else if (errno != EEXIST)
        complain(options, path, strerror(errno));
}

/** Where a folder of such a name is there, it is taken, and none made. */
static void make_missing(struct options *options, const struct named_folders *of) {
    bool any = false;
    for (const char *const *name = of->names; *name; name++) {
        if (is_folder(*name))
            printf("took %s/ for %s\n", *name, of->key);
        any |= is_folder(*name);
    }
    if (!any)
        make_folder(options, of->names[0]);
}

static void write_as_it_is(FILE *to, struct text text) {
    fwrite(text.data, 1, text.size, to);
}

/** `from` of rules/init/; a file that is there already stays as it is. */
static void make_file(struct options *options, const char *path, const char *from,
                      void (*write)(FILE *to, struct text text)) {
    struct text text = {0};
    FILE *file = fopen(path, "wx");
    if (!file && errno == EEXIST) {
        printf("kept %s, which was there\n", path);
        return;
    }
    bool well = file && embedded_file(from, &text);
    if (well)
        write(file, text);
    if (file && (ferror(file) | fclose(file)))
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
        make_file(options, "factlint.yaml", "rules/init/factlint.yaml", write_config);
        for (size_t i = 0; i < N_FOLDERS; i++)
            make_missing(options, &folders[i]);
        make_file(options, "rules/first.yaml", "rules/init/first.yaml", write_as_it_is);
        puts("\nWith drafts and sources in their folders:\n"
             "    factlint rules test\n"
             "    factlint check");
    }
    diags_print(&options->faults, 0, false);
    return options->faults.n_errors ? EXIT_FAULT : EXIT_CLEAN;
}

const struct command command_init = {
    .name = "init",
    .usage = "",
    .explains = "make a factlint.yaml for the folders that are here, and a first rule",
    .details =
        "Folders of drafts and sources are known by their names (drafts, articles,\n"
        "posts ...; sources, research ...), and made where there are none.  Nothing\n"
        "that exists is overwritten.",
    .serves = COMMAND_INIT,
    .run = run_init,
};

/*
 * drafts.c - a folder may hold both: the heads of its texts tell which is which.
 */
#include "command/drafts.h"

#include <limits.h>
#include <stdlib.h>

#include "config/inside.h"
#include "document/front_matter.h"
#include "document/read.h"

/** Files, sorted once all are known. */
struct files {
    LIST(struct identity) list;
};

static int by_identity(const void *a, const void *b) {
    return identity_compare(*(const struct identity *)a, *(const struct identity *)b);
}

static bool holds(const struct files *files, struct identity file) {
    return files->list.n && bsearch(&file, files->list.at, files->list.n,
                                    sizeof *files->list.at, by_identity);
}

static void sort(struct files *files) {
    if (files->list.n)
        qsort(files->list.at, files->list.n, sizeof *files->list.at, by_identity);
}

static void add(struct files *to, struct identity file, struct arena *arena) {
    *(struct identity *)list_add(arena, &to->list) = file;
}

static void add_all(struct files *to, const struct paths *paths, struct arena *arena) {
    for (size_t i = 0; i < paths->list.n; i++)
        add(to, paths->list.at[i].file, arena);
}

/** What is being found out. */
struct parting {
    struct run *run;
    struct arena *arena;
    struct files sources; /* of the configuration, and named by drafts */
    struct files keep;    /* named on the command line, or naming sources */
    struct files seen;    /* what drafts name, each looked at once */
    struct diags ignored; /* told when the draft itself is read */
};

static bool is_new(struct parting *parting, const char *path) {
    struct identity file = path_identity(path);
    for (size_t i = 0; i < parting->seen.list.n; i++)
        if (identity_equal(parting->seen.list.at[i], file))
            return false;
    add(&parting->seen, file, parting->arena);
    return true;
}

static void take_source(struct parting *parting, const char *draft,
                        const struct named_source *source) {
    struct arena *arena = &parting->run->arena;
    struct paths found = {0};
    const char *path = path_inside(&path_source, draft, source->path,
                                   (struct place){draft, source->line, source->column},
                                   arena, &parting->ignored);
    if (!path || !is_new(parting, path))
        return;
    paths_add(&found, path, arena, &parting->ignored);
    add_all(&parting->sources, &found, parting->arena);
}

/** The head of a draft alone: what it names is a source, and it is a draft. */
static void take_head(struct parting *parting, const struct path *draft) {
    struct run *run = parting->run;
    struct document head = {.name = draft->name};
    if (file_read(draft->name, DOCUMENT_MAX_SIZE, &run->arena, &head.source,
                  &parting->ignored))
        front_matter_read(&head, run->setting.language, &run->arena, &parting->ignored);
    for (size_t i = 0; i < head.sources.n; i++)
        take_source(parting, draft->name, &head.sources.at[i]);
    if (head.sources.n)
        add(&parting->keep, draft->file, parting->arena);
    arena_reset(&run->arena);
}

static bool all_kept(const struct parting *parting, const struct paths *drafts) {
    for (size_t i = 0; i < drafts->list.n; i++)
        if (!holds(&parting->keep, drafts->list.at[i].file))
            return false;
    return true;
}

static bool is_source(const struct parting *parting, const struct path *draft) {
    return holds(&parting->sources, draft->file) && !holds(&parting->keep, draft->file);
}

static void take_out(const struct parting *parting, struct paths *drafts) {
    size_t n = 0, all = drafts->list.n;
    for (size_t i = 0; i < all; i++)
        n += !is_source(parting, &drafts->list.at[i]);
    if (n == 0 || n == all)
        return;
    drafts->list.n = 0;
    for (size_t i = 0; i < all; i++)
        if (!is_source(parting, &drafts->list.at[i]))
            drafts->list.at[drafts->list.n++] = drafts->list.at[i];
    diag_add(&parting->run->options->faults, DIAG_INFO, (struct place){0},
             "%zu of %zu texts are sources of others, and not checked as drafts",
             all - n, all);
}

void drafts_part(struct paths *drafts, const struct paths *configured, struct run *run,
                 struct arena *arena) {
    struct parting parting = {.run = run, .arena = arena};
    const struct options *options = run->options;
    for (size_t i = 0; i < options->operands.n; i++)
        add(&parting.keep, path_identity(options->operands.at[i]), arena);
    sort(&parting.keep);
    if (all_kept(&parting, drafts))
        return;
    add_all(&parting.sources, configured, arena);
    for (size_t i = 0; i < drafts->list.n; i++)
        take_head(&parting, &drafts->list.at[i]);
    sort(&parting.sources);
    sort(&parting.keep);
    take_out(&parting, drafts);
    diags_release(&parting.ignored);
}

/** Would factlint.yaml alone have it as a draft? */
static bool is_configured(const struct run *run, const struct path *draft,
                          const struct files *drafts, const struct files *sources) {
    char real[PATH_MAX];
    const char *path = path_real(draft->name, real);
    if (path && globs_hold(&run->config.exclude, path))
        return false;
    if (!draft->file.inode)
        return true; /* standard input is a draft, whatever it is called */
    if (!path_is_text(draft->name))
        return false;
    return !holds(sources, draft->file) &&
           (!run->config.drafts.list.n || holds(drafts, draft->file));
}

size_t drafts_heed_config(struct paths *drafts, const struct paths *configured,
                          const struct paths *sources, struct run *run,
                          struct arena *arena) {
    struct files wanted = {0}, rested_on = {0};
    size_t n = 0, all = drafts->list.n;
    add_all(&wanted, configured, arena);
    add_all(&rested_on, sources, arena);
    sort(&wanted);
    sort(&rested_on);
    for (size_t i = 0; i < all; i++)
        if (is_configured(run, &drafts->list.at[i], &wanted, &rested_on))
            drafts->list.at[n++] = drafts->list.at[i];
    drafts->list.n = n;
    return all - n;
}

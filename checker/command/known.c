/*
 * known.c - where the baseline lies, and how it names drafts.
 *
 * Paths in it count from its own folder, whatever the working directory is.
 */
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#include "command/run.h"

static const char usual_name[] = ".factlint-baseline.json";

static const char *name_beside(struct run *run, const char *file) {
    const char *slash = file ? strrchr(file, '/') : NULL;
    int size = slash ? (int)(slash - file) + 1 : 0;
    return arena_print(&run->known.list.arena, "%.*s%s", size, size ? file : "",
                       usual_name);
}

/** The real path of the folder of `file`, which need not be there itself. */
static const char *root_of(struct arena *arena, const char *file) {
    char real[PATH_MAX];
    const char *slash = strrchr(file, '/');
    const char *folder =
        slash ? arena_copy(arena, file, (size_t)(slash - file) + 1) : ".";
    if (!realpath(folder, real))
        return "";
    return arena_print(arena, "%s%s", real, real[1] ? "/" : "");
}

void run_find_baseline(struct run *run) {
    struct options *options = run->options;
    const char *named = options->baseline;
    struct arena *arena = &run->known.list.arena;
    const char *file = named ? named : name_beside(run, run->config.file);
    run->known.root = root_of(arena, file);
    bool wanted = named || !options->isolated;
    if (wanted && (access(file, F_OK) == 0 || (named && run->known.use != KNOWN_WRITE)))
        baseline_read(&run->known.list, file, &options->faults);
    else if (run->known.use == KNOWN_WRITE)
        run->known.list.file = file;
}

/** `name` from the baseline's folder; what lies outside keeps its real path. */
static const char *name_from(const struct known_findings *known, const char *name,
                             struct arena *arena) {
    char real[PATH_MAX];
    size_t size = strlen(known->root);
    if (!realpath(name, real))
        return name;
    bool inside = size && strncmp(real, known->root, size) == 0;
    const char *from = inside ? real + size : real;
    return arena_copy(arena, from, strlen(from));
}

void run_apply_baseline(struct run *run, struct outcome *outcome) {
    struct known_findings *known = &run->known;
    if (!known->list.file)
        return;
    const char **paths =
        arena_get(&run->arena, (outcome->n_documents + 1) * sizeof *paths);
    for (size_t i = 0; i < outcome->n_documents; i++)
        paths[i] = name_from(known, outcome->documents[i]->name, &run->arena);
    baseline_apply(&known->list, outcome, paths, &run->arena);
    if (known->use == KNOWN_WRITE)
        baseline_add(&known->list, outcome, paths);
}

void run_close_baseline(struct run *run) {
    struct known_findings *known = &run->known;
    size_t n = known->list.file ? baseline_count_stale(&known->list) : 0;
    if (n && known->use == KNOWN_SUPPRESS)
        diag_add(&run->options->faults, DIAG_INFO,
                 (struct place){known->list.file, 0, 0},
                 "%zu entr%s match%s nothing any more; 'factlint baseline prune' takes "
                 "%s out",
                 n, n == 1 ? "y" : "ies", n == 1 ? "es" : "", n == 1 ? "it" : "them");
}

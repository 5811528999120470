/*
 * suppressions.c - where baseline and waivers lie, and how they name drafts.
 *
 * Paths in them count from their own folders, whatever the working directory is.
 */
#include <limits.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "command/run.h"
#include "config/inside.h"
#include "finding/decisions.h"
#include "value/civil.h"

static const char usual_name[] = ".factlint-baseline.json";

/** A file of that name in the folder of `file`, or in the working directory. */
static const char *name_beside(struct run *run, const char *file, const char *name) {
    const char *slash = file ? strrchr(file, '/') : NULL;
    int size = slash ? (int)(slash - file) + 1 : 0;
    return arena_print(&run->known.list.arena, "%.*s%s", size, size ? file : "", name);
}

static void find_baseline(struct run *run) {
    struct options *options = run->options;
    const char *named = options->baseline;
    struct arena *arena = &run->known.list.arena;
    const char *file = named ? named : name_beside(run, run->config.file, usual_name);
    run->known.root = folder_real(arena, file);
    bool wanted = named || !options->isolated;
    if (wanted && (access(file, F_OK) == 0 || (named && run->known.use != KNOWN_WRITE)))
        baseline_read(&run->known.list, file, &options->faults);
    else if (run->known.use == KNOWN_WRITE)
        run->known.list.file = file;
}

/** `name` from the folder `root`; what lies outside keeps its real path. */
static const char *name_from(const char *root, const char *name, struct arena *arena) {
    char real[PATH_MAX];
    size_t size = strlen(root);
    if (!realpath(name, real))
        return name;
    bool inside = size && strncmp(real, root, size) == 0;
    const char *from = inside ? real + size : real;
    return arena_copy(arena, from, strlen(from));
}

static const char *const *names_from(struct run *run, const char *root,
                                     const struct outcome *outcome) {
    const char **names =
        arena_get(&run->arena, (outcome->n_documents + 1) * sizeof *names);
    for (size_t i = 0; i < outcome->n_documents; i++)
        names[i] = name_from(root, outcome->documents[i]->name, &run->arena);
    return names;
}

/** What lies beside the draft is its desk's, as what stands in it is its author's. */
static struct decisions *decisions_beside(struct run *run, const char *draft) {
    const char *file = decisions_path(draft, &run->arena);
    if (run->options->isolated || access(file, F_OK) != 0)
        return NULL;
    struct decisions *decisions = arena_get(&run->arena, sizeof *decisions);
    *decisions = (struct decisions){0};
    decisions_read(decisions, file, ON_DRAFT, &run->rules, &run->arena,
                   &run->options->faults);
    return decisions;
}

/** A case has one draft, or none. */
static void decide(struct run *run, struct outcome *outcome) {
    if (outcome->n_drafts)
        outcome->decisions[ON_DRAFT] =
            decisions_beside(run, outcome->documents[0]->name);
    outcome->decisions[ON_SOURCES] = run->decided;
    decisions_apply(outcome, &run->arena);
}

void run_suppress(struct run *run, struct outcome *outcome) {
    struct known_findings *known = &run->known;
    decide(run, outcome);
    if (run->waivers.file)
        waivers_apply(&run->waivers, outcome,
                      names_from(run, run->waivers_root, outcome), &run->arena);
    if (!known->list.file)
        return;
    const char *const *names = names_from(run, known->root, outcome);
    baseline_apply(&known->list, outcome, names, &run->arena);
    if (known->use == KNOWN_WRITE)
        baseline_add(&known->list, outcome, names);
}

/** The only place that asks the clock, and only where a day is not given. */
static int today(const struct options *options) {
    int day;
    if (options->today.size && civil_parse(options->today, &day))
        return day;
    return (int)(time(NULL) / (24 * 60 * 60));
}

static void find_waivers(struct run *run) {
    struct diags *faults = &run->options->faults;
    if (!run->config.waivers.list.n)
        return;
    const struct configured *named = &run->config.waivers.list.at[0];
    const char *path = path_inside(&path_waivers, named->place.file, named->path,
                                   named->place, &run->config.arena, faults);
    if (!path)
        return;
    run->waivers_root = folder_real(&run->config.arena, path);
    waivers_read(&run->waivers, path, &run->rules, today(run->options), faults);
}

static void find_decisions(struct run *run) {
    struct arena *arena = &run->known.list.arena;
    const char *file = name_beside(run, run->config.file, decisions_on_sources);
    if (run->options->isolated || access(file, F_OK) != 0)
        return;
    run->decided = arena_get(arena, sizeof *run->decided);
    *run->decided = (struct decisions){0};
    decisions_read(run->decided, file, ON_SOURCES, &run->rules, arena,
                   &run->options->faults);
}

void run_find_suppressions(struct run *run) {
    find_waivers(run);
    find_decisions(run);
    find_baseline(run);
}

void run_close_suppressions(struct run *run) {
    struct known_findings *known = &run->known;
    size_t n = known->list.file ? baseline_count_stale(&known->list) : 0;
    if (n && known->use == KNOWN_SUPPRESS)
        diag_add(&run->options->faults, DIAG_INFO,
                 (struct place){known->list.file, 0, 0},
                 "%zu entr%s match%s nothing any more; 'factlint baseline prune' takes "
                 "%s out",
                 n, n == 1 ? "y" : "ies", n == 1 ? "es" : "", n == 1 ? "it" : "them");
}

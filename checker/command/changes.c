/*
 * changes.c - git's answer, hunk by hunk.
 *
 * git runs as a child without a shell, and without what a repository may have it run:
 * filters of a diff, hooks of its file system monitor.
 */
#include "command/changes.h"

#include <errno.h>
#include <limits.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/search.h"
#include "data/lines.h"

extern char **environ;

enum { LONGEST_LINE = 1 << 20 };

struct asking {
    struct changes *to;
    struct arena *arena;
    const char *top;      /* of the repository, with a slash behind */
    struct identity file; /* whose hunks come */
};

static void add(struct asking *asking, size_t first, size_t past) {
    struct change *change = list_add(asking->arena, &asking->to->list);
    *change = (struct change){asking->file, first, past};
}

static const char *path_of(const struct asking *asking, struct text name) {
    return arena_print(asking->arena, "%s%.*s", asking->top, TEXT_ARGUMENTS(name));
}

/** "@@ -8,0 +9,2 @@": two lines from the ninth on; without a number, one line. */
static void read_hunk(struct asking *asking, struct text line) {
    const char *plus = memchr(line.data, '+', line.size);
    if (!plus)
        return;
    struct text rest = text_slice(line, (size_t)(plus - line.data) + 1, line.size);
    size_t first = (size_t)text_number(rest), n = 1;
    while (rest.size && ascii_is_digit(rest.data[0]))
        rest = text_slice(rest, 1, rest.size);
    if (rest.size && rest.data[0] == ',')
        n = (size_t)text_number(text_slice(rest, 1, rest.size));
    add(asking, first, first + n); /* of lines taken out alone, an empty range */
}

static void read_diff(struct asking *asking, struct text line) {
    static const char name[] = "+++ ", hunk[] = "@@ ";
    if (text_begins(line, text_of(name)))
        asking->file = path_identity(
            path_of(asking, text_trim(text_slice(line, strlen(name), line.size))));
    else if (text_begins(line, text_of(hunk)))
        read_hunk(asking, line);
}

/** A file that git does not know is new from end to end. */
static void read_new(struct asking *asking, struct text line) {
    asking->file = path_identity(path_of(asking, line));
    add(asking, 0, SIZE_MAX);
}

static void read_top(struct asking *asking, struct text line) {
    asking->top = arena_print(asking->arena, "%.*s/", TEXT_ARGUMENTS(line));
}

/** Give every line that `arguments` print to `read`; false where git fails. */
static bool ask(struct asking *asking, char *const arguments[],
                void (*read)(struct asking *asking, struct text line)) {
    int ends[2], status = -1;
    pid_t child;
    posix_spawn_file_actions_t actions;
    if (pipe(ends) != 0)
        return false;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    int error = posix_spawnp(&child, arguments[0], &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    FILE *from = fdopen(ends[0], "r");
    struct lines lines = {.from = from, .most = LONGEST_LINE};
    while (!error && from && lines_next(&lines))
        if (lines.fault == LINE_WHOLE)
            read(asking, text_trim(lines.line));
    lines_release(&lines);
    if (from)
        fclose(from);
    return !error && waitpid(child, &status, 0) == child && status == 0;
}

static int by_place(const void *left, const void *right) {
    const struct change *a = left, *b = right;
    int by = identity_compare(a->file, b->file);
    return by ? by : (a->first > b->first) - (a->first < b->first);
}

#define GIT "git", "-c", "core.fsmonitor=", "-c", "core.quotePath=false"

void changes_read(struct changes *to, const char *since, struct arena *arena,
                  struct diags *faults) {
    struct asking asking = {.to = to, .arena = arena};
    char *commit = arena_copy(arena, since, strlen(since));
    char *const top[] = {GIT, "rev-parse", "--show-toplevel", NULL};
    char *const diff[] = {GIT,
                          "diff",
                          "--unified=0",
                          "--no-color",
                          "--no-prefix",
                          "--no-ext-diff",
                          "--no-textconv",
                          "--no-renames",
                          commit,
                          "--",
                          NULL};
    char *const others[] = {GIT,           "ls-files", "--others", "--exclude-standard",
                            "--full-name", ":/",       NULL};
    bool well = *since != '-' && ask(&asking, top, read_top) && asking.top &&
                ask(&asking, diff, read_diff) && ask(&asking, others, read_new);
    if (!well)
        diag_add(faults, DIAG_ERROR, (struct place){0},
                 "--diff %s: git cannot say what changed since", since);
    if (to->list.n)
        qsort(to->list.at, to->list.n, sizeof *to->list.at, by_place);
}

static bool is_before(const void *change, const void *file) {
    return identity_compare(((const struct change *)change)->file,
                            *(const struct identity *)file) < 0;
}

/** The first change of the file; the list's end without one. */
static size_t first_of(const struct changes *changes, struct identity file) {
    return search_list(&changes->list, &file, is_before);
}

/** Did one of lines `first` to `last` change?  All of them: any line at all. */
static bool changed(const struct changes *changes, const struct document *document,
                    size_t first, size_t last) {
    struct identity file = path_identity(document->name);
    for (size_t i = first_of(changes, file); i < changes->list.n; i++) {
        const struct change *change = &changes->list.at[i];
        if (!identity_equal(change->file, file))
            return false;
        if (change->first <= last && change->past > first)
            return true;
    }
    return false;
}

static bool any_change(const struct changes *changes, const struct document *document) {
    struct identity file = path_identity(document->name);
    size_t i = first_of(changes, file);
    return i < changes->list.n && identity_equal(changes->list.at[i].file, file);
}

static bool touches(const struct changes *changes, const struct finding *finding) {
    const struct site *site = &finding->site;
    size_t first = document_line_of(site->document, site->span.start);
    size_t last = document_line_of(site->document, site->span.end);
    if (site->span.start == site->span.end
            ? any_change(changes, site->document)
            : changed(changes, site->document, first, last))
        return true;
    for (size_t i = 0; i < finding->n_related; i++)
        if (finding->related[i].document != site->document &&
            any_change(changes, finding->related[i].document))
            return true;
    return false;
}

size_t changes_keep(const struct changes *changes, struct outcome *outcome) {
    size_t n = outcome->findings.n, kept = 0;
    for (size_t i = 0; i < n; i++)
        if (touches(changes, &outcome->findings.at[i]))
            outcome->findings.at[kept++] = outcome->findings.at[i];
    outcome->findings.n = kept;
    return n - kept;
}

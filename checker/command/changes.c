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
#include "document/read.h"

extern char **environ;

enum { LONGEST_LINE = 1 << 20 };

struct asking_git {
    struct changes *to;
    struct arena *arena;
    const char *top;      /* of the repository, with a slash behind */
    struct identity file; /* whose hunks come */
    size_t body;          /* lines of the hunk at hand that are still to come */
};

static void add(struct asking_git *asking, size_t first, size_t past) {
    struct change *change = list_add(asking->arena, &asking->to->list);
    *change = (struct change){asking->file, first, past};
}

/** What a backslash and the sign behind it stand for; digits are octal. */
static char unescape(struct text name, size_t *at) {
    static const char names[] = "abtnvfr", meant[] = "\a\b\t\n\v\f\r";
    char sign = name.data[(*at)++];
    const char *named = memchr(names, sign, sizeof names - 1);
    if (named)
        return meant[named - names];
    if (sign < '0' || sign > '3')
        return sign;
    unsigned code = (unsigned)(sign - '0');
    for (int i = 0; i < 2 && *at < name.size; i++)
        code = code * 8 + (unsigned)(name.data[(*at)++] - '0');
    return (char)code;
}

/** The path of a name as git prints it: odd ones between quotation marks. */
static const char *path_of(const struct asking_git *asking, struct text name) {
    if (!name.size || name.data[0] != '"')
        return arena_print(asking->arena, "%s%.*s", asking->top, TEXT_ARGUMENTS(name));
    size_t before = strlen(asking->top), n = before;
    char *path = arena_get(asking->arena, before + name.size + 1);
    memcpy(path, asking->top, before);
    for (size_t at = 1; at < name.size && name.data[at] != '"';) {
        char c = name.data[at++];
        path[n++] = c == '\\' && at < name.size ? unescape(name, &at) : c;
    }
    return path;
}

/** How many lines "-8,0" or "+9" says, behind the sign: without a number, one. */
static size_t count_of(struct text range) {
    while (range.size && ascii_is_digit(range.data[0]))
        range = text_slice(range, 1, range.size);
    return range.size && range.data[0] == ','
               ? (size_t)text_number(text_slice(range, 1, range.size))
               : 1;
}

static struct text range_behind(struct text line, char sign) {
    const char *at = memchr(line.data, sign, line.size);
    size_t from = at ? (size_t)(at - line.data) + 1 : line.size;
    return text_slice(line, from, line.size);
}

/** "@@ -8,0 +9,2 @@": two lines from the ninth on; taken out alone, an empty range. */
static void read_hunk(struct asking_git *asking, struct text line) {
    struct text gone = range_behind(line, '-'), come = range_behind(line, '+');
    size_t first = (size_t)text_number(come), n = count_of(come);
    asking->body = count_of(gone) + n;
    add(asking, first, first + n);
}

/** What stands in a hunk is a text's own, whatever it looks like: "+++ b" too. */
static void read_diff(struct asking_git *asking, struct text line) {
    static const char name[] = "+++ ", hunk[] = "@@ ";
    if (asking->body)
        asking->body -= !text_begins(line, text_of("\\"));
    else if (text_begins(line, text_of(name)))
        asking->file = path_identity(
            path_of(asking, text_trim(text_slice(line, strlen(name), line.size))));
    else if (text_begins(line, text_of(hunk)))
        read_hunk(asking, line);
}

/** "3 TAB 0 TAB name", of a file that is no text "- TAB - TAB name". */
static void read_sums(struct asking_git *asking, struct text line) {
    struct text name = range_behind(range_behind(line, '\t'), '\t');
    const char *path = path_of(asking, name);
    asking->file = path_identity(path);
    if (access(path, F_OK) != 0)
        asking->to->lost |= reader_for(path) != NULL;
    else if (text_begins(line, text_of("-")))
        add(asking, 0, SIZE_MAX);
}

/** A file that git does not know is new from end to end. */
static void read_new(struct asking_git *asking, struct text line) {
    asking->file = path_identity(path_of(asking, line));
    add(asking, 0, SIZE_MAX);
}

static void read_top(struct asking_git *asking, struct text line) {
    asking->top = arena_print(asking->arena, "%.*s/", TEXT_ARGUMENTS(text_trim(line)));
}

/** Give every line that `arguments` print to `read`; false where git fails. */
static bool ask(struct asking_git *asking, char *const arguments[],
                void (*read)(struct asking_git *asking, struct text line)) {
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
        read(asking, lines.line); /* one that is too long is empty, and in a hunk */
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
#define DIFF                                                                           \
    "diff", "--no-color", "--no-prefix", "--no-ext-diff", "--no-textconv",             \
        "--no-renames"

void changes_read(struct changes *to, const char *since, struct arena *arena,
                  struct diags *faults) {
    struct asking_git asking = {.to = to, .arena = arena};
    char *commit = arena_copy(arena, since, strlen(since));
    char *const top[] = {GIT, "rev-parse", "--show-toplevel", NULL};
    char *const diff[] = {GIT, DIFF, "--unified=0", commit, "--", NULL};
    char *const sums[] = {GIT, DIFF, "--numstat", commit, "--", NULL};
    char *const others[] = {GIT,           "ls-files", "--others", "--exclude-standard",
                            "--full-name", ":/",       NULL};
    bool well = *since != '-' && ask(&asking, top, read_top) && asking.top &&
                ask(&asking, diff, read_diff);
    well = well && ask(&asking, sums, read_sums) && ask(&asking, others, read_new);
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

/** Lines as git counts them, which a CR alone does not end; places come in order. */
struct line_cursor {
    const struct document *document;
    size_t at, line;
};

static size_t line_at(struct line_cursor *cursor, const struct document *document,
                      size_t offset) {
    if (cursor->document != document)
        *cursor = (struct line_cursor){document, 0, 1};
    for (; cursor->at < offset; cursor->at++)
        cursor->line += document->source.data[cursor->at] == '\n';
    for (; cursor->at > offset; cursor->at--)
        cursor->line -= document->source.data[cursor->at - 1] == '\n';
    return cursor->line;
}

/** Of what is no text in the file itself, or is a whole document, each change counts.
 */
static bool touches_place(const struct changes *changes, const struct site *site,
                          struct line_cursor *cursor) {
    const struct document *document = site->document;
    bool unpacked = document->reader && document->reader->unpack;
    if (unpacked || site->span.start == site->span.end)
        return any_change(changes, document);
    size_t first = line_at(cursor, document, site->span.start);
    return changed(changes, document, first, line_at(cursor, document, site->span.end));
}

static bool any_source_changed(const struct changes *changes,
                               const struct outcome *outcome) {
    bool any = changes->lost;
    for (size_t i = outcome->n_drafts; !any && i < outcome->n_documents; i++)
        any = any_change(changes, outcome->documents[i]);
    return any;
}

/** Did a text change that it is held against?  What no source has, against all. */
static bool touches_source(const struct changes *changes, const struct finding *finding,
                           bool any_source) {
    if (finding->verdict == VERDICT_UNSUPPORTED && any_source)
        return true;
    for (size_t i = 0; i < finding->n_related; i++)
        if (finding->related[i].document != finding->site.document &&
            any_change(changes, finding->related[i].document))
            return true;
    return false;
}

size_t changes_keep(const struct changes *changes, struct outcome *outcome) {
    size_t n = outcome->findings.n, kept = 0;
    struct line_cursor cursor = {0};
    bool any_source = any_source_changed(changes, outcome);
    for (size_t i = 0; i < n; i++) {
        struct finding finding = outcome->findings.at[i];
        if (touches_place(changes, &finding.site, &cursor) ||
            touches_source(changes, &finding, any_source))
            outcome->findings.at[kept++] = finding;
    }
    outcome->findings.n = kept;
    return n - kept;
}

/*
 * ignored.c - the repository around a folder, and its patterns as the walk goes down.
 */
#include "config/ignored.h"

#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>

#include "config/owner.h"
#include "document/read.h"

/** The bytes of a regular file, no link; false where there is none to read. */
static bool read_file(const char *path, size_t most, struct arena *arena,
                      struct text *to) {
    struct stat status;
    struct diags unheard = {0};
    bool well = lstat(path, &status) == 0 && S_ISREG(status.st_mode) &&
                file_read(path, most, arena, to, &unheard);
    diags_release(&unheard);
    return well;
}

/* ---- files of patterns ---- */

/** Without blanks at its end, but one that has a backslash before it. */
static struct text trim_end(struct text line) {
    size_t end = line.size;
    while (end && line.data[end - 1] == ' ')
        end--;
    if (end < line.size && end && line.data[end - 1] == '\\')
        end++;
    return text_slice(line, 0, end);
}

/** As git reads lines: a carriage return alone ends none. */
static struct text next_line(struct text bytes, size_t *at) {
    size_t end = text_next_of(bytes, *at, "\n");
    struct text line = text_slice(bytes, *at, end);
    *at = end + (end < bytes.size);
    if (line.size && line.data[line.size - 1] == '\r')
        line.size--;
    return trim_end(line);
}

static void add_file(struct ignored *to, const char *path, const char *shown,
                     const char *root) {
    static const char mark[] = "\xEF\xBB\xBF";
    struct text bytes;
    if (!read_file(path, IGNORED_MAX_SIZE, to->arena, &bytes))
        return;
    size_t at = text_begins(bytes, text_of(mark)) ? strlen(mark) : 0;
    for (size_t line = 1; at < bytes.size; line++) {
        struct text pattern = next_line(bytes, &at);
        bool told = pattern.size && pattern.data[0] != '#';
        if (told && !memchr(pattern.data, '\0', pattern.size))
            globs_put(&to->globs, pattern, root, (struct place){shown, line, 0},
                      to->arena);
    }
}

/** Of the folder at a real path with a slash behind, at or below the top. */
static void add_folder(struct ignored *to, const char *folder) {
    const char *path = arena_print(to->arena, "%s.gitignore", folder);
    add_file(to, path, path + strlen(to->top), folder);
}

/* ---- the repository ---- */

/** Where the `.git` file of a work tree beside its repository leads; NULL: nowhere. */
static const char *follow(const char *file, const char *top, const char *key,
                          struct arena *arena) {
    struct text bytes;
    if (!read_file(file, PATH_MAX, arena, &bytes) || !text_begins(bytes, text_of(key)))
        return NULL;
    struct text path = text_trim(text_slice(bytes, strlen(key), bytes.size));
    bool whole = path.size && path.data[0] == '/';
    return arena_print(arena, "%s%.*s", whole ? "" : top, TEXT_ARGUMENTS(path));
}

static bool is_folder_at(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static const char *find_git(const char *top, struct arena *arena) {
    const char *path = arena_print(arena, "%s.git", top);
    if (!is_folder_at(path))
        path = follow(path, top, "gitdir:", arena);
    return path && is_folder_at(path) ? path : NULL;
}

/** Several work trees of one repository have this in common. */
static void add_own(struct ignored *to) {
    struct arena *arena = to->arena;
    const char *root = arena_print(arena, "%s/", to->git);
    const char *common =
        follow(arena_print(arena, "%scommondir", root), root, "", arena);
    const char *path = arena_print(arena, "%s/info/exclude", common ? common : to->git);
    add_file(to, path, ".git/info/exclude", to->top);
}

/** Cut "a/b/" to "a/"; false at the root of all. */
static bool cut_folder(char *path) {
    size_t n = strlen(path);
    while (n > 1 && path[n - 2] != '/')
        n--;
    path[n > 1 ? n - 1 : n] = '\0';
    return n > 1;
}

static void find_top(struct ignored *to, const char *folder) {
    struct arena *arena = to->arena;
    char *top = arena_print(arena, "%s%s", folder, folder[1] ? "/" : "");
    do {
        if (!owner_is_known(arena_print(arena, "%s.git", top), folder))
            continue;
        to->git = find_git(top, arena);
        to->top = to->git ? top : NULL;
        return;
    } while (cut_folder(top));
}

/** The patterns of the top and of what lies between it and `folder`, which has its own
    when it is entered. */
static void add_above(struct ignored *to, const char *folder) {
    for (const char *at = folder + strlen(to->top) - 1; (at = strchr(at, '/')); at++)
        add_folder(to, arena_copy(to->arena, folder, (size_t)(at - folder) + 1));
}

void ignored_begin(struct ignored *to, const char *folder, struct arena *arena) {
    *to = (struct ignored){.arena = arena};
    find_top(to, folder);
    if (!to->top)
        return;
    add_own(to);
    if (strlen(folder) >= strlen(to->top))
        add_above(to, folder);
}

/* ---- a walk ---- */

struct ignored_before ignored_enter(struct ignored *ignored, const char *folder,
                                    bool itself) {
    struct ignored_before before = {ignored->globs.list.n, ignored->inside};
    ignored->inside = itself;
    if (ignored->top)
        add_folder(ignored,
                   arena_print(ignored->arena, "%s%s", folder, folder[1] ? "/" : ""));
    return before;
}

void ignored_leave(struct ignored *ignored, struct ignored_before before) {
    ignored->globs.list.n = before.n;
    ignored->inside = before.inside;
}

const struct glob *ignored_by(const struct ignored *ignored, const char *path,
                              bool is_folder) {
    static const struct glob above;
    const struct glob *last = globs_last(&ignored->globs, path, is_folder);
    if (ignored->inside)
        return last && !last->back ? last : &above;
    return last && !last->back ? last : NULL;
}

static void ask(struct ignored *ignored) {
    struct text bytes;
    struct arena *arena = ignored->arena;
    if (!ignored->asked && read_file(arena_print(arena, "%s/index", ignored->git),
                                     TRACKED_MAX_SIZE, arena, &bytes))
        tracked_read(&ignored->tracked, bytes, arena);
    ignored->asked = true;
}

bool ignored_keeps(struct ignored *ignored, const char *path, bool is_folder) {
    ask(ignored);
    struct text name = text_of(path + strlen(ignored->top));
    return is_folder ? tracked_reaches(&ignored->tracked, name)
                     : tracked_has(&ignored->tracked, name);
}

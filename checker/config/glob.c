/*
 * glob.c - "**" by hand, the rest of a pattern by fnmatch.
 */
#include "config/glob.h"

#include <fnmatch.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

/** Folders of one path that are looked at. */
enum { MOST_PARTS = 2048 };

bool glob_is(struct text path) {
    return text_next_of(path, 0, "*?[") < path.size;
}

const char *folder_real(struct arena *arena, const char *file) {
    char real[PATH_MAX];
    const char *slash = strrchr(file, '/');
    const char *folder =
        slash ? arena_copy(arena, file, (size_t)(slash - file) + 1) : ".";
    if (!realpath(folder, real))
        return "";
    return arena_print(arena, "%s%s", real, real[1] ? "/" : "");
}

const char *path_real(const char *path, char *real) {
    struct arena arena = {0};
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    bool found = realpath(path, real);
    if (!found) {
        const char *folder = folder_real(&arena, path);
        found = *folder && snprintf(real, PATH_MAX, "%s%s", folder, name) < PATH_MAX;
    }
    arena_release(&arena);
    return found ? real : NULL;
}

/** How long the first name of a path is, up to the slash or the end. */
static size_t part_size(const char *path) {
    size_t n = 0;
    while (path[n] && path[n] != '/')
        n++;
    return n;
}

static const char *next_part(const char *path) {
    path += part_size(path);
    return path + (*path == '/');
}

static bool is_stars(const char *part) {
    return part_size(part) == 2 && part[0] == '*' && part[1] == '*';
}

/** One name against one part of a pattern. */
static bool part_matches(const char *pattern, const char *name) {
    char one[GLOB_MAX_SIZE + 1], other[NAME_MAX + 1];
    size_t n = part_size(pattern), size = part_size(name);
    if (n >= sizeof one || size >= sizeof other)
        return false;
    memcpy(one, pattern, n);
    memcpy(other, name, size);
    one[n] = other[size] = '\0';
    return fnmatch(one, other, 0) == 0;
}

/**
 * The whole of `path`, part by part.  Where a part does not match, the last "**" takes
 * one more name: earlier ones need not be tried again.
 */
static bool path_matches(const char *pattern, const char *path) {
    const char *stars = NULL, *resume = NULL;
    while (*path) {
        if (is_stars(pattern)) {
            stars = next_part(pattern);
            if (!*stars)
                return true;
            pattern = stars;
            resume = path;
        } else if (*pattern && part_matches(pattern, path)) {
            pattern = next_part(pattern);
            path = next_part(path);
        } else if (stars) {
            pattern = stars;
            path = resume = next_part(resume);
        } else {
            return false;
        }
    }
    return !*pattern;
}

/** What is left of `path` below the folder of the pattern; NULL: it lies elsewhere. */
static const char *below(const struct glob *glob, const char *path) {
    size_t n = strlen(glob->root);
    return n && strncmp(path, glob->root, n) == 0 && path[n] ? path + n : NULL;
}

static bool matches(const struct glob *glob, const char *path, bool is_folder) {
    const char *from = below(glob, path);
    if (!from || (glob->folder && !is_folder))
        return false;
    const char *slash = strrchr(from, '/');
    return glob->anywhere ? part_matches(glob->path, slash ? slash + 1 : from)
                          : path_matches(glob->path, from);
}

const struct glob *globs_last(const struct globs *globs, const char *path,
                              bool is_folder) {
    for (size_t i = globs->list.n; i-- > 0;)
        if (matches(&globs->list.at[i], path, is_folder))
            return &globs->list.at[i];
    return NULL;
}

bool globs_take(const struct globs *globs, const char *path, bool is_folder) {
    const struct glob *last = globs_last(globs, path, is_folder);
    return last && !last->back;
}

/** Copy the path up to the end of a part behind `*at`; false where none is left. */
static bool next_above(const char *path, size_t *at, char to[PATH_MAX]) {
    size_t end = *at + (path[*at] == '/');
    end += part_size(path + end);
    if (end >= PATH_MAX || end == *at)
        return false;
    memcpy(to, path, end);
    to[end] = '\0';
    *at = end;
    return true;
}

bool globs_hold(const struct globs *globs, const char *path) {
    char above[PATH_MAX];
    size_t at = 0;
    for (int i = 0; globs->list.n && i < MOST_PARTS; i++) {
        if (!next_above(path, &at, above))
            return false;
        if (globs_take(globs, above, path[at] != '\0'))
            return true;
    }
    return false;
}

bool glob_reaches(const struct glob *glob, const char *path) {
    char above[PATH_MAX];
    size_t at = 0;
    for (int i = 0; i < MOST_PARTS && next_above(path, &at, above); i++)
        if (matches(glob, above, path[at] != '\0'))
            return true;
    return false;
}

/** Cut the marks off; what is left is the path, empty where nothing is written. */
static struct glob parse(struct text written, const char *root, struct arena *arena) {
    struct glob glob = {.root = root, .written = written, .path = ""};
    if (!written.size)
        return glob;
    struct text text = written;
    glob.back = text.size && text.data[0] == '!';
    text = text_slice(text, glob.back, text.size);
    glob.folder = text.size && text.data[text.size - 1] == '/';
    while (text.size && text.data[text.size - 1] == '/')
        text = text_slice(text, 0, text.size - 1);
    glob.anywhere = text_next_of(text, 0, "/") == text.size;
    size_t from = 0;
    while (from < text.size && text.data[from] == '/')
        from++;
    glob.path = arena_copy(arena, text.data + from, text.size - from);
    return glob;
}

void globs_add(struct globs *to, struct text written, const char *root,
               struct place place, struct arena *arena, struct diags *faults) {
    struct glob glob = parse(written, root, arena);
    glob.place = place;
    if (!*glob.path || memchr(written.data, '\0', written.size))
        diag_add(faults, DIAG_ERROR, place,
                 "expected a pattern of paths; put one that begins with '!' in quotes");
    else if (written.size > GLOB_MAX_SIZE)
        diag_add(faults, DIAG_ERROR, place, "a pattern of more than %d bytes",
                 GLOB_MAX_SIZE);
    else if (to->list.n == GLOBS_MAX)
        diag_add(faults, DIAG_ERROR, place, "more than %d patterns", GLOBS_MAX);
    else
        *(struct glob *)list_add(arena, &to->list) = glob;
    if (text_find(written, text_of(", ")) < written.size)
        diag_add(faults, DIAG_WARNING, place,
                 "a pattern with a comma in it; two are a list: ['a', 'b']");
}

void globs_put(struct globs *to, struct text written, const char *root,
               struct place place, struct arena *arena) {
    struct glob glob = parse(written, root, arena);
    glob.place = place;
    if (*glob.path && written.size <= GLOB_MAX_SIZE)
        *(struct glob *)list_add(arena, &to->list) = glob;
}

struct glob glob_of_path(struct text written, const char *root, struct arena *arena) {
    while (text_begins(written, text_of("./")))
        written = text_slice(written, 2, written.size);
    struct glob glob = parse(written, root, arena);
    glob.anywhere = glob.back = false;
    return glob;
}

const char *glob_folder(const struct glob *glob, struct arena *arena) {
    size_t end = 0;
    for (const char *part = glob->path; *part; part = next_part(part)) {
        if (glob_is((struct text){part, part_size(part)}))
            break;
        end = (size_t)(part - glob->path) + part_size(part);
    }
    return arena_copy(arena, glob->path, end);
}

/*
 * paths.c - walking folders in a fixed order.
 */
#include "command/paths.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "config/ignored.h"
#include "config/inside.h"
#include "data/node.h"
#include "document/read.h"

enum { MAX_FOLDERS_DEEP = 64 };

bool identity_equal(struct identity a, struct identity b) {
    return a.device == b.device && a.inode == b.inode;
}

struct identity path_identity(const char *path) {
    struct stat status;
    if (stat(path, &status) != 0)
        return (struct identity){0};
    return (struct identity){status.st_dev, status.st_ino};
}

bool paths_same(const char *a, const char *b) {
    struct identity one = path_identity(a);
    return one.inode && identity_equal(one, path_identity(b));
}

int identity_compare(struct identity a, struct identity b) {
    int order = (a.device > b.device) - (a.device < b.device);
    return order ? order : (a.inode > b.inode) - (a.inode < b.inode);
}

/** One spelling for "./a" and "a". */
static void add(struct paths *to, const char *path, const struct stat *status,
                struct arena *arena) {
    while (path[0] == '.' && path[1] == '/' && path[2] && path[2] != '/')
        path += 2;
    *(struct path *)list_add(arena, &to->list) = (struct path){
        arena_copy(arena, path, strlen(path)), {status->st_dev, status->st_ino}};
}

/** In the order of bytes: readdir has none, and a locale would change it. */
static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_shown(const struct dirent *entry) {
    return entry->d_name[0] != '.';
}

/** Files that hold no prose: of these nothing is said. */
static const char *const wordless[] = {
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".tif", ".tiff",
    ".svg", ".bmp",  ".ico", ".mp3", ".mp4",  ".m4a",  ".mov",  ".wav", ".ogg",
    ".avi", ".mkv",  ".css", ".js",  ".woff", ".ttf",  ".yaml", ".yml", NULL};

static bool ends_in(const char *path, const char *const *extensions) {
    for (; *extensions; extensions++)
        if (text_ends(text_of(path), text_of(*extensions)))
            return true;
    return false;
}

/** A walk: what it looks for, and where it puts what it finds. */
struct paths_walk {
    struct paths *to;
    bool (*wanted)(const char *path);
    const char *what; /* is wanted, and how bad it is to find none */
    enum diag_level level;
    bool texts; /* what else may be a text is told */
    struct arena *arena;
    struct diags *faults;
    const struct glob *glob; /* what it must match; NULL: nothing */
    char real[PATH_MAX];     /* path of the folder that the walk began at ... */
    size_t named;            /* ... and how long that was as written */
    struct ignored ignored;  /* of texts alone */
    struct place by;         /* what ignored the first; file NULL: nothing did */
};

/** The real path of an entry: a walk follows no links. */
static bool find_real(const struct paths_walk *walk, const char *path,
                      char real[PATH_MAX]) {
    const char *rest = path + walk->named;
    const char *slash = !*rest || *rest == '/' || !walk->real[1] ? "" : "/";
    return snprintf(real, PATH_MAX, "%s%s%s", walk->real, slash, rest) < PATH_MAX;
}

/** Does `exclude` say so?  What that takes back, git does not ignore either. */
static bool is_excluded(const struct paths_walk *walk, const char *real, bool is_folder,
                        bool *taken_back) {
    const struct globs *exclude = walk->to->exclude;
    const struct glob *last = exclude ? globs_last(exclude, real, is_folder) : NULL;
    *taken_back = last && last->back;
    return last && !last->back;
}

/** Does git ignore it?  A folder in which it keeps a file is gone into. */
static bool is_ignored(struct paths_walk *walk, const char *real, bool is_folder,
                       bool *inside) {
    const struct glob *by =
        walk->ignored.top ? ignored_by(&walk->ignored, real, is_folder) : NULL;
    *inside = by;
    if (!by || ignored_keeps(&walk->ignored, real, is_folder))
        return false;
    if (!walk->by.file)
        walk->by = by->place;
    return true;
}

/** Neither excluded or ignored nor, as a file, beside the pattern.  *inside: git
   ignores the folder, but for what it keeps there. */
static bool is_asked_for(struct paths_walk *walk, const char *path, bool is_folder,
                         bool *inside) {
    char real[PATH_MAX];
    bool back;
    *inside = false;
    if (!walk->glob && !walk->to->exclude && !walk->ignored.top)
        return true;
    if (!find_real(walk, path, real) || is_excluded(walk, real, is_folder, &back) ||
        (!back && is_ignored(walk, real, is_folder, inside)))
        return false;
    return is_folder || !walk->glob || glob_reaches(walk->glob, real);
}

static void enter_folder(struct paths_walk *walk, const char *folder, int depth,
                         bool inside);

/** Why a file of a folder is not taken; NULL: nobody would miss it. */
static const char *why_left(mode_t mode, const char *path) {
    static const char link[] = "a link, and links in a folder are not followed";
    static const char odd[] = "no regular file";
    static const char other[] = "no text that is read; save it as .txt or .md";
    if (S_ISLNK(mode))
        return link;
    if (!S_ISREG(mode))
        return odd;
    return ends_in(path, wordless) ? NULL : other;
}

static void leave(struct paths_walk *walk, mode_t mode, const char *path) {
    const char *why = walk->texts ? why_left(mode, path) : NULL;
    if (!why)
        return;
    struct left_out *left = list_add(walk->arena, &walk->to->left);
    *left = (struct left_out){arena_copy(walk->arena, path, strlen(path)), why};
}

/** Links in a folder are passed over: what they lead to has a place of its own. */
static void add_entry(struct paths_walk *walk, const char *path, int depth) {
    struct stat status;
    bool inside;
    if (lstat(path, &status) != 0)
        diag_add(walk->faults, DIAG_ERROR, (struct place){path, 0, 0}, "%s",
                 strerror(errno));
    else if (!is_asked_for(walk, path, S_ISDIR(status.st_mode), &inside))
        return;
    else if (S_ISDIR(status.st_mode))
        enter_folder(walk, path, depth + 1, inside);
    else if (S_ISREG(status.st_mode) && walk->wanted(path))
        add(walk->to, path, &status, walk->arena);
    else
        leave(walk, status.st_mode, path);
}

static void add_folder(struct paths_walk *walk, const char *folder, int depth) {
    struct dirent **entries;
    int n =
        depth > MAX_FOLDERS_DEEP ? -1 : scandir(folder, &entries, is_shown, by_name);
    if (n < 0) {
        diag_add(walk->faults, DIAG_ERROR, (struct place){folder, 0, 0}, "%s",
                 depth > MAX_FOLDERS_DEEP ? "folders nested too deep"
                                          : strerror(errno));
        return;
    }
    bool slash = folder[0] && folder[strlen(folder) - 1] == '/';
    for (int i = 0; i < n; i++) {
        const char *path = arena_print(walk->arena, "%s%s%s", folder, slash ? "" : "/",
                                       entries[i]->d_name);
        add_entry(walk, path, depth);
        free(entries[i]);
    }
    free(entries);
}

/** With its .gitignore; `inside`: git ignores it. */
static void enter_folder(struct paths_walk *walk, const char *folder, int depth,
                         bool inside) {
    char real[PATH_MAX];
    bool known = walk->ignored.top && find_real(walk, folder, real);
    if (!known) {
        add_folder(walk, folder, depth);
        return;
    }
    struct ignored_before before = ignored_enter(&walk->ignored, real, inside);
    add_folder(walk, folder, depth);
    ignored_leave(&walk->ignored, before);
}

/** The folder that is named is asked for, whether git ignores it or not. */
static void begin_walk(struct paths_walk *walk, const char *folder) {
    walk->named = strlen(folder);
    if (!realpath(folder, walk->real))
        return;
    if (walk->texts)
        ignored_begin(&walk->ignored, walk->real, walk->arena);
    enter_folder(walk, folder, 0, false);
}

static void complain_of_none(const struct paths_walk *walk, const char *path,
                             bool left) {
    enum diag_level level = left ? DIAG_ERROR : walk->level;
    struct place place = {path, 0, 0};
    if (walk->by.file)
        diag_add(
            walk->faults, level, place,
            "there is no %s in it but what git ignores, by %s:%zu; name it, or take "
            "it back in exclude, by '!'",
            walk->what, walk->by.file, walk->by.line);
    else if (walk->glob)
        diag_add(walk->faults, level, place, "no %s in it matches '%s'", walk->what,
                 node_show(&walk->faults->arena, walk->glob->written));
    else
        diag_add(walk->faults, level, place, "there is no %s in it", walk->what);
}

static void walk_path(struct paths_walk *walk, const char *path) {
    struct stat status;
    size_t before = walk->to->list.n, left = walk->to->left.n;
    size_t errors = walk->faults->n_errors;
    if (stat(path, &status) != 0)
        diag_add(walk->faults, DIAG_ERROR, (struct place){path, 0, 0}, "%s",
                 strerror(errno));
    else if (S_ISDIR(status.st_mode))
        begin_walk(walk, path);
    else
        add(walk->to, path, &status, walk->arena);
    if (walk->to->list.n == before && walk->faults->n_errors == errors)
        complain_of_none(walk, path, walk->to->left.n > left);
}

void paths_add_matching(struct paths *to, const char *path, const struct glob *glob,
                        struct arena *arena, struct diags *faults) {
    struct paths_walk walk = {
        .to = to,
        .wanted = path_is_text,
        .what = arena_print(arena, "text (%s)", reader_extensions(arena)),
        .level = DIAG_INFO,
        .texts = true,
        .arena = arena,
        .faults = faults,
        .glob = glob};
    walk_path(&walk, path);
}

void paths_add(struct paths *to, const char *path, struct arena *arena,
               struct diags *faults) {
    paths_add_matching(to, path, NULL, arena, faults);
}

void paths_add_name(struct paths *to, const char *path, struct arena *arena) {
    struct stat status;
    if (stat(path, &status) == 0)
        add(to, path, &status, arena);
}

void paths_add_yaml(struct paths *to, const char *path, const struct glob *glob,
                    struct arena *arena, struct diags *faults) {
    struct paths_walk walk = {.to = to,
                              .wanted = path_is_yaml,
                              .what = "rule file (.yaml)",
                              .level = DIAG_ERROR,
                              .arena = arena,
                              .faults = faults,
                              .glob = glob};
    walk_path(&walk, path);
}

static int by_bytes(const void *a, const void *b) {
    const struct path *one = a, *other = b;
    return strcmp(one->name, other->name);
}

static int by_file(const void *a, const void *b) {
    const struct path *one = a, *other = b;
    size_t size = strlen(one->name), room = strlen(other->name);
    int order = identity_compare(one->file, other->file);
    if (!order)
        order = (size > room) - (size < room);
    return order ? order : by_bytes(a, b);
}

void paths_sort(struct paths *paths) {
    struct path *at = paths->list.at;
    size_t n = 0;
    if (paths->list.n)
        qsort(at, paths->list.n, sizeof *at, by_file);
    for (size_t i = 0; i < paths->list.n; i++)
        if (i == 0 || !identity_equal(at[i].file, at[n - 1].file))
            at[n++] = at[i];
    if (n)
        qsort(at, n, sizeof *at, by_bytes);
    paths->list.n = n;
}

/*
 * paths.c - walking folders in a fixed order, and staying inside the project.
 */
#include "command/paths.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "document/document.h"

enum { MAX_FOLDERS_DEEP = 64 };

/** One spelling for "./a" and "a", so that a file named twice is read once. */
static void add(struct paths *to, const char *path, struct arena *arena) {
    while (path[0] == '.' && path[1] == '/' && path[2] && path[2] != '/')
        path += 2;
    *(const char **)list_add(arena, &to->list) = arena_copy(arena, path, strlen(path));
}

/** In the order of bytes: readdir has none, and a locale would change it. */
static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_shown(const struct dirent *entry) {
    return entry->d_name[0] != '.';
}

/** A walk: what it looks for, and where it puts what it finds. */
struct walk {
    struct paths *to;
    bool (*wanted)(const char *path);
    const char *what; /* is wanted, and how bad it is to find none */
    enum diag_level level;
    struct arena *arena;
    struct diags *faults;
};

static void add_folder(struct walk *walk, const char *folder, int depth);

/** What an entry is; some file systems leave it to be asked for. */
static unsigned char type_of(const struct dirent *entry, const char *path) {
    struct stat status;
    if (entry->d_type != DT_UNKNOWN)
        return entry->d_type;
    if (lstat(path, &status) != 0)
        return DT_UNKNOWN;
    return (unsigned char)IFTODT(status.st_mode);
}

static void add_entry(struct walk *walk, unsigned char type, const char *path,
                      int depth) {
    if (type == DT_DIR)
        add_folder(walk, path, depth + 1);
    else if (type == DT_REG && walk->wanted(path))
        add(walk->to, path, walk->arena);
}

static void add_folder(struct walk *walk, const char *folder, int depth) {
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
        add_entry(walk, type_of(entries[i], path), path, depth);
        free(entries[i]);
    }
    free(entries);
}

static void walk_path(struct walk *walk, const char *path) {
    struct stat status;
    size_t before = walk->to->list.n;
    if (stat(path, &status) != 0)
        diag_add(walk->faults, DIAG_ERROR, (struct place){path, 0, 0}, "%s",
                 strerror(errno));
    else if (S_ISDIR(status.st_mode))
        add_folder(walk, path, 0);
    else
        add(walk->to, path, walk->arena);
    if (walk->to->list.n == before && walk->faults->n_errors == 0)
        diag_add(walk->faults, walk->level, (struct place){path, 0, 0},
                 "there is no %s in it", walk->what);
}

static bool is_text(const char *path) {
    return reader_for(path);
}

void paths_add(struct paths *to, const char *path, struct arena *arena,
               struct diags *faults) {
    struct walk walk = {to, is_text, "text (.txt, .md)", DIAG_INFO, arena, faults};
    walk_path(&walk, path);
}

static bool is_yaml(const char *path) {
    return text_ends(text_of(path), text_of(".yaml")) ||
           text_ends(text_of(path), text_of(".yml"));
}

void paths_add_yaml(struct paths *to, const char *path, struct arena *arena,
                    struct diags *faults) {
    struct walk walk = {to, is_yaml, "rule file (.yaml)", DIAG_ERROR, arena, faults};
    walk_path(&walk, path);
}

bool paths_same(const char *a, const char *b) {
    struct stat one, other;
    if (strcmp(a, b) == 0)
        return true;
    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

static int by_bytes(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void paths_sort(struct paths *paths) {
    size_t n = 0;
    if (paths->list.n)
        qsort(paths->list.at, paths->list.n, sizeof *paths->list.at, by_bytes);
    for (size_t i = 0; i < paths->list.n; i++)
        if (i == 0 || strcmp(paths->list.at[i], paths->list.at[i - 1]) != 0)
            paths->list.at[n++] = paths->list.at[i];
    paths->list.n = n;
}

static bool has_entry(const char *folder, const char *name) {
    char path[PATH_MAX + 32];
    struct stat status;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return lstat(path, &status) == 0;
}

/** Cut the last part of a path; false at the root. */
static bool cut_last(char *path) {
    char *slash = strrchr(path, '/');
    if (!slash || slash == path)
        return false;
    *slash = '\0';
    return true;
}

static bool is_below(const char *path, const char *folder) {
    size_t n = strlen(folder);
    return strncmp(path, folder, n) == 0 && (path[n] == '/' || path[n] == '\0');
}

/** The project's root for a document whose folder is `folder`; both are real paths. */
static void find_root(const char *folder, char root[PATH_MAX]) {
    char working[PATH_MAX];
    snprintf(root, PATH_MAX, "%s", folder);
    do {
        if (has_entry(root, ".git") || has_entry(root, "factlint.yaml"))
            return;
    } while (cut_last(root));
    bool inside = getcwd(working, sizeof working) && is_below(folder, working);
    snprintf(root, PATH_MAX, "%s", inside ? working : folder);
}

const char *path_inside(const char *document, struct text named, struct place place,
                        struct arena *arena, struct diags *faults) {
    char real[PATH_MAX], root[PATH_MAX], folder[PATH_MAX];
    const char *slash = strrchr(document, '/');
    const char *path = slash && named.data[0] != '/'
                           ? arena_print(arena, "%.*s/%.*s", (int)(slash - document),
                                         document, TEXT_ARGUMENTS(named))
                           : arena_print(arena, "%.*s", TEXT_ARGUMENTS(named));
    if (!realpath(document, folder) || !cut_last(folder) || !realpath(path, real)) {
        diag_add(faults, DIAG_ERROR, place, "source '%.*s': %s", TEXT_ARGUMENTS(named),
                 strerror(errno));
        return NULL;
    }
    find_root(folder, root);
    if (is_below(real, root))
        return path;
    diag_add(faults, DIAG_ERROR, place,
             "source '%.*s' lies outside the project; name it with --source instead",
             TEXT_ARGUMENTS(named));
    return NULL;
}

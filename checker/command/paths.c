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

#include "config/owner.h"
#include "data/node.h"
#include "document/document.h"
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
struct walk {
    struct paths *to;
    bool (*wanted)(const char *path);
    const char *what; /* is wanted, and how bad it is to find none */
    enum diag_level level;
    bool texts; /* what else may be a text is told */
    struct arena *arena;
    struct diags *faults;
};

static void add_folder(struct walk *walk, const char *folder, int depth);

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

static void leave(struct walk *walk, mode_t mode, const char *path) {
    const char *why = walk->texts ? why_left(mode, path) : NULL;
    if (!why)
        return;
    struct left_out *left = list_add(walk->arena, &walk->to->left);
    *left = (struct left_out){arena_copy(walk->arena, path, strlen(path)), why};
}

/** Links in a folder are passed over: what they lead to has a place of its own. */
static void add_entry(struct walk *walk, const char *path, int depth) {
    struct stat status;
    if (lstat(path, &status) != 0)
        diag_add(walk->faults, DIAG_ERROR, (struct place){path, 0, 0}, "%s",
                 strerror(errno));
    else if (S_ISDIR(status.st_mode))
        add_folder(walk, path, depth + 1);
    else if (S_ISREG(status.st_mode) && walk->wanted(path))
        add(walk->to, path, &status, walk->arena);
    else
        leave(walk, status.st_mode, path);
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
        add_entry(walk, path, depth);
        free(entries[i]);
    }
    free(entries);
}

static void walk_path(struct walk *walk, const char *path) {
    struct stat status;
    size_t before = walk->to->list.n, left = walk->to->left.n;
    size_t errors = walk->faults->n_errors;
    if (stat(path, &status) != 0)
        diag_add(walk->faults, DIAG_ERROR, (struct place){path, 0, 0}, "%s",
                 strerror(errno));
    else if (S_ISDIR(status.st_mode))
        add_folder(walk, path, 0);
    else
        add(walk->to, path, &status, walk->arena);
    if (walk->to->list.n == before && walk->faults->n_errors == errors)
        diag_add(walk->faults, walk->to->left.n > left ? DIAG_ERROR : walk->level,
                 (struct place){path, 0, 0}, "there is no %s in it", walk->what);
}

static bool is_text(const char *path) {
    return reader_for(path);
}

void paths_add(struct paths *to, const char *path, struct arena *arena,
               struct diags *faults) {
    const char *what = arena_print(arena, "text (%s)", reader_extensions(arena));
    struct walk walk = {to, is_text, what, DIAG_INFO, true, arena, faults};
    walk_path(&walk, path);
}

void paths_add_name(struct paths *to, const char *path, struct arena *arena) {
    struct stat status;
    if (stat(path, &status) == 0)
        add(to, path, &status, arena);
}

static bool is_yaml(const char *path) {
    return text_ends(text_of(path), text_of(".yaml")) ||
           text_ends(text_of(path), text_of(".yml"));
}

void paths_add_yaml(struct paths *to, const char *path, struct arena *arena,
                    struct diags *faults) {
    struct walk walk = {to,    is_yaml, "rule file (.yaml)", DIAG_ERROR, false,
                        arena, faults};
    walk_path(&walk, path);
}

const struct path_sort path_draft = {"draft", "is no text that is read", is_text,
                                     "name it on the command line instead"};
const struct path_sort path_source = {"source", "is no text that is read", is_text,
                                      "name it with --source instead"};
const struct path_sort path_waivers = {"waivers", "is no .yaml", is_yaml,
                                       "name one of the project"};
const struct path_sort path_rules = {"rules", "is no rule file (.yaml)", is_yaml,
                                     "name it with --rules instead"};

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

/** Does an entry make `root` the project's of `folder` below it? */
static bool is_marked(const char *root, const char *name, const char *folder) {
    char path[PATH_MAX + 32];
    snprintf(path, sizeof path, "%s/%s", root, name);
    return owner_is_known(path, folder);
}

/** Cut the last part of a real path; false at the top of all. */
static bool cut_last(char *path) {
    char *slash = strrchr(path, '/');
    if (!slash || !slash[1])
        return false;
    slash[slash == path] = '\0';
    return true;
}

/** Both are real paths: no "..", and no slash at the end but that of "/". */
static bool is_below(const char *path, const char *folder) {
    size_t n = strlen(folder);
    if (n == 1)
        return true;
    return strncmp(path, folder, n) == 0 && (path[n] == '/' || path[n] == '\0');
}

/** The project's root for a document whose folder is `folder`; both are real paths. */
static void find_root(const char *folder, char root[PATH_MAX]) {
    char working[PATH_MAX];
    snprintf(root, PATH_MAX, "%s", folder);
    do {
        if (is_marked(root, ".git", folder) || is_marked(root, "factlint.yaml", folder))
            return;
    } while (cut_last(root));
    bool inside = getcwd(working, sizeof working) && is_below(folder, working);
    snprintf(root, PATH_MAX, "%s", inside ? working : folder);
}

/** Is this part of a path, up to its slash, "." or ".."? */
static bool is_step(const char *part) {
    size_t dots = part[0] != '.' ? 0 : part[1] != '.' ? 1 : 2;
    return dots && (part[dots] == '/' || part[dots] == '\0');
}

/** Does a part of the path begin with a dot?  "." and ".." are no names. */
static bool has_hidden(const char *path) {
    for (const char *part = path; part; part = strchr(part, '/')) {
        part += *part == '/';
        if (*part == '.' && !is_step(part))
            return true;
    }
    return false;
}

/** Cut the last name of `folder`, for a ".." behind it; not where that is a link, whose
    ".." leads elsewhere. */
static bool cut_name(char *folder) {
    struct stat status;
    char *slash = strrchr(folder, '/');
    const char *last = slash ? slash + 1 : folder;
    bool named = *last && strcmp(last, ".") != 0 && strcmp(last, "..") != 0;
    if (!named || lstat(folder, &status) != 0 || !S_ISDIR(status.st_mode))
        return false;
    *(slash && slash > folder ? slash : folder) = '\0';
    return slash != folder;
}

/** Where `named` leads from the folder of `document`: "drafts" and "../a" are "a". */
static const char *path_from(const char *document, const char *named,
                             struct arena *arena) {
    const char *slash = strrchr(document, '/');
    if (!slash || named[0] == '/')
        return named;
    if (slash == document)
        return arena_print(arena, "/%s", named);
    char *folder = arena_copy(arena, document, (size_t)(slash - document));
    while (strncmp(named, "../", 3) == 0 && *folder && cut_name(folder))
        named += 3;
    return *folder ? arena_print(arena, "%s/%s", folder, named) : named;
}

/** Why `named`, which leads to `real`, may not be read; NULL: it may. */
static const char *why_not(const struct path_sort *sort, const char *named,
                           const char *real, const char *root) {
    struct stat status;
    if (!is_below(real, root))
        return "lies outside the project";
    if (has_hidden(real + strlen(root)) || (named[0] != '/' && has_hidden(named)))
        return "is hidden";
    if (stat(real, &status) == 0 && S_ISDIR(status.st_mode))
        return NULL;
    return sort->wanted(named) && sort->wanted(real) ? NULL : sort->files;
}

static const char *refuse(const struct path_sort *sort, const char *named,
                          const char *why, struct place place, struct diags *faults) {
    diag_add(faults, DIAG_ERROR, place, "%s '%s'%s%s", sort->name, named,
             why[0] == ':' ? "" : " ", why);
    return NULL;
}

/** The real folder of a document; one from standard input need not be there itself. */
static bool find_folder(const char *document, struct arena *arena,
                        char folder[PATH_MAX]) {
    if (realpath(document, folder))
        return cut_last(folder);
    const char *slash = strrchr(document, '/');
    return realpath(slash ? arena_copy(arena, document, (size_t)(slash - document) + 1)
                          : ".",
                    folder);
}

const char *path_inside(const struct path_sort *sort, const char *document,
                        struct text written, struct place place, struct arena *arena,
                        struct diags *faults) {
    char real[PATH_MAX], root[PATH_MAX], folder[PATH_MAX];
    const char *shown = node_show(arena, written);
    if (memchr(written.data, '\0', written.size))
        return refuse(sort, shown, "has a NUL in its name", place, faults);
    const char *named = arena_copy(arena, written.data, written.size);
    const char *path = path_from(document, named, arena);
    if (!find_folder(document, arena, folder) || !realpath(path, real))
        return refuse(sort, shown, arena_print(arena, ": %s", strerror(errno)), place,
                      faults);
    find_root(folder, root);
    const char *why = why_not(sort, named, real, root);
    if (!why)
        return path;
    return refuse(sort, shown, arena_print(arena, "%s; %s", why, sort->instead), place,
                  faults);
}

/*
 * inside.c - what a text of the project may name, and what it may not.
 */
#include "config/inside.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "config/owner.h"
#include "data/node.h"
#include "document/read.h"

bool path_is_text(const char *path) {
    return reader_for(path);
}

bool path_is_yaml(const char *path) {
    return text_ends(text_of(path), text_of(".yaml")) ||
           text_ends(text_of(path), text_of(".yml"));
}

const struct path_sort path_draft = {"draft", "is no text that is read", path_is_text,
                                     "name it on the command line instead", false};
const struct path_sort path_source = {"source", "is no text that is read", path_is_text,
                                      "name it with --source instead", false};
const struct path_sort path_waivers = {"waivers", "is no .yaml", path_is_yaml,
                                       "name one of the project", false};
const struct path_sort path_rules = {"rules", "is no rule file (.yaml)", path_is_yaml,
                                     "name it with --rules instead", true};
const struct path_sort path_config = {"configuration", "is no .yaml", path_is_yaml,
                                      "copy it into the project", true};

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

/** Go up from `folder` to the nearest that is marked, by .git alone or by either. */
static bool find_marked(const char *folder, bool repository, char root[PATH_MAX]) {
    snprintf(root, PATH_MAX, "%s", folder);
    do {
        if (is_marked(root, ".git", folder) ||
            (!repository && is_marked(root, "factlint.yaml", folder)))
            return true;
    } while (cut_last(root));
    return false;
}

/** The project's root for a document whose folder is `folder`; both are real paths. */
static void find_root(const char *folder, bool repository, char root[PATH_MAX]) {
    char working[PATH_MAX];
    if ((repository && find_marked(folder, true, root)) ||
        find_marked(folder, false, root))
        return;
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
    if (written.size && memchr(written.data, '\0', written.size))
        return refuse(sort, shown, "has a NUL in its name", place, faults);
    const char *named = arena_copy(arena, written.data, written.size);
    const char *path = path_from(document, named, arena);
    if (!find_folder(document, arena, folder) || !realpath(path, real))
        return refuse(sort, shown,
                      arena_print(arena, ": %s%s", strerror(errno),
                                  text_find(written, text_of(", ")) < written.size
                                      ? "; two paths are a list: [a, b]"
                                      : ""),
                      place, faults);
    find_root(folder, sort->repository, root);
    const char *why = why_not(sort, named, real, root);
    if (!why)
        return path;
    return refuse(sort, shown, arena_print(arena, "%s; %s", why, sort->instead), place,
                  faults);
}

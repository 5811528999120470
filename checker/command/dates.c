/*
 * dates.c - finding the date of a file by what it is, not by how it is spelt.
 */
#include "command/dates.h"

#include <stdlib.h>
#include <unistd.h>

const char *configured_find(const struct path_sort *sort,
                            const struct configured *named, struct glob *glob,
                            struct arena *arena, struct diags *faults) {
    const char *root = folder_real(arena, named->place.file);
    const char *written = arena_copy(arena, named->path.data, named->path.size);
    bool plain = !glob_is(named->path) ||
                 access(arena_print(arena, "%s%s", root, written), F_OK) == 0;
    *glob = glob_of_path(named->path, root, arena);
    if (plain)
        glob->path = NULL;
    struct text from = named->path;
    if (!plain)
        from = text_of(glob_folder(glob, arena));
    if (!plain && !from.size)
        from = text_of(".");
    return path_inside(sort, named->place.file, from, named->place, arena, faults);
}

#include "base/search.h"

const char *configured_add(struct paths *to, const struct path_sort *sort,
                           const struct configured *named, struct arena *arena,
                           struct diags *faults) {
    struct glob glob;
    const char *path = configured_find(sort, named, &glob, arena, faults);
    if (path)
        paths_add_matching(to, path, glob.path ? &glob : NULL, arena, faults);
    return path;
}

static bool states(const struct configured *named) {
    return named->date.size || named->publisher.size || named->url.size ||
           named->standing.size;
}

/** Give what is stated of `named`, which is the file or folder `path`, to those found
   there: from `first` on. */
static void add(struct dates *to, const struct configured *named, const char *path,
                const struct paths *found, size_t first, struct arena *arena) {
    struct identity at = path_identity(path);
    for (size_t i = first; states(named) && i < found->list.n; i++) {
        struct identity file = found->list.at[i].file;
        *(struct dated *)list_add(arena, &to->list) =
            (struct dated){file, identity_equal(file, at), named};
    }
}

void dates_read(struct dates *to, const struct config *config, struct paths *found,
                struct arena *arena, struct diags *faults) {
    for (size_t i = 0; i < config->sources.list.n; i++) {
        const struct configured *named = &config->sources.list.at[i];
        size_t first = found->list.n;
        const char *path = configured_add(found, &path_source, named, arena, faults);
        if (path)
            add(to, named, path, found, first, arena);
    }
}

/** By file; of one file what names it goes first, then as factlint.yaml has them. */
static int by_file(const void *a, const void *b) {
    const struct dated *one = a, *other = b;
    int order = identity_compare(one->file, other->file);
    if (!order)
        order = other->alone - one->alone;
    return order ? order : (one->named > other->named) - (one->named < other->named);
}

void dates_sort(struct dates *dates, struct diags *faults) {
    struct dated *at = dates->list.at;
    if (dates->list.n)
        qsort(at, dates->list.n, sizeof *at, by_file);
    for (size_t i = 1; i < dates->list.n; i++)
        if (identity_equal(at[i].file, at[i - 1].file) &&
            at[i].alone == at[i - 1].alone && at[i].named->date.size &&
            at[i - 1].named->date.size &&
            !text_equal(at[i].named->date, at[i - 1].named->date))
            diag_add(faults, DIAG_ERROR, at[i].named->place,
                     "the source has another date in line %zu",
                     at[i - 1].named->place.line);
}

static void add_text(struct text *to, struct text text) {
    if (!to->size)
        *to = text;
}

/** What is stated already stays. */
static void add_stated(struct configured *to, const struct configured *named) {
    add_text(&to->date, named->date);
    add_text(&to->publisher, named->publisher);
    add_text(&to->url, named->url);
    add_text(&to->standing, named->standing);
}

static bool is_before(const void *dated, const void *file) {
    const struct dated *at = dated;
    return identity_compare(at->file, *(const struct identity *)file) < 0;
}

const struct configured *dates_of(const struct dates *dates, struct identity file,
                                  struct arena *arena) {
    size_t at = search_list(&dates->list, &file, is_before);
    struct configured *all = NULL;
    for (; at < dates->list.n && identity_equal(dates->list.at[at].file, file); at++) {
        if (!all)
            all = arena_get(arena, sizeof *all);
        add_stated(all, dates->list.at[at].named);
    }
    return all;
}

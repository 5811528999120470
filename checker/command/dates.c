/*
 * dates.c - finding the date of a file by what it is, not by how it is spelt.
 */
#include "command/dates.h"

#include <stdlib.h>

void dates_add(struct dates *to, const struct configured *named, const char *path,
               const struct paths *found, struct arena *arena) {
    struct identity at = path_identity(path);
    for (size_t i = 0; named->date.size && i < found->list.n; i++) {
        struct identity file = found->list.at[i].file;
        *(struct dated *)list_add(arena, &to->list) =
            (struct dated){file, identity_equal(file, at), named};
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
            at[i].alone == at[i - 1].alone &&
            !text_equal(at[i].named->date, at[i - 1].named->date))
            diag_add(faults, DIAG_ERROR, at[i].named->place,
                     "the source has another date in line %zu",
                     at[i - 1].named->place.line);
}

struct text dates_of(const struct dates *dates, struct identity file) {
    size_t low = 0, high = dates->list.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (identity_compare(dates->list.at[middle].file, file) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < dates->list.n && identity_equal(dates->list.at[low].file, file);
    return found ? dates->list.at[low].named->date : (struct text){"", 0};
}

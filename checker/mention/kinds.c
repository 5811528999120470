/*
 * kinds.c - the list of kinds.
 */
#include "mention/kinds.h"

const struct kind *const kind_list[] = {
#define KIND(name) &kind_##name,
#include "mention/kinds.def"
#undef KIND
    NULL};

const struct kind *kind_named(struct text name) {
    for (const struct kind *const *kind = kind_list; *kind; kind++)
        if (text_equal(name, text_of((*kind)->name)))
            return *kind;
    return NULL;
}

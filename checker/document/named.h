/*
 * named.h - what a part of an office file gives names to: styles, relations.
 */
#ifndef CHECKER_DOCUMENT_NAMED_H
#define CHECKER_DOCUMENT_NAMED_H

#include "base/list.h"
#include "base/text.h"

struct named {
    struct text name, text;
    unsigned number; /* whatever the user of it wants */
};

struct named_list {
    LIST(struct named) list;
};

/** Append one, its name copied; others may move. */
struct named *named_add(struct named_list *to, struct text name, struct arena *arena);

/** Once all are there: in the order of their names. */
void named_sort(struct named_list *list);

/** The one of that name, of several any, or NULL; of a list in order. */
const struct named *named_find(const struct named_list *list, struct text name);

#endif

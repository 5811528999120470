/*
 * named.h - what a part of an office file gives names to: styles, relations.
 */
#ifndef CHECKER_DOCUMENT_NAMED_H
#define CHECKER_DOCUMENT_NAMED_H

#include "base/list.h"
#include "base/text.h"

struct named_text {
    struct text name, text;
    unsigned number; /* whatever the user of it wants */
};

struct named_list {
    LIST(struct named_text) list;
};

/** Append one, its name copied; others may move. */
struct named_text *named_add(struct named_list *to, struct text name,
                             struct arena *arena);

/** Once all are there: in the order of their names. */
void named_sort(struct named_list *list);

/** The one of that name, of several any, or NULL; of a list in order. */
const struct named_text *named_find(const struct named_list *list, struct text name);

#endif

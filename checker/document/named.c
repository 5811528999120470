/*
 * named.c - a list in order, searched by halves.
 */
#include "document/named.h"

#include <stdlib.h>

struct named_text *named_add(struct named_list *to, struct text name,
                             struct arena *arena) {
    struct named_text *named = list_add(arena, &to->list);
    named->name = (struct text){
        arena_copy(arena, name.data ? name.data : "", name.size), name.size};
    return named;
}

static int by_name(const void *a, const void *b) {
    return text_order(((const struct named_text *)a)->name,
                      ((const struct named_text *)b)->name);
}

void named_sort(struct named_list *list) {
    if (list->list.n)
        qsort(list->list.at, list->list.n, sizeof *list->list.at, by_name);
}

const struct named_text *named_find(const struct named_list *list, struct text name) {
    struct named_text wanted = {.name = name};
    if (!list->list.n || !name.data)
        return NULL;
    return bsearch(&wanted, list->list.at, list->list.n, sizeof *list->list.at,
                   by_name);
}

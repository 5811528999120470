/*
 * list.c - doubling; the old elements stay behind in the arena.
 */
#include "base/list.h"

#include <string.h>

void *list_grow(struct arena *arena, const void *old, size_t size, size_t *capacity) {
    size_t grown = *capacity ? 2 * *capacity : 8;
    char *at = arena_take(arena, grown * size);
    if (*capacity)
        memcpy(at, old, *capacity * size);
    memset(at + *capacity * size, 0, (grown - *capacity) * size);
    *capacity = grown;
    return at;
}

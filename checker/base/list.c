/*
 * list.c - a list that was added to last grows where it stands; another is moved to
 * twice the room, and the old elements stay behind in the arena.
 */
#include "base/list.h"

#include <string.h>

/** Bytes by which a list grows where it stands: more would be zeroed for nothing. */
enum { STEP = 1 << 16 };

void *list_grow(struct arena *arena, void *old, size_t size, size_t *capacity) {
    size_t n = *capacity, more = n ? n : 8, few = STEP / size + 1;
    size_t step = more < few ? more : few;
    char *at = n ? arena_extend(arena, old, n * size, (n + step) * size) : NULL;
    if (at) {
        more = step;
    } else {
        at = arena_take(arena, (n + more) * size);
        if (n)
            memcpy(at, old, n * size);
    }
    memset(at + n * size, 0, more * size);
    *capacity = n + more;
    return at;
}

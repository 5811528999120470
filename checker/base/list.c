/*
 * list.c - a list that was added to last grows where it stands; another is moved to
 * twice the room, and the old elements stay behind in the arena.  A long one moves into
 * memory of its own, and grows there.
 */
#include "base/list.h"

#include <stdbool.h>

/** Bytes by which a list grows where it stands. */
enum { STEP = 1 << 16 };

/** Bytes from which on a list that must move is long, and by what part it then grows.
 */
enum { LONG = 1 << 18, LONG_GROWTH = 8 };

/** Room for so many elements more than `n`, which stay in front. */
static char *move(struct arena *arena, void *old, size_t n, size_t size, size_t *more) {
    if (n * size >= LONG) {
        *more = n / LONG_GROWTH;
        return arena_alone(arena, old, n * size, (n + *more) * size);
    }
    char *at = arena_take(arena, (n + *more) * size);
    if (n)
        memcpy(at, old, n * size);
    return at;
}

void *list_take(struct arena *arena, size_t size) {
    return size < LONG ? arena_take(arena, size) : arena_alone(arena, NULL, 0, size);
}

void *list_grow(struct arena *arena, void *old, size_t size, size_t *capacity) {
    size_t n = *capacity, more = n ? n : 8, few = STEP / size + 1;
    size_t step = more < few ? more : few;
    bool stays = n && n * size < LONG; /* else it would leave more and more behind */
    char *at = stays ? arena_extend(arena, old, n * size, (n + step) * size) : NULL;
    if (at)
        more = step;
    else
        at = move(arena, old, n, size, &more);
    *capacity = n + more;
    return at;
}

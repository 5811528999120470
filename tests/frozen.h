/*
 * frozen.h - an arena into which nothing may be written: who does is stopped there.
 */
#ifndef TESTS_FROZEN_H
#define TESTS_FROZEN_H

#include <stdbool.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/arena.h"

/** Bytes that what is frozen takes at most, in one piece. */
enum { MOST_FROZEN = 4 << 20 };

/** An arena, and the whole pages of it that are locked. */
struct frozen {
    struct arena arena;
    size_t held;
    char *from;
    size_t size;
};

static inline char *take_page(struct arena *arena) {
    return arena_take(arena, 2 * (size_t)sysconf(_SC_PAGESIZE));
}

/** An empty arena; what lies in it from now on can be locked. */
static inline void frozen_begin(struct frozen *to) {
    *to = (struct frozen){0};
    arena_take(&to->arena, MOST_FROZEN);
    arena_reset(&to->arena);
    to->held = to->arena.held;
    to->from = take_page(&to->arena);
}

static inline char *next_page(char *at) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    return at + (page - (uintptr_t)at % page) % page;
}

/** Lock all that was taken since; false: it is not in one piece. */
static inline bool frozen_lock(struct frozen *of) {
    char *to = next_page(take_page(&of->arena));
    of->from = next_page(of->from);
    of->size = (size_t)(to - of->from);
    return of->held == of->arena.held && mprotect(of->from, of->size, PROT_READ) == 0;
}

/** Unlock it and give it back. */
static inline void frozen_end(struct frozen *of) {
    mprotect(of->from, of->size, PROT_READ | PROT_WRITE);
    arena_release(&of->arena);
}

#endif

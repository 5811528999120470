/*
 * arena.h - memory that is given back all at once.
 *
 * The law: one arena a case, one for the sources that cases share, one for the rules.
 * Slices borrow from it; nothing inside it is freed alone; what must outlive the case
 * is copied out of it. Running out of memory ends the program here, so no signature
 * mentions it.
 */
#ifndef CHECKER_BASE_ARENA_H
#define CHECKER_BASE_ARENA_H

#include <stddef.h>

struct arena_chunk;

/** All zero is an empty arena, ready for use. */
struct arena {
    struct arena_chunk *chunks; /* the newest first */
    size_t used;                /* bytes taken from the newest */
    size_t held;                /* bytes of all chunks */
    size_t most;                /* that it may hold; 0: as much as there is */
};

/** What a case may need, and the sources that cases share: 3 GB, of which a hundred
    texts of the largest size hold a tenth. */
enum { CASE_MEGABYTES = 3 << 10 };

/** Bound an arena; the program ends with a message where it would hold more. */
void arena_bound(struct arena *arena, size_t megabytes);

/** `size` zeroed bytes, aligned for any type, valid until reset or release. */
void *arena_get(struct arena *arena, size_t size);

/** The same, not zeroed: for those who fill it at once. */
void *arena_take(struct arena *arena, size_t size);

/** Zeroed bytes of which most may never be written: what is large has pages of its own,
    and those that nobody writes take no memory. */
void *arena_blank(struct arena *arena, size_t size);

/**
 * The `size` bytes at `at`, with room for `grown`, if they were taken last and there is
 * room behind them, or nothing before them; else NULL.  What is new is not zeroed.
 */
void *arena_extend(struct arena *arena, void *at, size_t size, size_t grown);

/**
 * The same of what is large: it gets a chunk for itself, which moves as a whole when it
 * grows, so that neither it nor what is taken beside it leaves anything behind.  Where
 * `at` is in no chunk of its own its `size` bytes are copied.
 */
void *arena_alone(struct arena *arena, void *at, size_t size, size_t grown);

/** A copy of `size` bytes at `from`, followed by a NUL. */
char *arena_copy(struct arena *arena, const void *from, size_t size);

/** A NUL-terminated string made as printf does. */
char *arena_print(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/** Room that is left over: a sanitized program stops where it is still read. */
void arena_close(const void *at, size_t size);

/** Forget everything but keep the largest chunk for the next case. */
void arena_reset(struct arena *arena);

/** Give all memory back; the arena is empty again. */
void arena_release(struct arena *arena);

/**
 * From now on what is large has pages of its own: it grows without a copy, and what a
 * stage had is the system's again as soon as it is freed.  Where the C library cannot,
 * nothing happens.
 */
void memory_return(void);

/** malloc that never returns NULL: the program ends with a message. */
void *memory_get(size_t size);

#endif

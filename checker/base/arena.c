/*
 * arena.c - chunks of growing size, handed out from the front.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
#endif

enum { ALIGNMENT = 16, FIRST_CHUNK = 1 << 16 };

/** What is as large the C library takes from the system, which hands out zeroes; see
    memory_return(). */
enum { BLANK = FIRST_CHUNK * 4 };

struct arena_chunk {
    struct arena_chunk *older;
    size_t size;
    bool alone; /* it holds one thing, which grows with it */
    _Alignas(ALIGNMENT) char bytes[];
};

static void out_of_memory(void) {
    fputs("factlint: out of memory\n", stderr);
    exit(2);
}

/** Before the arena holds `more` bytes. */
static void hold(struct arena *arena, size_t more) {
    arena->held += more;
    if (!arena->most || arena->held <= arena->most)
        return;
    fprintf(stderr,
            "factlint: error: a draft and its sources need more than %zu MB of memory; "
            "give fewer or shorter texts at once\n",
            arena->most >> 20);
    exit(2);
}

void memory_return(void) {
#ifdef M_MMAP_THRESHOLD
    mallopt(M_MMAP_THRESHOLD, BLANK);
#endif
}

void arena_bound(struct arena *arena, size_t megabytes) {
    arena->most = megabytes << 20;
}

void *memory_get(size_t size) {
    void *got = malloc(size ? size : 1);
    if (!got)
        out_of_memory();
    return got;
}

void arena_close(const void *at, size_t size) {
    ASAN_POISON_MEMORY_REGION(at, size);
}

/** Of `size` bytes, none of them taken. */
static struct arena_chunk *make_chunk(struct arena *arena, size_t size) {
    if (size > SIZE_MAX / 2)
        out_of_memory();
    hold(arena, size);
    struct arena_chunk *chunk = memory_get(sizeof *chunk + size);
    *chunk = (struct arena_chunk){.size = size};
    ASAN_POISON_MEMORY_REGION(chunk->bytes, size);
    return chunk;
}

static void add_chunk(struct arena *arena, size_t needed) {
    size_t size = arena->chunks ? 2 * arena->chunks->size : FIRST_CHUNK;
    struct arena_chunk *chunk = make_chunk(arena, size < needed ? needed : size);
    chunk->older = arena->chunks;
    arena->chunks = chunk;
    arena->used = 0;
}

static size_t round_up(size_t size) {
    size_t rounded = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (rounded < size)
        out_of_memory();
    return rounded;
}

/** `size` bytes as they are; a gap before the next stays poisoned under ASan. */
static char *take(struct arena *arena, size_t size) {
    size_t rounded = round_up(size);
    if (!arena->chunks || arena->chunks->size - arena->used < rounded)
        add_chunk(arena, rounded);
    char *got = arena->chunks->bytes + arena->used;
    arena->used += rounded;
    ASAN_UNPOISON_MEMORY_REGION(got, size);
    return got;
}

void *arena_take(struct arena *arena, size_t size) {
    return take(arena, size);
}

void *arena_get(struct arena *arena, size_t size) {
    return memset(take(arena, size), 0, size);
}

/** `size` bytes in the chunk at `at`, wherever that puts it; `used` are kept. */
static char *grow_chunk(struct arena *arena, struct arena_chunk **at, size_t used,
                        size_t size) {
    if (size > SIZE_MAX / 2)
        out_of_memory();
    hold(arena, size - (*at)->size);
    ASAN_UNPOISON_MEMORY_REGION((*at)->bytes, (*at)->size);
    struct arena_chunk *chunk = realloc(*at, sizeof *chunk + size);
    if (!chunk)
        out_of_memory();
    chunk->size = size;
    ASAN_POISON_MEMORY_REGION(chunk->bytes + used, size - used);
    *at = chunk;
    return chunk->bytes;
}

void *arena_extend(struct arena *arena, void *at, size_t size, size_t grown) {
    struct arena_chunk *chunk = arena->chunks;
    if (!chunk || (char *)at + round_up(size) != chunk->bytes + arena->used)
        return NULL;
    size_t start = (size_t)((char *)at - chunk->bytes), past = start + round_up(grown);
    if (past > chunk->size && start)
        return NULL;
    if (past > chunk->size)
        grow_chunk(arena, &arena->chunks, arena->used,
                   2 * chunk->size > past ? 2 * chunk->size : past);
    arena->used = past;
    ASAN_UNPOISON_MEMORY_REGION(arena->chunks->bytes + start, grown);
    return arena->chunks->bytes + start;
}

/** The link to the chunk that `at` has for itself; NULL: it is within another. */
static struct arena_chunk **find_alone(struct arena *arena, const void *at) {
    struct arena_chunk **link = arena->chunks ? &arena->chunks->older : NULL;
    while (link && *link && !((*link)->alone && (*link)->bytes == at))
        link = &(*link)->older;
    return link && *link ? link : NULL;
}

/** Give a chunk to one thing: what is small goes on in the newest. */
static void link_alone(struct arena *arena, struct arena_chunk *chunk) {
    if (!arena->chunks)
        add_chunk(arena, FIRST_CHUNK);
    chunk->alone = true;
    chunk->older = arena->chunks->older;
    arena->chunks->older = chunk;
}

static char *add_alone(struct arena *arena, const void *at, size_t size, size_t room) {
    struct arena_chunk *chunk = make_chunk(arena, room);
    link_alone(arena, chunk);
    ASAN_UNPOISON_MEMORY_REGION(chunk->bytes, size);
    return size ? memcpy(chunk->bytes, at, size) : chunk->bytes;
}

void *arena_alone(struct arena *arena, void *at, size_t size, size_t grown) {
    struct arena_chunk **alone = at ? find_alone(arena, at) : NULL;
    char *bytes = alone ? grow_chunk(arena, alone, size, round_up(grown))
                        : add_alone(arena, at, size, round_up(grown));
    ASAN_UNPOISON_MEMORY_REGION(bytes, grown);
    return bytes;
}

void *arena_blank(struct arena *arena, size_t size) {
    if (size < BLANK)
        return arena_get(arena, size);
    hold(arena, size);
    struct arena_chunk *chunk = calloc(1, sizeof *chunk + size);
    if (!chunk)
        out_of_memory();
    chunk->size = size;
    link_alone(arena, chunk);
    return chunk->bytes;
}

char *arena_copy(struct arena *arena, const void *from, size_t size) {
    char *copy = take(arena, size + 1);
    if (size)
        memcpy(copy, from, size);
    copy[size] = '\0';
    return copy;
}

char *arena_print(struct arena *arena, const char *format, ...) {
    char *made = NULL;
    va_list args;
    va_start(args, format);
    int length = vasprintf(&made, format, args);
    va_end(args);
    if (length < 0)
        out_of_memory();
    char *text = arena_copy(arena, made, (size_t)length);
    free(made);
    return text;
}

static void free_chunks(struct arena_chunk *chunk) {
    while (chunk) {
        struct arena_chunk *older = chunk->older;
        ASAN_UNPOISON_MEMORY_REGION(chunk->bytes, chunk->size);
        free(chunk);
        chunk = older;
    }
}

void arena_reset(struct arena *arena) {
    if (!arena->chunks)
        return;
    free_chunks(arena->chunks->older); /* the newest is the largest */
    arena->chunks->older = NULL;
    arena->used = 0;
    arena->held = arena->chunks->size;
    ASAN_POISON_MEMORY_REGION(arena->chunks->bytes, arena->chunks->size);
}

void arena_release(struct arena *arena) {
    free_chunks(arena->chunks);
    arena->chunks = NULL;
    arena->used = arena->held = 0;
}

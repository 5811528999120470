/*
 * arena.c - chunks of growing size, handed out from the front.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
#endif

enum { ALIGNMENT = 16, FIRST_CHUNK = 1 << 16 };

struct arena_chunk {
    struct arena_chunk *older;
    size_t size;
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

void memory_clear(void *at, size_t size) {
    memset(at, 0, size);
}

static void add_chunk(struct arena *arena, size_t needed) {
    size_t size = arena->chunks ? 2 * arena->chunks->size : FIRST_CHUNK;
    if (size < needed)
        size = needed;
    if (size > SIZE_MAX / 2)
        out_of_memory();
    hold(arena, size);
    struct arena_chunk *chunk = memory_get(sizeof *chunk + size);
    chunk->older = arena->chunks;
    chunk->size = size;
    ASAN_POISON_MEMORY_REGION(chunk->bytes, size);
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

/** Twice the room in the newest chunk, wherever that puts it. */
static void grow_chunk(struct arena *arena, size_t needed) {
    struct arena_chunk *chunk = arena->chunks;
    size_t size = 2 * chunk->size > needed ? 2 * chunk->size : needed;
    if (size > SIZE_MAX / 2)
        out_of_memory();
    hold(arena, size - chunk->size);
    ASAN_UNPOISON_MEMORY_REGION(chunk->bytes, chunk->size);
    chunk = realloc(chunk, sizeof *chunk + size);
    if (!chunk)
        out_of_memory();
    chunk->size = size;
    ASAN_POISON_MEMORY_REGION(chunk->bytes + arena->used, size - arena->used);
    arena->chunks = chunk;
}

void *arena_extend(struct arena *arena, void *at, size_t size, size_t grown) {
    struct arena_chunk *chunk = arena->chunks;
    if (!chunk || (char *)at + round_up(size) != chunk->bytes + arena->used)
        return NULL;
    size_t start = (size_t)((char *)at - chunk->bytes), past = start + round_up(grown);
    if (past > chunk->size && start)
        return NULL;
    if (past > chunk->size)
        grow_chunk(arena, past);
    arena->used = past;
    ASAN_UNPOISON_MEMORY_REGION(arena->chunks->bytes + start, grown);
    return arena->chunks->bytes + start;
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

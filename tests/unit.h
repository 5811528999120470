/*
 * unit.h - what every unit test includes: cmocka, and what it cannot do without.
 */
#ifndef TESTS_UNIT_H
#define TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "language/language.h"
#include "pattern/pattern.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/** `part`, so many times, with a NUL behind it. */
static inline char *repeat(struct arena *arena, const char *part, size_t times) {
    size_t size = strlen(part);
    char *all = arena_get(arena, size * times + 1);
    for (size_t i = 0; i < times; i++)
        memcpy(all + i * size, part, size);
    return all;
}

/** The language that is shipped, read once. */
static inline const struct language *english(void) {
    static const struct language *language;
    static struct arena arena;
    if (!language)
        language = language_find("en", &arena);
    return language;
}

/** Where patterns are searched for. */
static inline struct scratch *scratch(void) {
    static struct scratch *scratch;
    static struct arena arena;
    if (!scratch)
        scratch = scratch_make(&arena);
    return scratch;
}

/** Now, on a clock that nobody sets. */
static inline double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

#endif

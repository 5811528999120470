/*
 * chance.h - numbers for what tests draw: the same everywhere, from a seed on.
 */
#ifndef TESTS_CHANCE_H
#define TESTS_CHANCE_H

#include <stddef.h>
#include <stdint.h>

/** xorshift64. */
static inline uint64_t draw_number(uint64_t *seed) {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

static inline size_t draw_below(uint64_t *seed, size_t n) {
    return (size_t)(draw_number(seed) % n);
}

#endif

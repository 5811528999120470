/*
 * keyed.h - sorting what has a key, by counting.
 */
#ifndef CHECKER_BASE_KEYED_H
#define CHECKER_BASE_KEYED_H

#include <stddef.h>
#include <stdint.h>

/** An item, a number of the caller's, by its key. */
struct keyed {
    uint32_t key, item;
};

/** Sort by key, those of one key as they stand. */
void keyed_sort(struct keyed *at, size_t n);

#endif

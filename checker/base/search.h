/*
 * search.h - by halving: where a key stands, or would, in what is sorted.
 */
#ifndef CHECKER_BASE_SEARCH_H
#define CHECKER_BASE_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

/**
 * Which of `n` elements of `size` bytes, sorted, is the first that does not come before
 * the key, as `before` tells of an element; `n` if all do.  Inline, so that compilers
 * put `before` in its place.
 */
static inline size_t search(const void *key, const void *at, size_t n, size_t size,
                            bool (*before)(const void *element, const void *key)) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (before((const char *)at + middle * size, key))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/** The same of a LIST, or of anything with `at` and `n`. */
#define search_list(list, key, before)                                                 \
    search((key), (list)->at, (list)->n, sizeof *(list)->at, (before))

#endif

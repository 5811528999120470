/*
 * keyed.c - a byte of the key after another, the lowest first; of some, the upper two
 *           alone: keys are hashes, which leaves little to insert one by one.
 */
#include "base/keyed.h"

#include <stdlib.h>

#include "base/arena.h"

enum { BYTES = 256, FEW = 16, SOME = 256 };

static unsigned byte_of(const struct keyed *of, unsigned shift) {
    return of->key >> shift & (BYTES - 1);
}

/** From `at` to `to`, by the byte of the key that stands at `shift`. */
static void spread(const struct keyed *at, size_t n, unsigned shift, struct keyed *to) {
    size_t place[BYTES] = {0}, sum = 0;
    for (size_t i = 0; i < n; i++)
        place[byte_of(&at[i], shift)]++;
    for (size_t byte = 0; byte < BYTES; byte++) {
        size_t count = place[byte];
        place[byte] = sum;
        sum += count;
    }
    for (size_t i = 0; i < n; i++)
        to[place[byte_of(&at[i], shift)]++] = at[i];
}

/** One by one, each behind those of its key. */
static void insert(struct keyed *at, size_t n) {
    for (size_t i = 1; i < n; i++) {
        struct keyed held = at[i];
        size_t to = i;
        for (; to > 0 && at[to - 1].key > held.key; to--)
            at[to] = at[to - 1];
        at[to] = held;
    }
}

void keyed_sort(struct keyed *at, size_t n) {
    if (n <= FEW) {
        insert(at, n);
        return;
    }
    struct keyed *other = memory_get(n * sizeof *other);
    for (unsigned shift = n <= SOME ? 16 : 0; shift < 32; shift += 16) {
        spread(at, n, shift, other);
        spread(other, n, shift + 8, at);
    }
    free(other);
    if (n <= SOME)
        insert(at, n);
}

/*
 * words.c - sets of words, and words of names by their letters.
 */
#include <stdlib.h>

#include "base/search.h"
#include "name/name.h"

enum { BITS_A_KEY = 64, LEAST_BITS = 4096 };

struct word_set word_set_make(size_t n, struct arena *arena) {
    size_t bits = LEAST_BITS;
    while (bits < BITS_A_KEY * n)
        bits *= 2;
    return (struct word_set){arena_get(arena, bits / 8), (uint32_t)(bits - 1)};
}

void word_set_add(struct word_set *set, uint32_t key) {
    set->bits[(key & set->mask) / 64] |= (uint64_t)1 << key % 64;
}

bool word_set_has(const struct word_set *set, uint32_t key) {
    return set->bits && set->bits[(key & set->mask) / 64] >> key % 64 & 1;
}

/** Those of one hash by place: the list they point into is in that order. */
static int by_hash(const void *left, const void *right) {
    const struct name_word *a = *(const struct name_word *const *)left,
                           *b = *(const struct name_word *const *)right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return (a > b) - (a < b);
}

void postings_sort(struct name_postings *postings) {
    if (postings->n)
        qsort(postings->at, postings->n, sizeof(const struct name_word *), by_hash);
}

static bool hash_before(const void *word, const void *hash) {
    return (*(const struct name_word *const *)word)->hash < *(const uint32_t *)hash;
}

const struct name_word *const *postings_find(const struct name_postings *postings,
                                             uint32_t hash, size_t *n) {
    size_t first = search_list(postings, &hash, hash_before);
    *n = 0;
    while (first + *n < postings->n && postings->at[first + *n]->hash == hash)
        ++*n;
    return postings->at + first;
}

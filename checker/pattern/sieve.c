/*
 * sieve.c - three bytes are looked at, then as many are left out as the shortest
 * word allows: each word that stands there is met once.  No step waits for what
 * the one before it found, so that many are on their way at once.
 */
#include "pattern/sieve.h"

#include <endian.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/eight.h"

enum { PART = 3 };

/** The lowest five bits of each of three bytes: case does not matter. */
static inline size_t slot_of(uint32_t bytes) {
    return (bytes & 0x1F1F1F) * 2654435761u >> 20; /* the upper 12 bits: SIEVE_SLOTS */
}

static size_t slot_at(struct text text, size_t at) {
    return slot_of((uint32_t)text_eight(text, at, PART));
}

bool literals_hold(struct literals literals, struct text word) {
    for (size_t i = 0; i < literals.n; i++)
        if (text_equal(literals.at[i], word))
            return true;
    return false;
}

static void enter(struct sieve *sieve, uint32_t word, struct arena *arena) {
    for (uint32_t offset = 0; offset < sieve->step; offset++) {
        size_t slot = slot_at(sieve->words.at[word], offset);
        *(struct sieve_part *)list_add(arena, &sieve->parts) =
            (struct sieve_part){word, offset, sieve->first[slot]};
        sieve->first[slot] = (uint32_t)sieve->parts.n;
        sieve->used[slot] = true;
    }
}

static int by_bytes(const void *left, const void *right) {
    const struct text *a = left, *b = right;
    int order = memcmp(a->data, b->data, a->size < b->size ? a->size : b->size);
    return order ? order : (a->size > b->size) - (a->size < b->size);
}

static void sort_words(struct sieve *sieve) {
    size_t n = 0;
    qsort(sieve->words.at, sieve->words.n, sizeof *sieve->words.at, by_bytes);
    for (size_t i = 0; i < sieve->words.n; i++)
        if (i == 0 || !text_equal(sieve->words.at[i], sieve->words.at[i - 1]))
            sieve->words.at[n++] = sieve->words.at[i];
    sieve->words.n = n;
}

static size_t shortest_of(const struct sieve *sieve) {
    size_t shortest = SIZE_MAX;
    for (size_t i = 0; i < sieve->words.n; i++)
        if (sieve->words.at[i].size < shortest)
            shortest = sieve->words.at[i].size;
    return shortest;
}

void sieve_build(struct sieve *sieve, struct arena *arena) {
    if (!sieve->words.n)
        return;
    sort_words(sieve);
    sieve->step = shortest_of(sieve) - PART + 1;
    sieve->parts.n = 0;
    memset(sieve->first, 0, sizeof sieve->first);
    memset(sieve->used, 0, sizeof sieve->used);
    for (uint32_t i = 0; i < sieve->words.n; i++)
        enter(sieve, i, arena);
}

void sieve_add(struct sieve *sieve, struct literals words, struct arena *arena) {
    for (size_t i = 0; i < words.n; i++)
        *(struct text *)list_add(arena, &sieve->words) = words.at[i];
}

static bool stands_at(struct text text, size_t at, struct text word) {
    if (word.size > text.size - at)
        return false;
    for (size_t i = 0; i < word.size; i++)
        if ((text.data[at + i] | 0x20) != word.data[i])
            return false;
    return true;
}

/** What was found, with room for the next. */
struct sieve_found {
    LIST(struct text) words;
};

static __attribute__((noinline)) void take_words(const struct sieve *sieve,
                                                 struct text text, size_t at,
                                                 size_t slot, struct arena *arena,
                                                 struct sieve_found *to) {
    for (size_t i = sieve->first[slot]; i; i = sieve->parts.at[i - 1].next) {
        const struct sieve_part *part = &sieve->parts.at[i - 1];
        struct text word = sieve->words.at[part->word];
        if (part->offset <= at && stands_at(text, at - part->offset, word) &&
            !literals_hold((struct literals){to->words.at, to->words.n}, word))
            *(struct text *)list_add(arena, &to->words) = word;
    }
}

struct literals sieve_search(const struct sieve *sieve, struct text text,
                             struct arena *arena) {
    struct sieve_found found = {0};
    size_t at = sieve->words.n ? 0 : text.size;
    for (; at + sizeof(uint32_t) <= text.size; at += sieve->step) {
        uint32_t bytes;
        memcpy(&bytes, text.data + at, sizeof bytes);
        size_t slot = slot_of(le32toh(bytes));
        if (__builtin_expect(sieve->used[slot], 0))
            take_words(sieve, text, at, slot, arena, &found);
    }
    for (; at + PART <= text.size; at += sieve->step)
        take_words(sieve, text, at, slot_at(text, at), arena, &found);
    return (struct literals){found.words.at, found.words.n};
}

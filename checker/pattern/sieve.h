/*
 * sieve.h - which of many words stand in a text, in one pass over it.
 *
 * Most rules find nothing in most texts: this says so for all of them at once.
 */
#ifndef CHECKER_PATTERN_SIEVE_H
#define CHECKER_PATTERN_SIEVE_H

#include "base/list.h"
#include "pattern/pattern.h"

enum { SIEVE_SLOTS = 1 << 12 };

/** Three bytes of a word, and the next three with the same hash. */
struct sieve_part {
    uint32_t word, offset, next; /* next: index + 1; 0: none */
};

/** All zero is empty. */
struct sieve {
    LIST(struct text) words;
    LIST(struct sieve_part) parts;
    size_t step;                 /* every word has a part at one of so many bytes */
    bool used[SIEVE_SLOTS];      /* by hash: small, so that it stays near */
    uint32_t first[SIEVE_SLOTS]; /* by hash, index + 1 of a part */
};

/** Add words, in lower case, three ASCII bytes or more each; then build it. */
void sieve_add(struct sieve *sieve, struct literals words, struct arena *arena);

/** Make ready for a search; words that came twice are kept once. */
void sieve_build(struct sieve *sieve, struct arena *arena);

/**
 * The words that stand in `text`, ASCII letters of either case alike, also within
 * other words; each once, in the arena.
 */
struct literals sieve_search(const struct sieve *sieve, struct text text,
                             struct arena *arena);

/** Is `word` one of them? */
bool literals_hold(struct literals literals, struct text word);

#endif

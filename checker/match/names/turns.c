/*
 * turns.c - pairs of words as sorted keys.
 */
#include "match/names/turns.h"

#include <stdlib.h>

#include "match/names/clause_words.h"

/** Tokens from one word of a turn to the other, at most. */
enum { APART = 3, MIX = 31 };

static int by_key(const void *left, const void *right) {
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

/** Keep the first of each. */
static void keep_once(struct turns *of) {
    size_t n = 0;
    for (size_t i = 0; i < of->n; i++)
        if (n == 0 || of->at[i] != of->at[n - 1])
            of->at[n++] = of->at[i];
    of->n = n;
}

struct turns turns_read(const struct document *document, struct arena *arena) {
    struct turns to = {arena_take(arena, document->tokens.n * sizeof *to.at + 1), 0};
    uint32_t last = 0;
    size_t at = document->tokens.n;
    for (size_t i = 0; i < document->tokens.n; i++) {
        const struct token *token = &document->tokens.at[i];
        if (!token_says_something(token) || token_continues(document, i))
            continue;
        uint32_t key = token_clause_key(document, token);
        if (at < i && i - at <= APART && key != last)
            to.at[to.n++] = last * MIX + key;
        last = key;
        at = i;
    }
    qsort(to.at, to.n, sizeof *to.at, by_key);
    keep_once(&to);
    return to;
}

size_t turns_shared(const struct turns *a, const struct turns *b) {
    size_t n = 0;
    for (size_t i = 0, k = 0; i < a->n && k < b->n;) {
        n += a->at[i] == b->at[k];
        bool on = a->at[i] <= b->at[k], other = b->at[k] <= a->at[i];
        i += on;
        k += other;
    }
    return n;
}

/*
 * turns.c - pairs of words as sorted keys.
 */
#include "match/names/turns.h"

#include <stdlib.h>

#include "base/keyed.h"
#include "match/names/clause_words.h"

/** Tokens from one word of a turn to the other, at most. */
enum { APART = 3, MIX = 31 };

/** Every turn as it comes, by its key: how many. */
static size_t list_turns(const struct document *document, struct keyed *to) {
    uint32_t last = 0;
    size_t n = 0, at = document->tokens.n;
    for (size_t i = 0; i < document->tokens.n; i++) {
        const struct token *token = &document->tokens.at[i];
        if (!token_says_something(token) || token_continues(document, i))
            continue;
        uint32_t key = token_clause_key(document, token);
        if (at < i && i - at <= APART && key != last)
            to[n++] = (struct keyed){last * MIX + key, 0};
        last = key;
        at = i;
    }
    return n;
}

/** Of sorted ones the first of each key, in its place: how many. */
static size_t keep_once(struct keyed *of, size_t n) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || of[i].key != of[kept - 1].key)
            of[kept++] = of[i];
    return kept;
}

static struct turns read_turns(const struct document *document, struct arena *arena) {
    struct keyed *found = memory_get((document->tokens.n + 1) * sizeof *found);
    size_t n = list_turns(document, found);
    keyed_sort(found, n);
    n = keep_once(found, n);
    uint32_t *keys = arena_take(arena, (n + 1) * sizeof *keys);
    for (size_t i = 0; i < n; i++)
        keys[i] = found[i].key;
    free(found);
    return (struct turns){keys, n};
}

const struct turns *turns_list(const struct member *const *members, size_t n,
                               struct arena *arena) {
    struct turns *to = arena_get(arena, (n + 1) * sizeof *to);
    for (size_t i = 0; i < n; i++)
        to[i] = read_turns(members[i]->document, arena);
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

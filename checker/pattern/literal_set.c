/*
 * literal_set.c - sets of literals: joined, crossed, shortened, weighed.
 */
#include "pattern/literal_set.h"

#include <stdlib.h>

#include "base/utf8.h"

enum {
    MIN_LETTERS = 3, /* fewer are in nearly every sentence */
    RARE_SIZE = 5,   /* as long as this a literal is rare enough */
    MAX_CROSS = 16,
    MAX_UNION = 64,
};

struct literals literals_one(struct arena *arena, struct text literal) {
    struct text *at = arena_get(arena, sizeof *at);
    *at = literal;
    return (struct literals){at, 1};
}

static bool contains(struct literals set, struct text literal) {
    for (size_t i = 0; i < set.n; i++)
        if (text_equal(set.at[i], literal))
            return true;
    return false;
}

struct literals literals_unite(struct arena *arena, struct literals a,
                               struct literals b) {
    struct literals all = {arena_get(arena, (a.n + b.n) * sizeof *all.at), a.n};
    memcpy(all.at, a.at, a.n * sizeof *a.at);
    for (size_t i = 0; i < b.n; i++)
        if (!contains(all, b.at[i]))
            all.at[all.n++] = b.at[i];
    return all.n <= MAX_UNION ? all : (struct literals){NULL, 0};
}

static struct text glue(struct arena *arena, struct text a, struct text b) {
    char *bytes = arena_get(arena, a.size + b.size + 1);
    memcpy(bytes, a.data, a.size);
    memcpy(bytes + a.size, b.data, b.size);
    return (struct text){bytes, a.size + b.size};
}

struct literals literals_cross(struct arena *arena, struct literals a,
                               struct literals b) {
    struct literals all = {arena_get(arena, a.n * b.n * sizeof *all.at), 0};
    for (size_t i = 0; i < a.n; i++)
        for (size_t j = 0; j < b.n; j++) {
            struct text glued = glue(arena, a.at[i], b.at[j]);
            if (!contains(all, glued))
                all.at[all.n++] = glued;
        }
    return all;
}

bool literals_fit(struct literals a, struct literals b) {
    return a.n * b.n <= MAX_CROSS;
}

bool literals_are_short(struct literals set) {
    for (size_t i = 0; i < set.n; i++)
        if (set.at[i].size > MAX_LITERAL)
            return false;
    return true;
}

struct literals literals_cut(struct literals set, bool from_end) {
    for (size_t i = 0; i < set.n; i++)
        if (set.at[i].size > MAX_LITERAL)
            set.at[i] = from_end ? text_slice(set.at[i], set.at[i].size - MAX_LITERAL,
                                              set.at[i].size)
                                 : text_slice(set.at[i], 0, MAX_LITERAL);
    return set;
}

static size_t least_size(struct literals set) {
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < set.n; i++)
        least = set.at[i].size < least ? set.at[i].size : least;
    return least;
}

/** Would a search for these spare work? */
static bool is_useful(struct literals set) {
    for (size_t i = 0; i < set.n; i++) {
        int letters = 0;
        for (size_t j = 0; j < set.at[i].size; j++)
            letters += ascii_is_letter(set.at[i].data[j]);
        if (letters < MIN_LETTERS)
            return false;
    }
    return set.n > 0;
}

struct literals literals_better(struct literals a, struct literals b) {
    if (!is_useful(a) || !is_useful(b))
        return is_useful(a) ? a : is_useful(b) ? b : (struct literals){NULL, 0};
    size_t size_a = least_size(a), size_b = least_size(b);
    if ((size_a >= RARE_SIZE) != (size_b >= RARE_SIZE))
        return size_a > size_b ? a : b;
    if (a.n != b.n)
        return a.n < b.n ? a : b;
    return size_a >= size_b ? a : b;
}

static int compare(const void *a, const void *b) {
    return text_order(*(const struct text *)a, *(const struct text *)b);
}

/** A literal that holds another one adds nothing to it. */
static bool is_needed(struct literals set, size_t which) {
    for (size_t i = 0; i < set.n; i++)
        if (i != which && text_find(set.at[which], set.at[i]) != SIZE_MAX)
            return false;
    return true;
}

struct literals literals_keep(struct literals set, struct arena *arena) {
    struct literals kept = {arena_get(arena, set.n * sizeof *kept.at), 0};
    for (size_t i = 0; i < set.n; i++)
        if (is_needed(set, i))
            kept.at[kept.n++] = (struct text){
                arena_copy(arena, set.at[i].data, set.at[i].size), set.at[i].size};
    if (kept.n)
        qsort(kept.at, kept.n, sizeof *kept.at, compare);
    return kept;
}

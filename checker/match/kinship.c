/*
 * kinship.c - runs of words of all texts, hashed, sorted and counted pair by pair.
 */
#include "match/kinship.h"

#include <stdlib.h>

#include "base/keyed.h"

/** Words of a run, and runs that are looked at. */
enum { RUN = 8, MOST_RUNS = 2000000 };

/** A run of words, and the text it stands in. */
struct run_of {
    uint64_t hash;
    uint32_t document;
};

/** All texts while they are held against each other. */
struct kindred {
    const struct document *const *documents;
    size_t n;
    LIST(struct run_of) runs;
    uint32_t *n_of;   /* different runs of each text */
    uint32_t *shared; /* of texts i < k at i * n + k */
    struct arena *arena;
};

static uint64_t hash_word(struct text word) {
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (size_t i = 0; i < word.size; i++)
        hash =
            (hash ^ (unsigned char)ascii_lower(word.data[i])) * UINT64_C(0x100000001B3);
    return hash;
}

static uint64_t hash_run(const uint64_t last[RUN], size_t from) {
    uint64_t hash = 0;
    for (size_t i = 0; i < RUN; i++)
        hash = (hash ^ last[(from + i) % RUN]) * UINT64_C(0x9E3779B97F4A7C15);
    return hash;
}

/** The words of what is read of it: neither signs nor boilerplate. */
static void add_runs(struct kindred *to, uint32_t index) {
    const struct document *document = to->documents[index];
    uint64_t last[RUN] = {0};
    size_t n = 0;
    for (size_t i = 0; i < document->sentences.n; i++) {
        const struct sentence *sentence = &document->sentences.at[i];
        for (uint32_t t = sentence->first_token; t < sentence->past_token; t++) {
            if (document->tokens.at[t].type == TOKEN_SIGN)
                continue;
            last[n++ % RUN] = hash_word(document_token(document, t));
            if (n >= RUN && to->runs.n < MOST_RUNS)
                *(struct run_of *)list_add(to->arena, &to->runs) =
                    (struct run_of){hash_run(last, n), index};
        }
    }
}

static int by_hash(const void *left, const void *right) {
    const struct run_of *a = left, *b = right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return (a->document > b->document) - (a->document < b->document);
}

/** By half of their hashes, those of the same in the order of the texts. */
static void sort_by_half(struct run_of *runs, size_t n) {
    struct keyed *keys = memory_get((n + 1) * sizeof *keys);
    for (size_t i = 0; i < n; i++)
        keys[i] = (struct keyed){(uint32_t)runs[i].hash, (uint32_t)i};
    keyed_sort(keys, n);
    struct run_of *from = memory_get((n + 1) * sizeof *from);
    for (size_t i = 0; i < n; i++)
        from[i] = runs[i];
    for (size_t i = 0; i < n; i++)
        runs[i] = from[keys[i].item];
    free(from);
    free(keys);
}

/** Runs with the same half of a hash are mostly one; where not, by the whole. */
static void sort_alike(struct run_of *runs, size_t n) {
    for (size_t i = 1; i < n; i++)
        if (runs[i].hash != runs[0].hash) {
            qsort(runs, n, sizeof *runs, by_hash);
            return;
        }
}

/** Sorted, each run of a text once. */
static void sort_runs(struct kindred *of) {
    struct run_of *runs = of->runs.at;
    size_t n = 0;
    sort_by_half(runs, of->runs.n);
    for (size_t i = 0, past; i < of->runs.n; i = past) {
        past = i + 1;
        while (past < of->runs.n && (uint32_t)runs[past].hash == (uint32_t)runs[i].hash)
            past++;
        sort_alike(runs + i, past - i);
    }
    for (size_t i = 0; i < of->runs.n; i++)
        if (!n || by_hash(&of->runs.at[i], &of->runs.at[n - 1]) != 0)
            of->runs.at[n++] = of->runs.at[i];
    of->runs.n = n;
}

/** Runs `from` up to `past` are one, in so many texts. */
static void count_same(struct kindred *of, size_t from, size_t past) {
    for (size_t i = from; i < past; i++) {
        uint32_t a = of->runs.at[i].document;
        of->n_of[a]++;
        for (size_t k = i + 1; k < past; k++)
            of->shared[a * of->n + of->runs.at[k].document]++;
    }
}

static void count_runs(struct kindred *of) {
    for (size_t i = 0, past; i < of->runs.n; i = past) {
        past = i + 1;
        while (past < of->runs.n && of->runs.at[past].hash == of->runs.at[i].hash)
            past++;
        count_same(of, i, past);
    }
}

static unsigned share_of(const struct kindred *of, size_t i, size_t k) {
    uint32_t least = of->n_of[i] < of->n_of[k] ? of->n_of[i] : of->n_of[k];
    return least ? (unsigned)(100 * (uint64_t)of->shared[i * of->n + k] / least) : 0;
}

static struct kinship kinship_of(const struct kindred *of, size_t i, size_t k) {
    struct text a = of->documents[i]->date.text, b = of->documents[k]->date.text;
    int by = a.size && b.size ? text_order(a, b) : 0;
    return (struct kinship){.older = by > 0 ? k : i,
                            .younger = by > 0 ? i : k,
                            .dated = by != 0,
                            .percent = share_of(of, i, k)};
}

static int by_share(const void *left, const void *right) {
    const struct kinship *a = left, *b = right;
    if (a->percent != b->percent)
        return a->percent < b->percent ? 1 : -1;
    if (a->older != b->older)
        return a->older < b->older ? -1 : 1;
    return (a->younger > b->younger) - (a->younger < b->younger);
}

static struct kinships close_ones(const struct kindred *of) {
    LIST(struct kinship) found = {0};
    for (size_t i = 0; i < of->n; i++)
        for (size_t k = i + 1; k < of->n; k++)
            if (share_of(of, i, k) >= KIN_PERCENT)
                *(struct kinship *)list_add(of->arena, &found) = kinship_of(of, i, k);
    if (found.n)
        qsort(found.at, found.n, sizeof *found.at, by_share);
    return (struct kinships){.at = found.at, .n = found.n};
}

struct kinships kinships_find(const struct document *const *documents, size_t n,
                              struct arena *arena) {
    n = n < MOST_KIN_SOURCES ? n : MOST_KIN_SOURCES;
    struct kindred of = {documents, n, .arena = arena};
    of.n_of = arena_get(arena, (n + 1) * sizeof *of.n_of);
    of.shared = arena_get(arena, (n * n + 1) * sizeof *of.shared);
    for (uint32_t i = 0; i < n; i++)
        add_runs(&of, i);
    bool cut = of.runs.n == MOST_RUNS;
    sort_runs(&of);
    count_runs(&of);
    struct kinships found = close_ones(&of);
    found.cut = cut;
    return found;
}

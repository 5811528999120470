/*
 * word_runs.c - sorting the runs of the sources, finding those of a quotation.
 */
#include "match/quotes/word_runs.h"

#include <stdlib.h>

#include "base/search.h"

enum {
    MOST_HITS = 20000, /* runs of the sources that a quotation shares */
    MOST_SAME = 200,   /* places of one run: a phrase of everybody's */
    SLACK = 12,        /* words that may be added or left out before a run */
    GAP_SLACK = 120,   /* and at an ellipsis */
    WIDEST = 2000      /* words of a passage */
};

static uint32_t run_key(const struct quoted_word *words) {
    uint32_t key = words[0].key;
    key = key * 0x9E3779B1u + words[1].key;
    key = (key << 13 | key >> 19) * 0x9E3779B1u + words[2].key;
    return key;
}

enum { DIGIT_BITS = 11, N_DIGITS = 1 << DIGIT_BITS, KEY_BITS = 32 };

/** Put runs in order of a digit of their keys; equal ones stay as they are. */
static void sort_digit(const struct run_of_words *from, size_t n, int shift,
                       struct run_of_words *to) {
    size_t first[N_DIGITS + 1] = {0};
    for (size_t i = 0; i < n; i++)
        first[(from[i].key >> shift) % N_DIGITS + 1]++;
    for (size_t i = 0; i < N_DIGITS; i++)
        first[i + 1] += first[i];
    for (size_t i = 0; i < n; i++)
        to[first[(from[i].key >> shift) % N_DIGITS]++] = from[i];
}

/** By key, then as they were: by source and word. */
static void sort_runs(struct run_of_words *runs, size_t n) {
    struct run_of_words *room = memory_get(n * sizeof *room), *from = runs, *to = room;
    for (int shift = 0; shift < KEY_BITS; shift += DIGIT_BITS) {
        sort_digit(from, n, shift, to);
        struct run_of_words *sorted = to;
        to = from;
        from = sorted;
    }
    if (from != runs)
        memcpy(runs, from, n * sizeof *runs);
    free(room);
}

static size_t count_runs_of(const struct wording *wordings, size_t n) {
    size_t runs = 0;
    for (size_t i = 0; i < n; i++)
        runs += wordings[i].words.n;
    return runs;
}

static void list_runs(const struct wording *wording, uint32_t source,
                      struct passages *to) {
    for (uint32_t w = 0; w + 2 < wording->words.n; w++)
        to->runs.at[to->runs.n++] =
            (struct run_of_words){run_key(&wording->words.at[w]), source, w};
}

static const struct wording *word(const struct member *const *members, size_t n,
                                  struct arena *arena) {
    struct wording *to = arena_get(arena, (n + 1) * sizeof *to);
    for (size_t i = 0; i < n; i++)
        to[i] =
            wording_of(members[i]->document, &members[i]->account.said->quoted, arena);
    return to;
}

static void index_runs(struct passages *to, struct arena *arena) {
    list_reserve(arena, &to->runs, count_runs_of(to->wordings, to->n) + 1);
    for (uint32_t i = 0; i < to->n; i++)
        list_runs(&to->wordings[i], i, to);
    sort_runs(to->runs.at, to->runs.n);
}

const struct passages *passages_make(const struct member *const *members, size_t n,
                                     bool quoted, struct arena *arena) {
    struct passages *made = arena_get(arena, sizeof *made);
    *made = (struct passages){.members = members, .n = n};
    if (quoted) {
        made->wordings = word(members, n, arena);
        index_runs(made, arena);
    }
    return made;
}

/* --- candidates */

static int by_source(const void *left, const void *right) {
    const struct hit *a = left, *b = right;
    int by = (a->source > b->source) - (a->source < b->source);
    return by ? by : (a->from > b->from) - (a->from < b->from);
}

static bool run_before(const void *run, const void *key) {
    return ((const struct run_of_words *)run)->key < *(const uint32_t *)key;
}

static size_t first_run(const struct passages *in, uint32_t key) {
    return search_list(&in->runs, &key, run_before);
}

/** A run that the quotation has as its run `i`; not one of its own text. */
static void add_hit(struct hits *to, const struct run_of_words *run, uint32_t i,
                    uint32_t own) {
    if (run->source != own)
        to->at[to->n++] = (struct hit){run->source, (int32_t)run->word - (int32_t)i, i};
}

struct hits passages_hits(const struct passages *in, const struct asked_words *asked,
                          size_t from) {
    struct hits hits = {memory_get(MOST_HITS * sizeof *hits.at), 0};
    for (size_t i = from; i + 2 < asked->n; i++) {
        uint32_t key = run_key(&asked->words[i]);
        size_t run = first_run(in, key);
        for (size_t same = 0; run < in->runs.n && in->runs.at[run].key == key &&
                              same < MOST_SAME && hits.n < MOST_HITS;
             run++, same++)
            add_hit(&hits, &in->runs.at[run], (uint32_t)i, asked->own);
    }
    if (hits.n)
        qsort(hits.at, hits.n, sizeof *hits.at, by_source);
    return hits;
}

/** How many of the quotation's runs are among hits `i` up to `k`: two copies of one
    count once. */
static size_t count_runs(const struct hits *hits, size_t i, size_t k) {
    bool seen[LONGEST_QUOTATION] = {false};
    size_t n = 0;
    for (; i < k; i++) {
        n += !seen[hits->at[i].run];
        seen[hits->at[i].run] = true;
    }
    return n;
}

/** The window of hits that lie within `slack`, from hit `i` on. */
static struct window window_at(const struct hits *hits, size_t i, int32_t slack) {
    size_t k = i;
    while (k < hits->n && hits->at[k].source == hits->at[i].source &&
           hits->at[k].from - hits->at[i].from <= slack)
        k++;
    int32_t first = hits->at[i].from - SLACK / 2, last = hits->at[k - 1].from;
    return (struct window){hits->at[i].source, first > 0 ? (uint32_t)first : 0,
                           last > 0 ? (uint32_t)last : 0, count_runs(hits, i, k)};
}

size_t passages_windows(const struct passages *in, const struct hits *hits,
                        const struct asked_words *asked,
                        struct window to[MOST_PASSAGES]) {
    int32_t slack = SLACK + (int32_t)asked->n_gaps * GAP_SLACK;
    size_t n = 0;
    for (size_t i = 0; i < hits->n; i++) {
        struct window window = window_at(hits, i, slack);
        size_t most = in->wordings[window.source].words.n, k = n;
        size_t past = window.past + asked->n + SLACK / 2;
        window.past = (uint32_t)(past < most ? past : most);
        if (window.past > window.first + WIDEST)
            window.past = window.first + WIDEST;
        bool inside = n && to[n - 1].source == window.source &&
                      window.first < to[n - 1].first + (uint32_t)slack;
        if (inside && to[n - 1].n_hits >= window.n_hits)
            continue;
        if (inside)
            k = --n;
        while (k > 0 && to[k - 1].n_hits < window.n_hits)
            k--;
        if (k == MOST_PASSAGES)
            continue;
        n += n < MOST_PASSAGES;
        memmove(to + k + 1, to + k, (n - 1 - k) * sizeof *to);
        to[k] = window;
    }
    return n;
}

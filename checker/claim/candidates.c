/*
 * candidates.c - the sources' figures by the words around them: an inverted index.
 */
#include "claim/candidates.h"

#include <stdlib.h>

#include "value/compare.h"

/** A word beside a figure, or the number that it shows; both point at the figure. */
struct posting {
    uint64_t key;
    uint32_t figure; /* in figures */
};

struct postings {
    struct posting *at;
    size_t n;
};

struct figure_index {
    struct figure *figures; /* in the order of the sources */
    size_t n;
    struct postings words, numbers;
    uint32_t *found; /* of the last figure asked for, as places in figures */
    struct figure *result;
};

/** The postings of one key, as a slice of all. */
struct run {
    const struct posting *at;
    size_t n;
};

static int by_key(const void *left, const void *right) {
    const struct posting *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return (a->figure > b->figure) - (a->figure < b->figure);
}

static void fill(struct check_case *c, struct figure_index *index) {
    for (uint32_t i = (uint32_t)c->n_drafts; i < c->n_members; i++)
        index->n += c->members[i].mentions.list.n;
    index->figures = arena_get(c->arena, (index->n + 1) * sizeof *index->figures);
    size_t n = 0;
    for (uint32_t i = (uint32_t)c->n_drafts; i < c->n_members; i++)
        for (uint32_t k = 0; k < c->members[i].mentions.list.n; k++)
            index->figures[n++] = (struct figure){i, k};
}

static void post_words(struct check_case *c, struct figure_index *index) {
    struct postings *to = &index->words;
    for (size_t i = 0; i < index->n; i++)
        to->n += figure_room(c, index->figures[i]).n;
    to->at = arena_get(c->arena, (to->n + 1) * sizeof *to->at);
    to->n = 0;
    for (uint32_t i = 0; i < index->n; i++) {
        struct room room = figure_room(c, index->figures[i]);
        for (size_t k = 0; k < room.n; k++)
            to->at[to->n++] = (struct posting){room.words[k].key, i};
    }
    qsort(to->at, to->n, sizeof *to->at, by_key);
}

static void post_numbers(struct check_case *c, struct figure_index *index) {
    struct postings *to = &index->numbers;
    to->at = arena_get(c->arena, (index->n + 1) * sizeof *to->at);
    for (uint32_t i = 0; i < index->n; i++) {
        uint64_t key = value_key(figure_mention(c, index->figures[i]));
        if (key)
            to->at[to->n++] = (struct posting){key, i};
    }
    qsort(to->at, to->n, sizeof *to->at, by_key);
}

struct figure_index *figures_index(struct check_case *c) {
    struct figure_index *index = arena_get(c->arena, sizeof *index);
    fill(c, index);
    if (index->n <= ALL_CANDIDATES)
        return index;
    post_words(c, index);
    post_numbers(c, index);
    size_t most = MOST_CANDIDATES + MOST_EQUAL;
    index->found = arena_get(c->arena, most * sizeof *index->found);
    index->result = arena_get(c->arena, most * sizeof *index->result);
    return index;
}

static struct run find(const struct postings *in, uint64_t key) {
    size_t low = 0, high = in->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (in->at[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    struct run run = {in->at + low, 0};
    while (low + run.n < in->n && run.n < MOST_CANDIDATES && run.at[run.n].key == key)
        run.n++;
    return run;
}

static int by_length(const void *left, const void *right) {
    const struct run *a = left, *b = right;
    if (a->n != b->n)
        return a->n < b->n ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

static int by_number(const void *left, const void *right) {
    const uint32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static size_t take(struct figure_index *index, size_t n, struct run run, size_t most) {
    for (size_t i = 0; i < run.n && i < most; i++)
        index->found[n++] = run.at[i].figure;
    return n;
}

/** Those that share the rarest words first, as long as there is room. */
static size_t take_words(struct check_case *c, struct figure_index *index,
                         struct figure figure, size_t n) {
    struct run runs[MOST_ROOM];
    struct room room = figure_room(c, figure);
    for (size_t i = 0; i < room.n; i++)
        runs[i] = find(&index->words, room.words[i].key);
    qsort(runs, room.n, sizeof *runs, by_length);
    size_t past = n + MOST_CANDIDATES;
    for (size_t i = 0; i < room.n && n < past; i++)
        n = take(index, n, runs[i], past - n);
    return n;
}

/** In the order of the sources, each once. */
static struct candidates sorted(const struct figure_index *index, size_t n) {
    struct candidates candidates = {index->result, 0};
    qsort(index->found, n, sizeof *index->found, by_number);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || index->found[i] != index->found[i - 1])
            index->result[candidates.n++] = index->figures[index->found[i]];
    return candidates;
}

struct candidates candidates_of(struct check_case *c, struct figure_index *index,
                                struct figure figure) {
    if (!index->found)
        return (struct candidates){index->figures, index->n};
    uint64_t key = value_key(figure_mention(c, figure));
    size_t n = key ? take(index, 0, find(&index->numbers, key), (size_t)MOST_EQUAL) : 0;
    return sorted(index, take_words(c, index, figure, n));
}

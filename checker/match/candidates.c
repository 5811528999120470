/*
 * candidates.c - the sentences of the sources by their words: an inverted index.
 */
#include "match/candidates.h"

#include <stdlib.h>

#include "value/compare.h"

/** A key, and what holds it: a sentence or a figure, as a place in the index's list. */
struct posting {
    uint64_t key;
    uint32_t holder;
};

struct postings {
    struct posting *at;
    size_t n;
};

/** A sentence with figures, by the first of them in the index's list. */
struct holder {
    uint32_t first, past;
};

struct candidate_index {
    struct figure *figures; /* in the order of the sources */
    size_t n;
    struct holder *sentences; /* those with figures */
    struct postings words, numbers;
};

static int by_key(const void *left, const void *right) {
    const struct posting *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return (a->holder > b->holder) - (a->holder < b->holder);
}

static void list_figures(const struct check_case *c, struct candidate_index *index) {
    const struct figure_walk begin = {.at = {(uint32_t)c->n_drafts, 0}};
    struct figure_walk walk = begin;
    unsigned roles = ROLE_BIT(SOURCE) | ROLE_BIT(PEER);
    while (figure_next(c, &walk, roles))
        index->n++;
    index->figures = arena_take(c->arena, (index->n + 1) * sizeof *index->figures);
    walk = begin;
    for (size_t i = 0; figure_next(c, &walk, roles); i++)
        index->figures[i] = walk.at;
}

static void post_numbers(const struct check_case *c, struct candidate_index *index) {
    struct postings *to = &index->numbers;
    to->at = arena_take(c->arena, (index->n + 1) * sizeof *to->at);
    for (uint32_t i = 0; i < index->n; i++) {
        uint64_t key = value_key(figure_mention(c, index->figures[i]));
        if (key)
            to->at[to->n++] = (struct posting){key, i};
    }
    qsort(to->at, to->n, sizeof *to->at, by_key);
}

static size_t past_sentence(const struct check_case *c,
                            const struct candidate_index *index, size_t first) {
    size_t past = first + 1;
    while (past < index->n &&
           figures_share_sentence(c, index->figures[first], index->figures[past]))
        past++;
    return past;
}

static size_t words_of(const struct check_case *c, struct figure figure,
                       const struct word_place **first) {
    const struct account *of = figure_account(c, figure);
    uint32_t sentence = figure_mention(c, figure)->sentence;
    *first = of->places + of->first_place[sentence];
    return of->first_place[sentence + 1] - of->first_place[sentence];
}

static void post_words(const struct check_case *c, struct candidate_index *index) {
    struct postings *to = &index->words;
    const struct word_place *words;
    size_t n = 0, sentences = 0;
    for (size_t i = 0; i < index->n; i = past_sentence(c, index, i), sentences++)
        n += words_of(c, index->figures[i], &words);
    to->at = arena_take(c->arena, (n + 1) * sizeof *to->at);
    index->sentences = arena_take(c->arena, (sentences + 1) * sizeof *index->sentences);
    sentences = 0;
    for (size_t i = 0, past; i < index->n; i = past, sentences++) {
        past = past_sentence(c, index, i);
        index->sentences[sentences] = (struct holder){(uint32_t)i, (uint32_t)past};
        n = words_of(c, index->figures[i], &words);
        for (size_t k = 0; k < n; k++)
            if (k == 0 || words[k].key != words[k - 1].key)
                to->at[to->n++] = (struct posting){words[k].key, (uint32_t)sentences};
    }
    qsort(to->at, to->n, sizeof *to->at, by_key);
}

struct candidate_index *candidates_index(const struct check_case *c) {
    struct candidate_index *index = arena_get(c->arena, sizeof *index);
    list_figures(c, index);
    if (index->n > ALL_CANDIDATES) {
        post_words(c, index);
        post_numbers(c, index);
    }
    return index;
}

/** The postings of one key. */
struct run {
    const struct posting *at;
    size_t n;
};

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

/** Places in the index's list, found for one figure. */
struct found {
    uint32_t at[MOST_CANDIDATES + MOST_EQUAL];
    size_t n;
};

static void take_equal(const struct candidate_index *index, uint64_t key,
                       struct found *found) {
    struct run run = key ? find(&index->numbers, key) : (struct run){0};
    for (size_t i = 0; i < run.n && i < MOST_EQUAL; i++)
        found->at[found->n++] = run.at[i].holder;
}

/** The figures of the sentences of a run, as long as there is room. */
static void take_run(const struct candidate_index *index, struct run run, size_t most,
                     struct found *found) {
    for (size_t i = 0; i < run.n; i++) {
        struct holder sentence = index->sentences[run.at[i].holder];
        for (uint32_t k = sentence.first; k < sentence.past && found->n < most; k++)
            found->at[found->n++] = k;
    }
}

/** Those that share the rarest words first. */
static void take_alike(const struct candidate_index *index,
                       const struct vicinity *figure, struct found *found) {
    struct run runs[MOST_AROUND];
    size_t most = found->n + MOST_CANDIDATES;
    for (size_t i = 0; i < figure->n; i++)
        runs[i] = find(&index->words, figure->words[i].key);
    qsort(runs, figure->n, sizeof *runs, by_length);
    for (size_t i = 0; i < figure->n && found->n < most; i++)
        take_run(index, runs[i], most, found);
}

static int by_place(const void *left, const void *right) {
    const uint32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

void candidates_of(const struct candidate_index *index, const struct vicinity *figure,
                   struct candidates *to) {
    to->n = 0;
    if (index->n <= ALL_CANDIDATES) {
        memcpy(to->figures, index->figures, index->n * sizeof *to->figures);
        to->n = index->n;
        return;
    }
    struct found found = {.n = 0};
    take_equal(index, value_key(&figure->of->mentions[figure->index]), &found);
    take_alike(index, figure, &found);
    qsort(found.at, found.n, sizeof *found.at, by_place);
    for (size_t i = 0; i < found.n; i++)
        if (i == 0 || found.at[i] != found.at[i - 1])
            to->figures[to->n++] = index->figures[found.at[i]];
}

/*
 * candidates.c - the sentences of some texts by their words: an inverted index.
 */
#include "match/candidates.h"

#include <stdlib.h>

#include "base/search.h"
#include "value/compare.h"

/** A key, and what holds it: a sentence or a figure, as a place in the index's list.
    Without a gap behind it: a table has as many as cells. */
struct __attribute__((packed, aligned(4))) posting {
    uint64_t key;
    uint32_t holder;
};

static int by_key(const void *left, const void *right) {
    const struct posting *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return (a->holder > b->holder) - (a->holder < b->holder);
}

static void list_figures(const struct check_case *c, uint32_t first, uint32_t past,
                         struct arena *arena, struct candidate_index *index) {
    size_t n = 0;
    for (uint32_t m = first; m < past; m++)
        n += c->members[m]->mentions.list.n;
    index->figures = arena_take(arena, (n + 1) * sizeof *index->figures);
    for (uint32_t m = first; m < past; m++)
        for (uint32_t i = 0; i < c->members[m]->mentions.list.n; i++)
            index->figures[index->n++] = (struct figure){m, i};
}

static void post_numbers(const struct check_case *c, struct arena *arena,
                         struct candidate_index *index) {
    struct postings *to = &index->numbers;
    to->at = arena_take(arena, (index->n + 1) * sizeof *to->at);
    for (uint32_t i = 0; i < index->n; i++) {
        struct figure figure = index->figures[i];
        uint64_t key = figure_account(c, figure)->keys[figure.mention];
        if (key)
            to->at[to->n++] = (struct posting){key, i};
    }
    qsort(to->at, to->n, sizeof *to->at, by_key);
}

struct postings candidates_by_thing(const struct check_case *c,
                                    const struct candidate_index *in, thing_of thing,
                                    struct arena *arena) {
    struct postings to = {arena_take(arena, (in->n + 1) * sizeof *to.at), 0};
    for (uint32_t i = 0; i < in->n; i++) {
        uint64_t key = thing(figure_mention(c, in->figures[i]));
        if (key)
            to.at[to.n++] = (struct posting){key, i};
    }
    qsort(to.at, to.n, sizeof *to.at, by_key);
    return to;
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
    const struct sentence_words *words =
        account_words(figure_account(c, figure), figure_mention(c, figure)->sentence);
    *first = words->first;
    return (size_t)(words->past - words->first);
}

static void post_words(const struct check_case *c, struct arena *arena,
                       struct candidate_index *index) {
    struct postings *to = &index->words;
    const struct word_place *words;
    size_t n = 0, sentences = 0;
    for (size_t i = 0; i < index->n; i = past_sentence(c, index, i), sentences++)
        n += words_of(c, index->figures[i], &words);
    to->at = arena_take(arena, (n + 1) * sizeof *to->at);
    index->sentences = arena_take(arena, (sentences + 1) * sizeof *index->sentences);
    sentences = 0;
    for (size_t i = 0, past; i < index->n; i = past, sentences++) {
        past = past_sentence(c, index, i);
        index->sentences[sentences] = (uint32_t)i;
        n = words_of(c, index->figures[i], &words);
        for (size_t k = 0; k < n; k++)
            if (k == 0 || words[k].key != words[k - 1].key)
                to->at[to->n++] = (struct posting){words[k].key, (uint32_t)sentences};
    }
    index->sentences[sentences] = (uint32_t)index->n;
    qsort(to->at, to->n, sizeof *to->at, by_key);
}

struct candidate_index *candidates_by_words(const struct check_case *c, uint32_t first,
                                            uint32_t past, struct arena *arena) {
    struct candidate_index *index = arena_get(arena, sizeof *index);
    list_figures(c, first, past, arena, index);
    if (index->n > FEW_CANDIDATES) /* else all may be candidates */
        post_words(c, arena, index);
    return index;
}

struct candidate_index *candidates_index(const struct check_case *c, uint32_t first,
                                         uint32_t past, struct arena *arena) {
    struct candidate_index *index = candidates_by_words(c, first, past, arena);
    post_numbers(c, arena, index);
    return index;
}

struct candidate_index *candidates_by_number(const struct check_case *c, uint32_t first,
                                             uint32_t past, struct arena *arena) {
    struct candidate_index *index = arena_get(arena, sizeof *index);
    list_figures(c, first, past, arena, index);
    post_numbers(c, arena, index);
    return index;
}

/** The postings of one key. */
struct posting_run {
    const struct posting *at;
    size_t n;
};

static bool key_before(const void *posting, const void *key) {
    return ((const struct posting *)posting)->key < *(const uint64_t *)key;
}

static struct posting_run find(const struct postings *in, uint64_t key) {
    size_t first = search_list(in, &key, key_before);
    struct posting_run run = {in->at + first, 0};
    while (first + run.n < in->n && run.n < MOST_CANDIDATES && run.at[run.n].key == key)
        run.n++;
    return run;
}

static int by_length(const void *left, const void *right) {
    const struct posting_run *a = left, *b = right;
    if (a->n != b->n)
        return a->n < b->n ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

static bool may_be(const struct candidate_index *index, const struct request *request,
                   uint32_t place) {
    return !request->may ||
           request->may(request->c, request->figure, index->figures[place]);
}

/** What the figure that looks for others tells of. */
static uint64_t own_thing(const struct request *request) {
    return request->thing ? request->thing(figure_mention(request->c, request->figure))
                          : 1;
}

/** The same of figures that may tell of another thing. */
static bool is_likely(const struct candidate_index *index,
                      const struct request *request, uint32_t place) {
    const struct mention *there = figure_mention(request->c, index->figures[place]);
    return (!request->thing || request->thing(there) == own_thing(request)) &&
           may_be(index, request, place);
}

/** Places in the index's list, found for one figure. */
struct found_places {
    uint32_t at[MOST_CANDIDATES + MOST_EQUAL];
    size_t n, looked;
};

/** Figures of sentences with rare words that are looked at for each that is taken. */
enum { LOOKED = 8 };

size_t candidates_equal(const struct check_case *c, const struct candidate_index *in,
                        struct figure figure, uint32_t to[MOST_EQUAL]) {
    uint64_t key = figure_account(c, figure)->keys[figure.mention];
    struct posting_run run = key ? find(&in->numbers, key) : (struct posting_run){0};
    size_t n = run.n < MOST_EQUAL ? run.n : MOST_EQUAL;
    for (size_t i = 0; i < n; i++)
        to[i] = run.at[i].holder;
    return n;
}

static void take_equal(const struct candidate_index *index,
                       const struct request *request, struct found_places *found) {
    uint32_t equal[MOST_EQUAL];
    size_t n = candidates_equal(request->c, index, request->figure, equal);
    for (size_t i = 0; i < n; i++)
        if (is_likely(index, request, equal[i]))
            found->at[found->n++] = equal[i];
}

static bool has_room(const struct request *request, const struct found_places *found) {
    return found->n < request->most && found->looked < LOOKED * request->most;
}

/** The figures of the sentences of a run, as long as there is room. */
static void take_run(const struct candidate_index *index, const struct request *request,
                     struct posting_run run, struct found_places *found) {
    for (size_t i = 0; i < run.n && has_room(request, found); i++) {
        const uint32_t *sentence = &index->sentences[run.at[i].holder];
        for (uint32_t k = sentence[0]; k < sentence[1] && has_room(request, found);
             k++, found->looked++)
            if (is_likely(index, request, k))
                found->at[found->n++] = k;
    }
}

/** Those that share the rarest words first. */
static void take_alike(const struct candidate_index *index,
                       const struct request *request, struct found_places *found) {
    const struct vicinity *around = request->around;
    struct posting_run runs[MOST_AROUND];
    for (size_t i = 0; i < around->n; i++)
        runs[i] = find(&index->words, around->words[i].key);
    qsort(runs, around->n, sizeof *runs, by_length);
    for (size_t i = 0; i < around->n && has_room(request, found); i++)
        take_run(index, request, runs[i], found);
}

static int by_place(const void *left, const void *right) {
    const uint32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/** All that may be, of those that tell of the same thing. */
static void take_all(const struct candidate_index *index, const struct request *request,
                     struct candidates *to) {
    struct posting_run run = {NULL, index->n};
    if (request->thing)
        run = find(request->things, own_thing(request));
    for (uint32_t i = 0; i < run.n; i++) {
        uint32_t place = run.at ? run.at[i].holder : i;
        if (may_be(index, request, place))
            to->at[to->n++] = place;
    }
}

/** Those of sentences with its rare words, and those that show the same. */
static void take_likely(const struct candidate_index *index,
                        const struct request *request, struct candidates *to) {
    struct found_places found;
    found.n = found.looked = 0;
    take_alike(index, request, &found);
    take_equal(index, request, &found);
    qsort(found.at, found.n, sizeof *found.at, by_place);
    for (size_t i = 0; i < found.n; i++)
        if (i == 0 || found.at[i] != found.at[i - 1])
            to->at[to->n++] = found.at[i];
}

void candidates_of(const struct candidate_index *index, const struct request *request,
                   struct candidates *to) {
    to->n = 0;
    if (!own_thing(request))
        return;
    if (index->n <= request->all)
        take_all(index, request, to);
    else
        take_likely(index, request, to);
}

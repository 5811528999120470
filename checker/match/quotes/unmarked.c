/*
 * unmarked.c - runs of eight words of the sources' quotations, looked up in the drafts.
 */
#include "match/quotes/unmarked.h"

#include <stdlib.h>

#include "base/search.h"

enum {
    LEAST = 8,       /* words in a row */
    MOST_ALIKE = 50, /* quotations with one run: what everybody says */
};

/* --- the index */

static uint32_t key_of(const struct quoted_word *words) {
    uint32_t key = 0;
    for (int i = 0; i < LEAST; i++)
        key = (key << 7 | key >> 25) * 0x9E3779B1u + words[i].key;
    return key;
}

static void add_quotation(struct said_index *to, const struct document *document,
                          uint32_t source, const struct quotation *quotation,
                          struct arena *arena) {
    size_t first = to->words.words.n;
    words_cut(&to->words, arena, document->view, quotation->start, quotation->end);
    size_t past = to->words.words.n;
    if (past - first < LEAST) {
        to->words.words.n = first;
        return;
    }
    *(struct said_words *)list_add(arena, &to->quotations) =
        (struct said_words){source, quotation, first, past};
}

static void index_openings(struct said_index *to, struct arena *arena) {
    for (uint32_t i = 0; i < to->quotations.n; i++) {
        const struct said_words *said = &to->quotations.at[i];
        for (size_t w = said->first; w + LEAST <= said->past; w++)
            *(struct said_opening *)list_add(arena, &to->openings) =
                (struct said_opening){key_of(&to->words.words.at[w]), (uint32_t)w, i};
    }
}

static int by_key(const void *left, const void *right) {
    const struct said_opening *a = left, *b = right;
    int by = (a->key > b->key) - (a->key < b->key);
    return by ? by : (a->word > b->word) - (a->word < b->word);
}

struct said_index said_index_make(const struct member *const *members, size_t n,
                                  struct arena *arena) {
    struct said_index made = {0};
    for (uint32_t i = 0; i < n; i++) {
        const struct document *document = members[i]->document;
        struct quotations all = quotations_find(document, arena);
        for (size_t k = 0; k < all.list.n; k++)
            if (!all.list.at[k].single)
                add_quotation(&made, document, i, &all.list.at[k], arena);
    }
    index_openings(&made, arena);
    if (made.openings.n)
        qsort(made.openings.at, made.openings.n, sizeof *made.openings.at, by_key);
    return made;
}

/* --- a draft */

static bool opening_before(const void *opening, const void *key) {
    return ((const struct said_opening *)opening)->key < *(const uint32_t *)key;
}

static size_t first_opening(const struct said_index *in, uint32_t key) {
    return search_list(&in->openings, &key, opening_before);
}

/** How many words from `word` on are those of a quotation from `there` on, and stand
    outside of quotation marks. */
static size_t run_length(const struct wording *draft, size_t word,
                         const struct said_index *in,
                         const struct said_opening *opening) {
    size_t past = in->quotations.at[opening->said].past, n = 0;
    while (word + n < draft->words.n && opening->word + n < past &&
           !draft->words.at[word + n].quoted &&
           draft->words.at[word + n].key == in->words.words.at[opening->word + n].key)
        n++;
    return n;
}

/** The longest run from a word on; 0 for none. */
static size_t longest_run(const struct wording *draft, size_t word,
                          const struct said_index *in,
                          const struct said_opening **found) {
    uint32_t key = key_of(&draft->words.at[word]);
    size_t longest = 0, i = first_opening(in, key);
    for (size_t n = 0;
         i < in->openings.n && in->openings.at[i].key == key && n < MOST_ALIKE;
         i++, n++) {
        size_t length = run_length(draft, word, in, &in->openings.at[i]);
        if (length >= LEAST && length > longest) {
            longest = length;
            *found = &in->openings.at[i];
        }
    }
    return longest;
}

static struct span span_of(const struct quoted_word *words, size_t n) {
    return (struct span){words[0].start, words[n - 1].end};
}

static void find_in_draft(const struct check_case *c, uint32_t member,
                          const struct said_index *in, struct unmarked_list *to) {
    const struct document *document = c->members[member]->document;
    struct quotations quotations = quotations_find(document, c->arena);
    struct wording draft = wording_of(document, &quotations, c->arena);
    for (size_t w = 0; w + LEAST <= draft.words.n;) {
        const struct said_opening *found;
        size_t n = longest_run(&draft, w, in, &found);
        if (n) {
            const struct said_words *said = &in->quotations.at[found->said];
            *(struct unmarked *)list_add(c->arena, &to->list) = (struct unmarked){
                member, said->source, span_of(&draft.words.at[w], n),
                span_of(&in->words.words.at[found->word], n), said->quotation};
        }
        w += n ? n : 1;
    }
}

struct unmarked_list unmarked_find(const struct check_case *c,
                                   const struct said_index *index) {
    struct unmarked_list found = {0};
    for (uint32_t i = 0; index->openings.n && i < c->n_drafts; i++)
        find_in_draft(c, i, index, &found);
    return found;
}

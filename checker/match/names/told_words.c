/*
 * told_words.c - words by key, made once of the sources of a run.
 */
#include "match/names/told_words.h"

#include "base/search.h"
#include "match/names/clause_words.h"

enum { MOST_TOLD = 500 /* places of one word that are looked at */ };

static const uint32_t *count_tokens(const struct member *const *members, size_t n,
                                    struct arena *arena) {
    uint32_t *first = arena_get(arena, (n + 1) * sizeof *first);
    for (size_t i = 0; i < n; i++)
        first[i + 1] = first[i] + (uint32_t)members[i]->document->tokens.n;
    return first;
}

static void list_text(struct told_words *to, const struct document *document,
                      uint32_t first) {
    for (uint32_t i = 0; i < document->tokens.n; i++)
        if (token_says_something(&document->tokens.at[i]) &&
            !token_continues(document, i))
            to->list.at[to->list.n++] = (struct keyed){
                token_clause_key(document, &document->tokens.at[i]), first + i};
}

struct told_words told_words_make(const struct member *const *members, size_t n,
                                  struct arena *arena) {
    struct told_words made = {.first = count_tokens(members, n, arena), .n = n};
    list_reserve(arena, &made.list, made.first[n] + 1);
    for (size_t i = 0; i < n; i++)
        list_text(&made, members[i]->document, made.first[i]);
    keyed_sort(made.list.at, made.list.n);
    return made;
}

static bool key_before(const void *word, const void *key) {
    return ((const struct keyed *)word)->key < *(const uint32_t *)key;
}

const struct keyed *told_words_find(const struct told_words *words, uint32_t key,
                                    size_t *n) {
    size_t first = search_list(&words->list, &key, key_before);
    *n = 0;
    while (first + *n < words->list.n && *n < MOST_TOLD &&
           words->list.at[first + *n].key == key)
        ++*n;
    return *n ? words->list.at + first : NULL;
}

static bool ends_before(const void *first, const void *token) {
    return ((const uint32_t *)first)[1] <= *(const uint32_t *)token;
}

uint32_t told_word_text(const struct told_words *words, const struct keyed *at,
                        uint32_t *token) {
    size_t text =
        search(&at->item, words->first, words->n, sizeof *words->first, ends_before);
    *token = at->item - words->first[text];
    return (uint32_t)text;
}

/*
 * words.c - sets of words, and words of names by their letters.
 */
#include "base/search.h"
#include "name/name.h"

enum { BITS_A_KEY = 64, LEAST_BITS = 4096 };

struct word_set word_set_make(size_t n, struct arena *arena) {
    size_t bits = LEAST_BITS;
    while (bits < BITS_A_KEY * n)
        bits *= 2;
    return (struct word_set){arena_blank(arena, bits / 8), (uint32_t)(bits - 1)};
}

void word_set_add(struct word_set *set, uint32_t key) {
    set->bits[(key & set->mask) / 64] |= (uint64_t)1 << key % 64;
}

bool word_set_has(const struct word_set *set, uint32_t key) {
    return set->bits && set->bits[(key & set->mask) / 64] >> key % 64 & 1;
}

static bool hash_before(const void *word, const void *hash) {
    return (*(const struct name_word *const *)word)->hash < *(const uint32_t *)hash;
}

const struct name_word *const *postings_find(const struct name_postings *postings,
                                             uint32_t hash, size_t *n) {
    size_t first = search_list(postings, &hash, hash_before);
    uint32_t next = hash + 1; /* a word that a text repeats stands there many times */
    *n = (next ? search_list(postings, &next, hash_before) : postings->n) - first;
    return postings->at + first;
}

bool name_is_known(const struct document *document, const struct names *names,
                   uint32_t at) {
    size_t n;
    const struct token *tokens = document->tokens.at;
    struct letters letters = letters_of(document_token(document, at));
    const struct name_word *const *same =
        postings_find(&names->postings, letters_hash(&letters), &n);
    for (size_t i = 0; i < n; i++) {
        uint32_t other = same[i]->token;
        if (other != at && other > 0 && tokens[other - 1].type == TOKEN_WORD &&
            !(tokens[other - 1].flags & TOKEN_STOP))
            return true;
    }
    return false;
}

bool names_differ_at(const struct names *names, const struct name *name,
                     const struct names *others, const struct name *other, uint32_t i) {
    if (name->n_words < 2 || name->n_words != other->n_words)
        return false;
    for (uint32_t k = 0; k < name->n_words; k++)
        if (k != i &&
            name_word(names, name, k)->hash != name_word(others, other, k)->hash)
            return false;
    return true;
}

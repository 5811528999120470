/*
 * lexicon.c - a hash table of words: open addressing over folded bytes.
 *
 * Bytes are taken eight at a time: a loop over single ones ends at a different
 * byte for each word, which no processor foresees.
 */
#include "language/lexicon.h"

#include <assert.h>

#include "base/eight.h"
#include "language/morphology.h"

/**
 * The hash of the folded bytes, the last of them changed by `change`.  Setting one
 * bit folds letters, and harms no other byte of a word.
 */
static inline uint32_t hash_bytes(struct text view, size_t at, size_t size,
                                  uint64_t change) {
    const uint64_t fold = EIGHT_OF(0x20);
    uint64_t hash = 0;
    for (; size > 8; at += 8, size -= 8)
        hash = lexicon_mix(hash, text_eight(view, at, 8) | fold);
    uint64_t tail = text_eight(view, at, size) | eight_first(fold, size);
    if (change)
        tail ^= change << (8 * (size - 1));
    return lexicon_finish(lexicon_mix(hash, tail));
}

/** The key of a word of `size` bytes, inflected so; `hash` is that of all of them. */
static uint32_t key_of(struct text view, size_t at, size_t size, uint32_t hash,
                       struct inflection as) {
    return as.stem == size ? hash : hash_bytes(view, at, as.stem, as.change);
}

uint32_t lexicon_key(const struct lexicon *lexicon, struct text text) {
    return key_of(text, 0, text.size, hash_bytes(text, 0, text.size, 0),
                  lexicon->morphology->inflect(text.data, text.size));
}

static inline bool same_word(const struct word *word, struct text view, size_t at,
                             size_t size) {
    for (size_t i = 0; i < size; i += 8) {
        size_t n = size - i < 8 ? size - i : 8;
        uint64_t eight = text_eight(view, at + i, n);
        if (eight_lower(eight) != eight_load(word->text + i, WORD_ROOM - i, 8))
            return false;
    }
    return word->text[size] == '\0';
}

/** The bucket of these bytes: theirs, or the empty one where they would go. */
static inline size_t find_bucket(const struct lexicon *lexicon, struct text view,
                                 size_t at, size_t size, uint32_t hash) {
    size_t i = hash % N_BUCKETS;
    const struct bucket *buckets = lexicon->buckets;
    while (buckets[i].word &&
           (buckets[i].tag != hash >> 16 ||
            !same_word(&lexicon->words[buckets[i].word], view, at, size)))
        i = (i + 1) % N_BUCKETS;
    return i;
}

/** As key_of(), of a word whose folded bytes fit into one number. */
static inline uint32_t short_key(size_t size, uint64_t folded, uint32_t hash,
                                 struct inflection as) {
    if (as.stem == size)
        return hash;
    uint64_t tail = eight_first(folded, as.stem);
    return lexicon_finish(
        lexicon_mix(0, tail ^ (uint64_t)as.change << 8 * (as.stem - 1)));
}

void lexicon_inflect_letters(const struct lexicon *lexicon, uint64_t folded,
                             const char *bytes, size_t size, struct token *token) {
    struct inflection as = lexicon->morphology->inflect(bytes, size);
    token->flags |= as.flags;
    token->key = short_key(size, folded, lexicon_finish(lexicon_mix(0, folded)), as);
}

void lexicon_look_up(const struct lexicon *lexicon, struct text view, size_t at,
                     size_t size, struct token *token) {
    uint32_t hash = hash_bytes(view, at, size, 0);
    size_t bucket =
        size < WORD_ROOM ? find_bucket(lexicon, view, at, size, hash) : N_BUCKETS;
    if (bucket < N_BUCKETS && lexicon->buckets[bucket].word) {
        lexicon_take(token, &lexicon->words[lexicon->buckets[bucket].word]);
        return;
    }
    struct inflection as = lexicon->morphology->inflect(view.data + at, size);
    token->flags |= as.flags;
    token->key = key_of(view, at, size, hash, as);
}

struct word *lexicon_add(struct lexicon *lexicon, struct text text) {
    uint32_t hash = hash_bytes(text, 0, text.size, 0);
    assert(text.size < WORD_ROOM && lexicon->n + 1 < N_WORDS);
    struct bucket *bucket =
        &lexicon->buckets[find_bucket(lexicon, text, 0, text.size, hash)];
    struct word *word = &lexicon->words[bucket->word ? bucket->word : ++lexicon->n];
    if (bucket->word)
        return word;
    *bucket = (struct bucket){(uint16_t)(hash >> 16), (uint16_t)lexicon->n};
    for (size_t i = 0; i < text.size; i++)
        word->text[i] = ascii_lower(text.data[i]);
    struct inflection as = lexicon->morphology->inflect(text.data, text.size);
    word->flags = as.flags;
    word->bit = lexicon->n % 64;
    word->key = key_of(text, 0, text.size, hash, as);
    if (text.size == 1 && !ascii_is_letter(text.data[0]))
        lexicon->signs[text.data[0] & 0x7F] = word;
    return word;
}

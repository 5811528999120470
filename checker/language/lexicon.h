/*
 * lexicon.h - how language/ looks words up; nobody else includes it, but
 * scripts/prepare.c, which writes it down.
 */
#ifndef CHECKER_LANGUAGE_LEXICON_H
#define CHECKER_LANGUAGE_LEXICON_H

#include "base/eight.h"
#include "base/list.h"
#include "language/language.h"

enum { N_BUCKETS = 1 << 14, N_WORDS = 1 << 13, N_LINE_RULES = 4 };

/** What the table keeps of a word: few bytes, so that it stays in the cache. */
struct bucket {
    uint16_t tag;  /* bits of its hash: most misses touch no word */
    uint16_t word; /* index; 0: an empty bucket */
};

/** All zero is empty, but for the morphology. */
struct lexicon {
    _Alignas(64) struct word words[N_WORDS]; /* the first stays empty */
    size_t n;
    const struct morphology *morphology;
    struct bucket buckets[N_BUCKETS];
    const struct word *signs[128]; /* words of one ASCII character that is no letter */
};

struct line_rules {
    LIST(struct text) list;
};

/** Names that the values of one signal have, at most: a set of them is one number. */
enum { MOST_NAMES = 64, MOST_LANDS = 255 };

struct signal_names {
    LIST(const char *) list;
};

struct language {
    struct lexicon lexicon;
    struct signal_names names[N_SIGNALS];
    struct arena *arena;
    struct line_rules line_rules[N_LINE_RULES];
};

/** The word of these bytes, added if need be. */
struct word *lexicon_add(struct lexicon *lexicon, struct text text);

/** What words of one meaning share: the hash of the word without its ending. */
uint32_t lexicon_key(const struct lexicon *lexicon, struct text text);

/** Set the key of a token of these bytes; its word and classes if there is one. */
void lexicon_look_up(const struct lexicon *lexicon, struct text view, size_t at,
                     size_t size, struct token *token);

/** All of a word, and of the phrases that begin with it. */
static inline uint64_t word_classes(const struct word *word) {
    return word->classes | word->phrase_classes;
}

/** Fibonacci hashing: the product spreads the bytes, the shift brings them down. */
static inline uint64_t lexicon_mix(uint64_t hash, uint64_t part) {
    hash = (hash ^ part) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 32;
}

/** 32 bits of a hash; never 0, which is no key. */
static inline uint32_t lexicon_finish(uint64_t hash) {
    uint32_t low = (uint32_t)hash;
    return low | !low;
}

/** The token is this word of the language file. */
static inline void lexicon_take(struct token *token, const struct word *word) {
    token->word = word;
    token->opens = word->phrases;
    token->flags = (uint16_t)((token->flags & ~word->lost) | word->flags);
    token->sought = word->sought[1];
    token->classes = word_classes(word);
    token->key = word->key;
}

/** The key of a token that is no word of the file, by its ending; as below. */
void lexicon_inflect_letters(const struct lexicon *lexicon, uint64_t folded,
                             const char *bytes, size_t size, struct token *token);

/**
 * As lexicon_look_up(), of up to seven ASCII letters, which most words are: `folded`
 * holds them in lower case, zeros behind, as text_eight() gives them.
 */
static inline void lexicon_look_up_letters(const struct lexicon *lexicon,
                                           uint64_t folded, const char *bytes,
                                           size_t size, struct token *token) {
    uint32_t hash = lexicon_finish(lexicon_mix(0, folded));
    const struct bucket *buckets = lexicon->buckets;
    for (size_t i = hash % N_BUCKETS; buckets[i].word; i = (i + 1) % N_BUCKETS) {
        const struct word *word = &lexicon->words[buckets[i].word];
        if (buckets[i].tag == hash >> 16 &&
            eight_load(word->text, WORD_ROOM, 8) == folded) {
            lexicon_take(token, word);
            return;
        }
    }
    lexicon_inflect_letters(lexicon, folded, bytes, size, token);
}

/** The same for one ASCII sign; it has no key. */
static inline void lexicon_look_up_sign(const struct lexicon *lexicon, char sign,
                                        struct token *token) {
    token->word = lexicon->signs[sign & 0x7F];
    token->opens = token->word && token->word->phrases;
    token->classes = token->word ? word_classes(token->word) : 0;
    token->sought = token->word ? token->word->sought[1] : 0;
}

#endif

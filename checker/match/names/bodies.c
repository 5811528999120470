/*
 * bodies.c - the words that bodies are called by, and those of their own.
 */
#include "match/names/bodies.h"

static bool tells(const struct member *member, const struct name_word *word,
                  enum signal signal) {
    size_t length;
    return phrase_signal(&member->document->tokens.at[word->token], 1, signal, &length);
}

bool word_is_common(const struct member *member, const struct name_word *word) {
    return tells(member, word, SIGNAL_BODY) || tells(member, word, SIGNAL_WIDE);
}

/** Has it a word that is no common one? */
static bool has_own_word(const struct member *member, const struct name *name) {
    for (uint32_t i = 0; i < name->n_words; i++)
        if (!word_is_common(member, name_word(&member->names, name, i)))
            return true;
    return false;
}

/** Words of one that are the other's, those that many share left out where `own`. */
static uint32_t shared_words(const struct member *a, const struct name *x,
                             const struct member *b, const struct name *y, bool own) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < x->n_words; i++) {
        const struct name_word *word = name_word(&a->names, x, i);
        bool shared = false;
        for (uint32_t k = 0; k < y->n_words; k++)
            shared |= word->hash == name_word(&b->names, y, k)->hash;
        n += shared && !(own && word_is_common(a, word));
    }
    return n;
}

bool bodies_are_one(const struct member *a, const struct name *x,
                    const struct member *b, const struct name *y) {
    if (has_own_word(a, x) && has_own_word(b, y))
        return shared_words(a, x, b, y, true) > 0;
    uint32_t fewer = x->n_words < y->n_words ? x->n_words : y->n_words;
    return shared_words(a, x, b, y, false) >= fewer;
}

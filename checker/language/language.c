/*
 * language.c - the senses of words and phrases that a token begins.
 */
#include "language/language.h"

/** Its sense as one word in that section, of a token that may have one. */
static const struct sense *sense_in(const struct token *token, size_t class) {
    for (const struct sense *sense = token->word->senses; sense; sense = sense->next)
        if (sense->class == class && !sense->n_rest)
            return sense;
    return NULL;
}

const struct sense *token_sense(const struct token *token, enum word_class class) {
    return token_is(token, class) ? sense_in(token, class) : NULL;
}

int hint_number(const struct token *token, enum hint hint) {
    return sense_in(token, (size_t)FIRST_HINT + hint)->number;
}

static bool rest_follows(const struct sense *sense, const struct token *tokens,
                         size_t n) {
    if (sense->n_rest >= n)
        return false;
    for (size_t i = 0; i < sense->n_rest; i++)
        if (tokens[i + 1].word != sense->rest[i])
            return false;
    return true;
}

/** The longest word or phrase at `tokens` in that section. */
static const struct sense *phrase_in(const struct token *tokens, size_t n, size_t class,
                                     size_t *length) {
    if (!n || !(tokens->classes & class_bit(class)))
        return NULL;
    for (const struct sense *sense = tokens->word->senses; sense; sense = sense->next)
        if (sense->class == class && rest_follows(sense, tokens, n)) {
            *length = sense->n_rest + 1;
            return sense;
        }
    return NULL;
}

const struct sense *phrase_sense(const struct token *tokens, size_t n,
                                 enum word_class class, size_t *length) {
    return phrase_in(tokens, n, class, length);
}

const struct sense *phrase_signal(const struct token *tokens, size_t n,
                                  enum signal signal, size_t *length) {
    return n && token_may_tell(tokens, signal)
               ? phrase_in(tokens, n, (size_t)N_CLASSES + signal, length)
               : NULL;
}

uint64_t classes_here(const struct token *tokens, size_t n) {
    if (!n || !tokens->word)
        return n ? tokens->classes : 0;
    uint64_t classes = tokens->word->classes;
    if (classes == tokens->classes)
        return classes;
    for (const struct sense *sense = tokens->word->senses; sense && sense->n_rest;
         sense = sense->next)
        if (rest_follows(sense, tokens, n))
            classes |= class_bit(sense->class);
    return classes;
}

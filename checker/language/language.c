/*
 * language.c - the senses of words and phrases that a token begins.
 */
#include "language/language.h"

const struct sense *word_find(const struct token *token, size_t section) {
    for (const struct sense *sense = token->word->senses; sense; sense = sense->next)
        if (sense->class == section && !sense->n_rest)
            return sense;
    return NULL;
}

int hint_number(const struct token *token, enum hint hint) {
    return word_find(token, (size_t)FIRST_HINT + hint)->number;
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

const struct sense *phrase_find(const struct token *tokens, size_t n, size_t section,
                                size_t *length) {
    for (const struct sense *sense = tokens->word->senses; sense; sense = sense->next)
        if (sense->class == section && rest_follows(sense, tokens, n)) {
            *length = sense->n_rest + 1;
            return sense;
        }
    return NULL;
}

uint64_t classes_here(const struct token *tokens, size_t n, uint64_t of) {
    if (!n || !tokens->word)
        return n ? tokens->classes & of : 0;
    uint64_t classes = tokens->word->classes & of;
    uint64_t open = tokens->word->phrase_classes & of & ~classes;
    for (const struct sense *sense = tokens->word->senses;
         open && sense && sense->n_rest; sense = sense->next) {
        uint64_t class = class_bit(sense->class) & open;
        if (class && rest_follows(sense, tokens, n)) {
            classes |= class;
            open &= ~class;
        }
    }
    return classes;
}

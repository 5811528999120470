/*
 * language.c - the senses of words and phrases that a token begins.
 */
#include "language/language.h"

const struct sense *word_find(const struct token *token, size_t section) {
    const struct sense *sense = token->word->own;
    while (sense && sense->class < section)
        sense = sense->next;
    return sense && sense->class == section ? sense : NULL;
}

int hint_number(const struct token *token, enum hint hint) {
    return word_find(token, (size_t)FIRST_HINT + hint)->number;
}

/** May a phrase that the first token begins go on with the second?  Mostly not. */
static bool goes_on(const struct token *tokens, size_t n) {
    return n > 1 && tokens->opens && tokens[1].word &&
           tokens->word->seconds >> tokens[1].word->bit & 1;
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
    const struct sense *sense = goes_on(tokens, n) ? tokens->word->phrases : NULL;
    while (sense && sense->class < section)
        sense = sense->next;
    for (; sense && sense->class == section; sense = sense->next)
        if (rest_follows(sense, tokens, n)) {
            *length = sense->n_rest + 1;
            return sense;
        }
    sense = word_find(tokens, section);
    *length = sense ? 1 : *length;
    return sense;
}

/** Does a phrase begin the `n` tokens, whole? */
static bool phrase_stands(const struct token *tokens, size_t n) {
    const struct sense *sense = goes_on(tokens, n) ? tokens->word->phrases : NULL;
    while (sense &&
           (sense->rest[0] != tokens[1].word || !rest_follows(sense, tokens, n)))
        sense = sense->next;
    return sense;
}

void tokens_narrow(struct token *tokens, size_t n) {
    for (struct token *at = tokens; at < tokens + n; at++)
        if (at->opens && !phrase_stands(at, (size_t)(tokens + n - at))) {
            at->opens = false;
            at->classes = at->word->classes;
            at->sought = at->word->sought[0];
        }
}

uint64_t classes_here(const struct token *tokens, size_t n, uint64_t of) {
    if (!n || !tokens->word)
        return n ? tokens->classes & of : 0;
    uint64_t classes = tokens->word->classes & of;
    uint64_t open = tokens->word->phrase_classes & of & ~classes;
    if (!goes_on(tokens, n))
        return classes;
    for (const struct sense *sense = tokens->word->phrases; open && sense;
         sense = sense->next) {
        uint64_t class = class_bit(sense->class) & open;
        if (class && rest_follows(sense, tokens, n)) {
            classes |= class;
            open &= ~class;
        }
    }
    return classes;
}

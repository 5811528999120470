/*
 * clause_words.c - which words of a sentence count when two are held together.
 */
#include "match/names/clause_words.h"

#include "name/letters.h"

static bool is_figure(const struct token *token) {
    return token->type == TOKEN_DIGITS ||
           (token->type == TOKEN_WORD && token_is(token, CLASS_CARDINAL));
}

bool token_says_something(const struct token *token) {
    bool word = token->type == TOKEN_WORD && token->flags & TOKEN_CONTENT &&
                !token_is_one_of(token, CLASS_BIT(SAYING));
    return word || is_figure(token);
}

/** Is token `i` of digits glued to the next of them, by a sign: 25,000, 10.5? */
static bool is_glued(const struct document *document, size_t i) {
    const struct token *token = &document->tokens.at[i];
    bool three = i + 2 < document->tokens.n && token->type == TOKEN_DIGITS &&
                 token[1].type == TOKEN_SIGN && token[2].type == TOKEN_DIGITS;
    return three && token[1].start == token->start + token->size &&
           token[2].start == token[1].start + token[1].size &&
           byte_is_one_of(document->view.data[token[1].start], ",.");
}

bool token_continues(const struct document *document, size_t i) {
    return i >= 2 && document->tokens.at[i].type == TOKEN_DIGITS &&
           is_glued(document, i - 2);
}

uint32_t token_clause_key(const struct document *document, const struct token *token) {
    if (token->type != TOKEN_DIGITS)
        return token->key;
    size_t i = (size_t)(token - document->tokens.at);
    while (is_glued(document, i))
        i += 2;
    const struct token *last = &document->tokens.at[i];
    uint32_t size = last->start + last->size - token->start;
    struct letters digits = {.n = 0}; /* letters_of() has none of them */
    for (; digits.n < size && digits.n < MOST_LETTERS; digits.n++)
        digits.at[digits.n] = document->view.data[token->start + digits.n];
    return letters_hash(&digits);
}

bool clause_words_have(const struct clause_words *words, uint32_t key) {
    for (uint32_t i = 0; i < words->n; i++)
        if (words->keys[i] == key)
            return true;
    return false;
}

void clause_words_add(struct clause_words *to, const struct document *document,
                      uint32_t first, uint32_t past) {
    for (uint32_t i = first; i < past && to->n < MOST_CLAUSE_WORDS; i++) {
        const struct token *token = &document->tokens.at[i];
        if (!token_says_something(token) || token_continues(document, i))
            continue;
        uint32_t key = token_clause_key(document, token);
        if (clause_words_have(to, key))
            continue;
        to->figures |= (uint32_t)is_figure(token) << to->n;
        to->keys[to->n++] = key;
    }
}

uint32_t clause_words_shared(const struct clause_words *a,
                             const struct clause_words *b) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n; i++)
        n += clause_words_have(b, a->keys[i]);
    return n;
}

bool clause_figures_part(const struct clause_words *a, const struct clause_words *b) {
    for (uint32_t i = 0; i < a->n; i++)
        if (a->figures >> i & 1 && clause_words_have(b, a->keys[i]))
            return false;
    return a->figures && b->figures;
}

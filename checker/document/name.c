/*
 * name.c - capitals, and the letters that a name is shortened to.
 */
#include "document/name.h"

/** Words that open a sentence, and have a capital there alone. */
static const uint64_t openers = CLASS_BIT(STARTER) | CLASS_BIT(PREPOSITION) |
                                CLASS_BIT(DETERMINER) | CLASS_BIT(CONJUNCTION) |
                                CLASS_BIT(CARDINAL) | CLASS_BIT(ORDINAL);

bool token_may_name(const struct token *token) {
    return token_names(token) && !token_is_one_of(token, openers);
}

/** Names of other alphabets are spelt in many ways, which mostly begin alike. */
enum { SAME_START = 4 };

enum { LONGEST_INITIALS = 8 };

/** "for" and "of the" give a short form no letter. */
static const struct token *skip_small(const struct token *at, const struct token *end) {
    const struct token *from = at;
    while (at < end && at < from + 2 && !(at->flags & TOKEN_CAPITAL) &&
           token_is_one_of(at, CLASS_BIT(PREPOSITION) | CLASS_BIT(DETERMINER) |
                                   CLASS_BIT(AND)))
        at++;
    return at;
}

/** "UN", "U.N." of "United Nations": the first letters of names that follow each other.
 */
static bool abbreviates(const struct document *x, const struct token *letters,
                        const struct document *y, const struct token *name) {
    const struct token *end = y->tokens.at + y->tokens.n;
    const char *data = x->view.data + letters->start;
    size_t n = 0;
    if (!(letters->flags & TOKEN_ALL_CAPITALS) || letters->size > LONGEST_INITIALS)
        return false;
    for (size_t i = 0; i < letters->size; i++) {
        if (data[i] == '.')
            continue;
        name = n ? skip_small(name, end) : name;
        if (name >= end || !token_names(name) || name->size < 3 ||
            y->view.data[name->start] != data[i])
            return false;
        name++;
        n++;
    }
    return n > 1;
}

bool names_abbreviate(const struct document *x, const struct token *a,
                      const struct document *y, const struct token *b) {
    return abbreviates(x, a, y, b) || abbreviates(y, b, x, a);
}

bool names_match(const struct document *x, const struct token *a,
                 const struct document *y, const struct token *b) {
    if (a->key == b->key || names_abbreviate(x, a, y, b))
        return true;
    return token_names(b) && a->size > SAME_START && b->size > SAME_START &&
           memcmp(x->view.data + a->start, y->view.data + b->start, SAME_START) == 0;
}

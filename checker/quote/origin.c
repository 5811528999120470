/*
 * origin.c - the names of those who are cited, word by word.
 */
#include "quote/origin.h"

#include "document/name.h"

static const struct token *token_of(const struct origin *origin, uint32_t i) {
    return &origin->document->tokens.at[i];
}

/** Not "Police", which begins its sentence. */
static bool is_name(const struct origin *origin, uint32_t i) {
    const struct token *token = token_of(origin, i);
    bool common = token_is(token, CLASS_SOURCE) && !(token->flags & TOKEN_ALL_CAPITALS);
    return token_may_name(token) && !common;
}

/** "The Rystad report", "the ministry's figures": a writing. */
static bool is_writing(const struct origin *origin) {
    return token_is(token_of(origin, origin->speaker.past - 1), CLASS_WRITING);
}

bool origin_is_named(const struct origin *origin) {
    const struct speaker *speaker = &origin->speaker;
    if (speaker->sort == SPEAKER_NONE || speaker->sort == SPEAKER_PRONOUN)
        return false;
    bool named = false;
    for (uint32_t i = speaker->first; i < speaker->past; i++)
        named |= is_name(origin, i);
    return named && (is_name(origin, speaker->past - 1) || is_writing(origin));
}

static bool has_name(const struct origin *in, const struct origin *of, uint32_t i) {
    for (uint32_t k = in->speaker.first; k < in->speaker.past; k++)
        if (is_name(in, k) &&
            names_match(of->document, token_of(of, i), in->document, token_of(in, k)))
            return true;
    return false;
}

static bool has_every(const struct origin *in, const struct origin *of) {
    for (uint32_t i = of->speaker.first; i < of->speaker.past; i++)
        if (is_name(of, i) && !has_name(in, of, i))
            return false;
    return true;
}

bool origins_same(const struct origin *a, const struct origin *b) {
    return has_every(a, b) || has_every(b, a);
}

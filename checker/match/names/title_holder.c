/*
 * title_holder.c - who of the sources has the office that the draft gives to another.
 */
#include "match/names/title_holder.h"

#include "match/names/clause_words.h"
#include "match/names/title_rank.h"

enum { NEAR = 2 };

/** Do a source's posts stand within two sentences: persons of whom one is taken for the
    other? */
static bool are_near(const struct held *a, const struct held *b) {
    uint32_t x = post_name(a->source, a->post)->sentence,
             y = post_name(b->source, b->post)->sentence;
    return a->source == b->source && (x > y ? x - y : y - x) <= NEAR;
}

/** Has a post a word with a capital before its head that the draft's has not: the Varn
    Mill chairman, where the draft has "Chairman Roe" of another body? */
static bool has_own_body(const struct claimed *of, const struct held *held) {
    struct clause_words mine = {.n = 0};
    const struct document *there = held->source->document;
    clause_words_add(&mine, claimed_document(of), of->post->first, of->post->head);
    for (uint32_t i = held->post->first; i < held->post->head; i++) {
        const struct token *token = &there->tokens.at[i];
        if (token->flags & TOKEN_CAPITAL && token_says_something(token) &&
            !clause_words_have(&mine, token_clause_key(there, token)))
            return true;
    }
    return false;
}

bool claimed_holder(const struct claimed *of, const struct held *mine,
                    struct held *to) {
    struct held all[MOST_HELD];
    size_t n = posts_of_head(of->in->sources, post_key(of->in->draft, of->post), all);
    for (size_t i = 0; i < n; i++) {
        if (claimed_same_person(of, &all[i]) ||
            held_ranks(&all[i]) != claimed_ranks(of) ||
            claimed_bodies_part(of, &all[i]) || has_own_body(of, &all[i]) ||
            !are_near(mine, &all[i]))
            continue;
        *to = all[i];
        return true;
    }
    return false;
}

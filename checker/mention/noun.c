/*
 * noun.c - what a number counts: "35 reported cyberattacks" counts attacks.
 *
 * Without a parser: the run of content words behind the number, and in it the
 * first plural; or the last word where there is none.
 */
#include "mention/recognise.h"

enum { LONGEST_RUN = 6 };

static bool ends_run(const struct reading *in, size_t i) {
    const struct token *token = &in->tokens[i];
    if (token->type != TOKEN_WORD)
        return true;
    static const uint64_t closed = CLASS_BIT(FUNCTION) | CLASS_BIT(PREPOSITION) |
                                   CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION) |
                                   CLASS_BIT(DETERMINER) | CLASS_BIT(CARDINAL);
    if (!token->word || !(token->word->classes & closed))
        return false;
    /* "35 reported cyberattacks", "10 new missiles": these modify. */
    return !token_is(token, CLASS_SAYING) && !token_hints(token, HINT_MODIFIER);
}

/** "players", in small letters. */
static bool is_plain_plural(const struct reading *in, size_t i) {
    return is_plural(in, i) && !has_capital(in, i) && !ends_run(in, i) &&
           !is_class(in, i, CLASS_VERB);
}

/** "two Jets players": a name in s before the plural it belongs to. */
static bool is_name_before(const struct reading *in, size_t i) {
    return has_capital(in, i) && is_plain_plural(in, i + 1);
}

/** A verb form behind the noun ends the run: "ten people died". */
static bool is_verb(const struct reading *in, size_t i, size_t first) {
    return i > first && token_is(&in->tokens[i], CLASS_VERB);
}

static bool is_singular_count(const struct mention *mention) {
    return decimal_compare(mention->amount.high, decimal_of(1, 0)) <= 0;
}

/** "a 3-million fine", "a half-a-billion heist": so much money, of one thing. */
static bool is_sum_of_one(const struct reading *in, const struct mention *mention) {
    size_t scale = mention->past - 1;
    return is_class(in, scale, CLASS_SCALE) && is_dash(in, scale - 1) &&
           is_joint(in, scale - 1);
}

/** "30 injured": a word that is no verb. */
static bool is_lone_noun(const struct reading *in, size_t at) {
    return is_type(in, at, TOKEN_WORD) && !is_class(in, at, CLASS_VERB) &&
           !is_past_verb(in, at);
}

void noun_find(const struct reading *in, struct mention *mention) {
    size_t first = mention->past, i, head = SIZE_MAX, past;
    if (sense_at(in, first, CLASS_HEDGE_AFTER, &past)) /* "40-plus", "50 or more" */
        first = past;
    i = first;
    bool ordinal = mention_does(mention, DOES_RANK);
    bool of_noun = !mention_does(mention, DOES_SHARE) &&
                   (mention->amount.vague || mention->amount.fraction) &&
                   hints(in, first, HINT_OF);
    if (of_noun || is_dash(in, first))
        i = ++first;
    if (of_noun && is_class(in, first, CLASS_DETERMINER))
        i = ++first;
    if (mention->amount.fraction && is_class(in, first, CLASS_VERB))
        return; /* "more than a third fell" */
    for (; i < in->n && i < first + LONGEST_RUN && !ends_run(in, i); i++) {
        if (is_verb(in, i, first) && head == SIZE_MAX && i > first)
            break;
        /* "first phase takes": of one thing, a second word in s is a verb. */
        bool one = ordinal && i > first;
        if (!one && is_plural(in, i) && !is_name_before(in, i)) {
            head = i++;
            break;
        }
        if (is_dash(in, i + 1) && is_glued(in, i + 1) && is_glued(in, i + 2))
            i++; /* "three cyber-attacks" */
    }
    if (head == SIZE_MAX && i > first && (ordinal || is_singular_count(mention)))
        head = ordinal ? first : i - 1;
    bool lone = head == SIZE_MAX && i == first + 1;
    if (lone && is_lone_noun(in, first) && !is_sum_of_one(in, mention))
        head = first;
    if (head == SIZE_MAX || hint_at(in, head, HINT_MODIFIER) == MODIFIER_NO_NOUN)
        return; /* "a fifth more" */
    mention->noun_first = (uint32_t)first;
    mention->noun_past = (uint32_t)head + 1;
    mention->noun = in->tokens[head].key;
}

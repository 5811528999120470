/*
 * tense.c - the verb nearest to a date tells on which side of today it lies.
 */
#include "mention/tense.h"

/** How far a verb may stand from the date it goes with, in tokens. */
enum { FAR = 30 };

/** The numbers of auxiliaries are tenses; of verbs only what is past has one. */
static enum tense told(const struct sense *sense) {
    int tense = sense ? sense->number & ~VERB_TAKES_TIME : TENSE_UNKNOWN;
    return tense == TENSE_FUTURE ? TENSE_FUTURE
           : tense == TENSE_PAST ? TENSE_PAST
                                 : TENSE_UNKNOWN;
}

/** "a still unspecified date", "the proposed sale": before a noun it tells no tense. */
static bool is_attribute(const struct reading *in, size_t i) {
    size_t before = i - 1;
    before -= i > 1 && is_class(in, before, CLASS_FUNCTION) ? 1 : 0;
    bool noun =
        is_type(in, i + 1, TOKEN_WORD) && in->tokens[i + 1].flags & TOKEN_CONTENT;
    return i > 0 && noun &&
           is_one_of(in, before, CLASS_BIT(ARTICLE) | CLASS_BIT(DETERMINER));
}

/** "closed": no name, and none of the words of the language that end so. */
static bool is_regular_past(const struct reading *in, size_t i) {
    static const uint64_t others = CLASS_BIT(CARDINAL) | CLASS_BIT(HUNDRED) |
                                   CLASS_BIT(WEEKDAY) | CLASS_BIT(HEDGE_BEFORE) |
                                   CLASS_BIT(LABEL) | CLASS_BIT(AGE_WORD);
    const struct token *token = &in->tokens[i];
    bool past = token->type == TOKEN_WORD && token->flags & TOKEN_PAST &&
                !(token->flags & TOKEN_CAPITAL);
    return past && token->size > 4 && !token_may(token, others) && !is_attribute(in, i);
}

static enum tense tense_at(const struct reading *in, size_t i) {
    size_t past;
    /* "May" is a month wherever it has a capital. */
    if (in->tokens[i].flags & TOKEN_CAPITAL && is_class(in, i, CLASS_MONTH))
        return TENSE_UNKNOWN;
    enum tense tense = told(sense_at(in, i, CLASS_AUXILIARY, &past));
    if (!tense && hints(in, i, HINT_TENSE))
        tense = (enum tense)hint_at(in, i, HINT_TENSE);
    if (!tense)
        tense = told(sense_at(in, i, CLASS_VERB, &past));
    return tense ? tense : is_regular_past(in, i) ? TENSE_PAST : TENSE_UNKNOWN;
}

/** "agreed to buy it in January": what was agreed then may lie ahead. */
static bool is_infinitive(const struct reading *in, size_t to) {
    static const uint64_t others = CLASS_BIT(ARTICLE) | CLASS_BIT(DETERMINER) |
                                   CLASS_BIT(FUNCTION) | CLASS_BIT(CARDINAL) |
                                   CLASS_BIT(DEICTIC) | CLASS_BIT(DAY_WORD);
    return hints(in, to, HINT_TO) && is_type(in, to + 1, TOKEN_WORD) &&
           !has_capital(in, to + 1) && !token_may(&in->tokens[to + 1], others);
}

enum tense tense_around(const struct reading *in, size_t first, size_t past) {
    enum tense tense = TENSE_UNKNOWN;
    size_t from = first > FAR ? first - FAR : 0;
    bool infinitive = false;
    for (size_t i = first; !tense && i > from; i--) {
        tense = tense_at(in, i - 1);
        infinitive = infinitive || is_infinitive(in, i - 1);
    }
    if (infinitive)
        return tense == TENSE_PAST ? TENSE_UNKNOWN : tense;
    for (size_t i = past; !tense && i < in->n && i < past + FAR; i++)
        tense = tense_at(in, i);
    return tense;
}

bool verb_takes_time(const struct reading *in, size_t at) {
    const struct sense *verb = word_sense(in, at, CLASS_VERB);
    return verb && verb->number & VERB_TAKES_TIME;
}

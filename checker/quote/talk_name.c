/*
 * talk_name.c - runs of words with capitals.
 */
#include "quote/talk_name.h"

#include "document/name.h"

bool token_is_shortened(const struct token *token) {
    return token_is(token, CLASS_ABBREVIATION) ||
           (token->size == 1 && token->flags & TOKEN_CAPITAL);
}

/** Does a sentence, or what a sign parts from it, begin at `i`? */
static bool is_opening(const struct talk *in, uint32_t i) {
    const struct token *before = &in->at[i - 1];
    return i <= in->first || before->flags & TOKEN_STOP ||
           (before->type == TOKEN_SIGN && !talk_sign(in, i - 1, ",'-.&/("));
}

/** "Then Jane Roe said": a word with a capital only because the sentence opens. */
static bool only_opens(const struct token *token) {
    static const uint64_t openers = CLASS_BIT(STARTER) | CLASS_BIT(PREPOSITION) |
                                    CLASS_BIT(CONJUNCTION) | CLASS_BIT(DETERMINER) |
                                    CLASS_BIT(DAY_WORD) | CLASS_BIT(DEICTIC);
    bool title = token_is_one_of(token, CLASS_BIT(SOURCE) | CLASS_BIT(ABBREVIATION));
    return !title && (token_is_one_of(token, openers) || token->flags & TOKEN_ADVERB);
}

bool talk_names(const struct talk *in, uint32_t i) {
    const struct token *token = &in->at[i];
    return token_names(token) && !(only_opens(token) && is_opening(in, i));
}

/** The hyphen of "Stanley-Becker". */
static bool joins_name(const struct talk *in, uint32_t i, uint32_t past) {
    return i + 1 < past && talk_sign(in, i, "-") && token_names(&in->at[i + 1]) &&
           !(in->at[i].flags & TOKEN_SPACE_BEFORE) &&
           !(in->at[i + 1].flags & TOKEN_SPACE_BEFORE);
}

uint32_t talk_name_past(const struct talk *in, uint32_t i, uint32_t past) {
    uint32_t end = i;
    for (uint32_t at = i; at < past;) {
        bool small = at > i && token_is(&in->at[at], CLASS_PREPOSITION) &&
                     at + 1 < past && token_names(&in->at[at + 1]) &&
                     !token_sense(&in->at[at], CLASS_PREPOSITION)->number;
        if (!talk_names(in, at) && !small)
            break;
        end = ++at;
        if (joins_name(in, at, past))
            at++;
        if (talk_sign(in, at, ".") && token_is_shortened(&in->at[at - 1]))
            at++;
    }
    return end;
}

uint32_t talk_name_first(const struct talk *in, uint32_t first, uint32_t past) {
    uint32_t from = past;
    while (from > first) {
        uint32_t at = from - 1;
        if (talk_sign(in, at, ".") && at > first && token_is_shortened(&in->at[at - 1]))
            at--;
        if (at > first + 1 && joins_name(in, at, past))
            at--;
        if (!talk_names(in, at))
            break;
        from = at;
    }
    return from;
}

/*
 * title.c - numbers that are in the title of a film, a book, a song.
 */
#include "mention/title.h"

#include "mention/amount.h"

enum { MOST_WORDS = 6, MOST_BEFORE_NOUN = 2 };

/** A word with a capital, no code in capitals alone, and blanks before it. */
static bool is_capital(const struct reading *in, size_t at) {
    return is_type(in, at, TOKEN_WORD) && has_capital(in, at) && !is_glued(in, at) &&
           !(in->tokens[at].flags & TOKEN_ALL_CAPITALS);
}

/** "Men", "Minutes", "Hour": what prose writes small; of "two Press Day events" others
    are counted. */
static bool is_noun(const struct reading *in, size_t at) {
    size_t length;
    bool time = is_class(in, at, CLASS_TIME_UNIT) && !amount_has_plural(in, at + 1);
    return time || (at < in->n &&
                    phrase_signal(&in->tokens[at], 1, SIGNAL_SMALL_NOUN, &length));
}

bool title_has_noun(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->past, past = at;
    while (is_capital(in, past) && !is_noun(in, past) && past < at + MOST_BEFORE_NOUN)
        past++;
    if (!is_capital(in, past) || !is_noun(in, past) || numeral->grouped)
        return false;
    bool owns = numeral->first == 0 && is_sign(in, past + 1, "'");
    return owns || !tokens_are_titled(in->tokens, in->n);
}

/** A quotation mark of any sort. */
static bool is_mark(const struct reading *in, size_t at) {
    enum { WIDE = 3 };
    return is_sign(in, at, "\"'") || (is_type(in, at, TOKEN_SIGN) &&
                                      in->tokens[at].size == WIDE && !is_dash(in, at));
}

/** "in a Boat": small words between the capitals of a title. */
static bool is_small(const struct reading *in, size_t at) {
    static const uint64_t small = CLASS_BIT(FUNCTION) | CLASS_BIT(PREPOSITION) |
                                  CLASS_BIT(ARTICLE) | CLASS_BIT(DETERMINER) |
                                  CLASS_BIT(CONJUNCTION) | CLASS_BIT(AND);
    return is_one_of(in, at, small);
}

/** Back over "The" to the mark that opens the quotation; 0: it has none. */
static size_t opening(const struct reading *in, size_t at) {
    if (at > 1 && is_class(in, at - 1, CLASS_DETERMINER) && has_capital(in, at - 1))
        at--;
    bool opens = at > 0 && is_mark(in, at - 1) && is_glued(in, at) &&
                 (at == 1 || !is_glued(in, at - 1));
    return opens ? at : 0;
}

/** '"Seven Gulls"', '"The 40 Doors"', '"Nine"': it opens a quotation of capitals alone.
 */
static bool is_quoted(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->past, past = at;
    bool word = has_capital(in, numeral->first);
    if (!(is_capital(in, at) || word) || !opening(in, numeral->first))
        return false;
    while (past < at + MOST_WORDS && (is_capital(in, past) || is_small(in, past)))
        past++;
    return is_mark(in, past) && is_glued(in, past);
}

/** Nothing is counted by a number there: the end, a sign, "was". */
static bool ends(const struct reading *in, size_t at) {
    return at >= in->n || is_sign(in, at, ",.;)") || is_class(in, at, CLASS_AUXILIARY);
}

/** "the film 21 Gulls": behind what has a title, and before a capital. */
static bool is_led(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, past = numeral->past, length;
    if (at == 0 || !phrase_signal(&in->tokens[at - 1], 1, SIGNAL_WORK, &length))
        return false;
    bool nation =
        past < in->n && phrase_signal(&in->tokens[past], 1, SIGNAL_NATION, &length);
    return ends(in, past) || (is_capital(in, past) && !nation);
}

bool title_has(const struct reading *in, const struct numeral *numeral) {
    if (has_capital(in, numeral->past) && title_has_noun(in, numeral))
        return true;
    return is_quoted(in, numeral) || is_led(in, numeral);
}

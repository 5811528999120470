/*
 * date_name.c - words of time in the name of something else: USA Today, "High Noon",
 * The Sunday Times.
 *
 * Told by capitals where prose has none; weekdays and months always have theirs.
 */
#include "mention/date.h"

/** Does a sentence, or what is quoted in it, begin there: is a capital due? */
static bool is_opening(const struct reading *in, size_t at) {
    return at == 0 || (is_type(in, at - 1, TOKEN_SIGN) && !is_sign(in, at - 1, ",&"));
}

/** A capital, and no word that begins a date of its own. */
static bool is_other_name(const struct reading *in, size_t at) {
    static const uint64_t dates = CLASS_BIT(WEEKDAY) | CLASS_BIT(MONTH) |
                                  CLASS_BIT(MONTH_SHORT) | CLASS_BIT(HOLIDAY) |
                                  CLASS_BIT(FUNCTION) | CLASS_BIT(AUXILIARY);
    return has_capital(in, at) && !is_glued(in, at) && !hints(in, at, HINT_ZONE) &&
           !token_may(&in->tokens[at], dates);
}

/** "Today", "This Week", "Noon" with a capital that prose does not give them. */
static bool has_odd_capital(const struct reading *in, size_t at, size_t past) {
    static const uint64_t small =
        CLASS_BIT(DAY_WORD) | CLASS_BIT(DEICTIC) | CLASS_BIT(CLOCK);
    if (!has_capital(in, at) || !token_may(&in->tokens[at], small))
        return false;
    if (!is_opening(in, at))
        return true;
    bool clock = is_class(in, at, CLASS_CLOCK);
    bool second =
        past > at + 1 && has_capital(in, at + 1) &&
        !is_one_of(in, at + 1,
                   CLASS_BIT(WEEKDAY) | CLASS_BIT(MONTH) | CLASS_BIT(HOLIDAY));
    return second || (clock && is_other_name(in, past));
}

/** "Saturday Night Live", "the Sunday Times", "Bloody Sunday"; not "Saturday night". */
static bool is_weekday_of_name(const struct reading *in, size_t at, size_t past) {
    if (!is_class(in, at, CLASS_WEEKDAY))
        return false;
    bool part = past > at + 1 && is_class(in, at + 1, CLASS_DAY_PART) &&
                has_capital(in, at + 1);
    bool the = at > 0 && hints(in, at - 1, HINT_THE);
    size_t length;
    bool named = has_capital(in, at - 1) &&
                 phrase_signal(&in->tokens[at - 1], 1, SIGNAL_NAMED_DAY, &length);
    return part || named || (the && past == at + 1 && is_other_name(in, past));
}

/** "Mr Jan", "Dr. Friday": a person. */
static bool is_person(const struct reading *in, size_t at) {
    size_t length, title = at - 1 - is_sign(in, at - 1, ".");
    return has_capital(in, at) && title < at && has_capital(in, title) &&
           phrase_signal(&in->tokens[title], 1, SIGNAL_COURTESY, &length);
}

/** "Christmas Island". */
static bool is_place(const struct reading *in, size_t at, size_t past) {
    size_t length;
    return past < in->n && token_may(&in->tokens[at], CLASS_BIT(HOLIDAY)) &&
           phrase_signal(&in->tokens[past], 1, SIGNAL_LANDFORM, &length);
}

bool date_is_name(const struct reading *in, size_t at, size_t past) {
    if (is_person(in, at) || is_place(in, at, past))
        return true;
    return (has_odd_capital(in, at, past) || is_weekday_of_name(in, at, past)) &&
           !tokens_are_titled(in->tokens, in->n);
}

/*
 * old_year.c - four digits before 1900 are a year where the words around tell: most
 * counts have so many.
 */
#include "mention/amount.h"
#include "mention/date.h"

/** "(1847)", "(1847, 1854)": years alone are in the bracket, behind a name. */
static bool is_bracketed(const struct reading *in, size_t at) {
    enum { MOST_LISTED = 8 };
    size_t first = at, last = at;
    while (at - first < MOST_LISTED && is_sign(in, first - 1, ",;") &&
           year_at(in, first - 2))
        first -= 2;
    while (last - at < MOST_LISTED && is_sign(in, last + 1, ",;") &&
           year_at(in, last + 2))
        last += 2;
    return is_sign(in, first - 1, "(") && is_sign(in, last + 1, ")");
}

/** "late 1861", "the end of 1780", "mid-1850". */
static bool is_parted(const struct reading *in, size_t at) {
    size_t before = at - (is_dash(in, at - 1) ? 2 : 1), past = 0;
    if (is_class(in, before, CLASS_PERIOD_PART))
        return true;
    return at > 1 && sense_at(in, at - 2, CLASS_PERIOD_PART, &past) && past == at;
}

/** "born c. 1450", "circa 1650". */
static bool is_about(const struct reading *in, size_t at) {
    enum { MOST_WORDS = 2 };
    size_t length;
    for (size_t n = 1; n <= MOST_WORDS && n <= at; n++)
        if (phrase_signal(in->tokens + at - n, n, SIGNAL_CIRCA, &length) && length == n)
            return true;
    return false;
}

/** "the War of 1812", "the winter of 1783"; not "a total of 1812". */
static bool is_of_event(const struct reading *in, size_t at) {
    return at > 2 && hints(in, at - 1, HINT_OF) &&
           (is_class(in, at - 2, CLASS_SEASON) ||
            (amount_is_proper(&in->tokens[at - 2]) &&
             !tokens_are_titled(in->tokens, in->n)));
}

/** "it dates back to 1898". */
static bool is_gone_back_to(const struct reading *in, size_t at) {
    return at > 1 && hints(in, at - 1, HINT_TO) && is_class(in, at - 2, CLASS_AGO);
}

/** "her 1871 table", "the 1860 election": of one thing, which has no number. */
static bool is_of_one(const struct reading *in, size_t at, int year) {
    enum { NEAR = 3 };
    static const uint64_t closed = CLASS_BIT(FUNCTION) | CLASS_BIT(PREPOSITION) |
                                   CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION) |
                                   CLASS_BIT(VERB);
    bool led = is_class(in, at - 1, CLASS_DETERMINER) ||
               (hints(in, at - 1, HINT_POSSESSIVE) && is_glued(in, at - 1));
    size_t next = at + 1;
    if (!led || year % 100 == 0)
        return false;
    while (next <= at + NEAR && is_type(in, next, TOKEN_WORD) &&
           !is_past_verb(in, next) && !is_one_of(in, next, closed)) {
        if (amount_has_plural(in, next))
            return false;
        next++;
    }
    return next > at + 1;
}

/** "1775-1778", "1783-84": another year is joined to it, not long after. */
static bool leads_to_year(const struct reading *in, size_t at, int year) {
    enum { MOST_YEARS = 120 };
    size_t end = at + 2;
    if (!is_dash(in, at + 1) || !is_joint(in, at + 1) ||
        is_glued(in, at + 3 + is_sign(in, at + 3, ".,;:)")))
        return false;
    int to = year_at(in, end);
    if (!to && is_digits(in, end, 2, 2))
        to = year - year % 100 + number_at(in, end);
    bool counts = is_type(in, end + 1, TOKEN_WORD) && amount_has_plural(in, end + 1);
    return to > year && to <= year + MOST_YEARS && !counts;
}

/** The text told it before as a year: "the campaign of 1777" behind "May 1777". */
static bool was_told(const struct reading *in, int year) {
    int bit = year - FIRST_OLD_YEAR;
    return bit >= 0 && bit < OLD_YEARS && in->years[bit / 64] >> bit % 64 & 1;
}

bool year_is_told(const struct reading *in, size_t at, int year) {
    if (was_told(in, year))
        return true;
    if (is_bracketed(in, at) || is_parted(in, at) || is_of_event(in, at))
        return true;
    return is_gone_back_to(in, at) || is_about(in, at) || is_of_one(in, at, year) ||
           leads_to_year(in, at, year);
}

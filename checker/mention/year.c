/*
 * year.c - years in digits and in words.
 */
#include "mention/date.h"
#include "mention/digits.h"

static bool is_dashed(const struct reading *in, size_t at) {
    return is_dash(in, at) && is_glued(in, at) && is_glued(in, at + 1) &&
           digits_at(in, at + 1);
}

/** Part of a longer number, as 138-2010-2015, or of a day that is none, 2024-13-01. */
static bool is_numbered(const struct reading *in, size_t at) {
    if (!is_dash(in, at - 1) && !is_dash(in, at + 1))
        return false;
    bool behind = at > 2 && is_dashed(in, at - 1) && digits_at(in, at - 2) &&
                  is_dash(in, at - 3) && is_glued(in, at - 2);
    bool before = at > 1 && is_dashed(in, at - 1) && is_digits(in, at - 2, 3, 3);
    bool more = is_dashed(in, at + 1) && is_dashed(in, at + 3);
    return behind || before || more;
}

int year_at(const struct reading *in, size_t at) {
    if (in->counts || !is_digits(in, at, 4, 4))
        return 0;
    int year = text_number(token_text(in, at));
    bool joined =
        is_glued(in, at + 1) && (in->tokens[at + 1].type == TOKEN_WORD ||
                                 (is_sign(in, at + 1, ".,:/") && is_glued(in, at + 2) &&
                                  digits_at(in, at + 2)));
    bool prefixed =
        at > 0 && is_glued(in, at) &&
        (in->tokens[at - 1].type != TOKEN_SIGN || is_sign(in, at - 1, "$#.,:=_&%@/"));
    return year >= 1000 && year <= 2150 && !joined && !prefixed && !is_numbered(in, at)
               ? year
               : 0;
}

bool is_unit(const struct reading *in, size_t i, const char *unit) {
    return is_class(in, i, CLASS_TIME_UNIT) && !is_plural(in, i) &&
           strcmp(token_sense(&in->tokens[i], CLASS_TIME_UNIT)->value, unit) == 0;
}

/** The value of a number word of its own, or -1. */
static int cardinal(const struct reading *in, size_t at) {
    const struct sense *word = word_sense(in, at, CLASS_CARDINAL);
    return word ? word->number : -1;
}

size_t tens_read(const struct reading *in, size_t at, int *number) {
    *number = cardinal(in, at);
    if (*number < 0 || *number > 99)
        return 0;
    size_t unit = at + 1 + (is_dash(in, at + 1) ? 1 : 0);
    int units = *number >= 20 && *number % 10 == 0 ? cardinal(in, unit) : -1;
    if (units < 1 || units > 9)
        return at + 1;
    *number += units;
    return unit + 1;
}

/** "two thousand and five"; "two thousand" alone only where no noun follows. */
static size_t read_thousands(const struct reading *in, size_t at, int *year) {
    int rest;
    const struct sense *scale = word_sense(in, at + 1, CLASS_SCALE);
    if (cardinal(in, at) != 2 || !scale || scale->number != 3)
        return 0;
    size_t more = at + 2 + (is_class(in, at + 2, CLASS_AND) ? 1 : 0);
    size_t past = tens_read(in, more, &rest);
    bool ends = at + 2 >= in->n || in->tokens[at + 2].type == TOKEN_SIGN ||
                is_unit(in, at - 1, "12M"); /* "by the year two thousand" */
    if (!past && !ends)
        return 0;
    *year = 2000 + (past ? rest : 0);
    return past ? past : at + 2;
}

/** "zero one", "oh one" behind "nineteen". */
static size_t read_zero(const struct reading *in, size_t at, int *rest) {
    bool zero = cardinal(in, at) == 0 || (hints(in, at, HINT_ZERO));
    *rest = zero ? cardinal(in, at + 1) : -1;
    return *rest >= 1 && *rest <= 9 ? at + 2 : 0;
}

/** "nineteen ninety-six", "seventeen hundred thirty three", "nineteen seventies". */
size_t year_in_words(const struct reading *in, size_t at, int *year) {
    int first = cardinal(in, at), rest = 0;
    if (first == 2)
        return read_thousands(in, at, year);
    if (first < 15 || first > 20)
        return 0;
    size_t next = at + 1;
    bool hundred = is_class(in, next, CLASS_HUNDRED);
    next += hundred ? 1 : 0;
    next += hundred && is_class(in, next, CLASS_AND) ? 1 : 0;
    const struct sense *decade = word_sense(in, next, CLASS_DECADE);
    size_t past = decade ? next + 1 : tens_read(in, next, &rest);
    if (!hundred && past && !decade && rest < 10)
        past = 0;
    past = past ? past : read_zero(in, next, &rest);
    if (past)
        *year = 100 * first + (decade ? decade->number : rest);
    return past;
}

/*
 * date_era.c - years of an era that is named: "44 BC", "AD 476", "300-200 BC".
 */
#include "mention/date.h"
#include "mention/numerals.h"

/** Longer ago is no day that is counted, but a year all the same. */
enum { BEFORE_COMMON = -1, COMMON = 1, LAST_OF_ERA = 99999 };

int era_at(const struct reading *in, size_t at, size_t *past) {
    size_t length;
    if (at >= in->n || !(in->tokens[at].flags & TOKEN_ALL_CAPITALS))
        return 0;
    const struct sense *era =
        phrase_signal(in->tokens + at, in->n - at, SIGNAL_ERA, &length);
    if (era)
        *past = at + length;
    return era ? era->number : 0;
}

/** A whole number that a year may be. */
static bool may_be_year(const struct numeral *numeral) {
    bool plain = numeral->digits && !numeral->scaled && !numeral->pointed &&
                 !numeral->fraction && numeral->value.exponent == 0;
    int64_t year = numeral->value.coefficient;
    return plain && year > 1 && year <= LAST_OF_ERA;
}

/** "300-200 BC", "6000 and 2000 BC": the era of the other end counts for both. */
static bool shares_era(const struct reading *in, size_t at) {
    struct numeral end;
    size_t past;
    bool joins =
        is_dash(in, at) || is_class(in, at, CLASS_AND) || hints(in, at, HINT_TO);
    return joins && is_type(in, at + 1, TOKEN_DIGITS) &&
           numeral_read(in, at + 1, &end) && may_be_year(&end) &&
           era_at(in, end.past, &past) < 0;
}

/** The era of the year, and where it ends. */
static int era_of(const struct reading *in, const struct numeral *year, size_t *past) {
    size_t before;
    *past = year->past;
    int era = era_at(in, year->past, past);
    if (era)
        return era;
    if (year->first > 0 && era_at(in, year->first - 1, &before) > 0 &&
        before == year->first)
        return COMMON;
    return shares_era(in, year->past) ? BEFORE_COMMON : 0;
}

/** Most numbers have no era beside them, nor are they joined to one that has. */
static bool may_have_era(const struct reading *in, size_t at) {
    const struct token *next = &in->tokens[at + 1];
    if (at > 0 && token_may_tell(next - 2, SIGNAL_ERA))
        return true;
    if (at + 2 >= in->n)
        return at + 1 < in->n && token_may_tell(next, SIGNAL_ERA);
    return token_may_tell(next, SIGNAL_ERA) || is_sign(in, at + 1, ",-") ||
           (next[1].type == TOKEN_DIGITS && next->type != TOKEN_DIGITS);
}

bool era_follows(const struct reading *in, const struct numeral *numeral) {
    size_t past;
    return may_have_era(in, numeral->first) && may_be_year(numeral) &&
           era_of(in, numeral, &past);
}

size_t date_era(const struct reading *in, size_t at, struct calendar *to) {
    struct numeral year;
    size_t past;
    if (!may_have_era(in, at) || !numeral_read(in, at, &year) || !may_be_year(&year))
        return 0;
    int era = era_of(in, &year, &past), number = (int)year.value.coefficient;
    *to = (struct calendar){.grain = GRAIN_YEAR, .year = era < 0 ? 1 - number : number};
    return era ? past : 0;
}

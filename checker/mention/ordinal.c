/*
 * ordinal.c - first, 25th, twenty-first: a place in a row.
 */
#include "mention/amount.h"
#include "mention/numerals.h"

/** The ordinals that are counted: "two hundredth", and no "two twentieth". */
enum { FIRST_SCALE = 100 };

/** "twenty-first", "hundred and fifth": cardinal words, then an ordinal word; "the four
    first" are two. */
static bool read_compound(const struct reading *in, const struct numeral *numeral,
                          struct mention *to) {
    size_t at = numeral->past + (is_dash(in, numeral->past) ? 1 : 0);
    at += is_class(in, at, CLASS_AND) ? 1 : 0;
    if (numeral->digits || numeral->fraction || !is_class(in, at, CLASS_ORDINAL))
        return false;
    struct decimal last = decimal_of(
                       token_sense(&in->tokens[at], CLASS_ORDINAL)->number, 0),
                   sum;
    bool tens = decimal_compare(numeral->value, last) > 0;
    bool joins = tens ? decimal_compare(numeral->value, decimal_of(20, 0)) >= 0
                      : decimal_compare(last, decimal_of(FIRST_SCALE, 0)) >= 0;
    if (!joins)
        return false;
    if (!(tens ? decimal_add(numeral->value, last, &sum)
               : decimal_multiply(numeral->value, last, &sum)))
        return false;
    amount_take(to, numeral);
    to->amount.low = to->amount.high = sum;
    to->past = (uint32_t)at + 1;
    return true;
}

/** "the first nine months": the beginning of something, and no place in a row. */
static bool is_first_of_many(const struct reading *in, size_t at) {
    struct numeral count;
    return has_number(in, at, CLASS_ORDINAL, 1) && at + 1 < in->n &&
           !is_class(in, at + 1, CLASS_ARTICLE) && numeral_read(in, at + 1, &count) &&
           is_class(in, count.past, CLASS_TIME_UNIT);
}

static bool read_digits(const struct reading *in, const struct numeral *numeral,
                        struct mention *to) {
    if (!is_class(in, numeral->past, CLASS_ORDINAL_SUFFIX) ||
        !is_glued(in, numeral->past) || numeral->pointed)
        return false;
    amount_take(to, numeral);
    to->past++;
    return true;
}

static bool read_word(const struct reading *in, size_t at, struct mention *to) {
    bool code = is_sign(in, at + 1, "_") && is_glued(in, at + 1); /* third_party */
    if (!is_class(in, at, CLASS_ORDINAL) || code)
        return false;
    const struct sense *word = token_sense(&in->tokens[at], CLASS_ORDINAL);
    *to = (struct mention){.first = (uint32_t)at, .past = (uint32_t)at + 1};
    to->amount.low = to->amount.high = decimal_of(word->number, 0);
    to->amount.worded = true;
    return true;
}

static bool read_ordinal(const struct reading *in, size_t at,
                         const struct numeral *numeral, struct mention *to) {
    bool found = !numeral          ? read_word(in, at, to)
                 : numeral->digits ? read_digits(in, numeral, to)
                                   : read_compound(in, numeral, to);
    return found && !amount_is_idiom(in, at) && !is_first_of_many(in, at);
}

const struct kind kind_ordinal = {
    .name = "ordinal",
    .does = DOES_AMOUNT | DOES_RANK,
    .enters = CLASS_BIT(ORDINAL),
    .read = read_ordinal,
    .value = amount_write,
    .example = "fourth missile, the 25th, twenty-first",
    .explains = "a place in a row: a lower bound of a count",
};

/*
 * factor.c - so many times as much: "doubled", "a twofold rise", "halved".
 */
#include "mention/amount.h"
#include "mention/digits.h"
#include "mention/numerals.h"

/** "-fold" behind a number: "sixfold" is a word of its own. */
enum { FACTOR_OF_NUMBER = 0 };

static bool take(struct mention *to, size_t first, size_t past, struct decimal times) {
    to->first = (uint32_t)first;
    to->past = (uint32_t)past;
    to->amount.low = to->amount.high = times;
    to->unit = "times";
    return true;
}

/** "a 4x gain": a letter right behind digits, with no more behind: no "4x4". */
static bool is_letter(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->past;
    return numeral->digits && is_glued(in, at) &&
           (is_type(in, at + 1, TOKEN_SIGN) || !is_glued(in, at + 1));
}

/** "10-fold", "ten-fold", "10x". */
static bool read_fold(const struct reading *in, const struct numeral *numeral,
                      struct mention *to) {
    size_t at = numeral->past + (is_dash(in, numeral->past) ? 1 : 0);
    if (!has_number(in, at, CLASS_FACTOR, FACTOR_OF_NUMBER) || numeral->fraction ||
        (in->tokens[at].size == 1 && !is_letter(in, numeral)))
        return false;
    amount_take(to, numeral);
    return take(to, to->first, at + 1, numeral->value);
}

/** "a load factor of 78", "the safety factor": a measure that has a name. */
static bool is_measure(const struct reading *in, size_t at) {
    return at > 0 && is_type(in, at - 1, TOKEN_WORD) &&
           in->tokens[at - 1].flags & TOKEN_CONTENT;
}

/** "a factor of six", but "a factor of 78%" is a share. */
static bool read_factor_of(const struct reading *in, size_t at, size_t number,
                           struct mention *to) {
    struct numeral numeral;
    size_t past;
    if (is_measure(in, at) || number >= in->n || !numeral_read(in, number, &numeral) ||
        numeral.vague || sense_at(in, numeral.past, CLASS_PERCENT, &past))
        return false;
    amount_take(to, &numeral);
    return take(to, at, numeral.past, numeral.value);
}

/** "On the Fourfold Root", "a Triple Crown": capitals that prose does not give. */
static bool is_named(const struct reading *in, size_t at, size_t past) {
    return at > 0 && is_type(in, at - 1, TOKEN_WORD) && has_capital(in, at) &&
           has_capital(in, past) && !tokens_are_titled(in->tokens, in->n);
}

static bool read_factor(const struct reading *in, size_t at,
                        const struct numeral *numeral, struct mention *to) {
    size_t past;
    const struct sense *word = sense_at(in, at, CLASS_FACTOR, &past);
    if (numeral)
        return read_fold(in, numeral, to);
    if (!word || amount_is_idiom(in, at) || is_named(in, at, past))
        return false;
    bool part = strchr(word->value, '/');
    if (!part && word->number == FACTOR_OF_NUMBER)
        return past > at + 1 && read_factor_of(in, at, past, to);
    to->amount.worded = true;
    return take(to, at, past,
                part ? fraction_named(word) : decimal_of(word->number, 0));
}

const struct kind kind_factor = {
    .name = "factor",
    .does = DOES_AMOUNT | DOES_FOLD,
    .enters = CLASS_BIT(FACTOR),
    .read = read_factor,
    .value = amount_write,
    .example = "doubled, a twofold rise, halved, twice as many, a 4x gain",
    .explains = "how many times as much; of 100 percent more, doubled is right",
};

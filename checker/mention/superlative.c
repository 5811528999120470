/*
 * superlative.c - the largest, the second-largest, a record high: a place from the top.
 *
 * Two of one word are compared: the largest is not the second-largest, and says nothing
 * of the lowest.
 */
#include "mention/amount.h"
#include "mention/numerals.h"

/** "the", "its", "Europe's", "of the world's": what is led so is one of all. */
static bool is_led(const struct reading *in, size_t at) {
    return at > 0 &&
           (is_one_of(in, at - 1, CLASS_BIT(DETERMINER) | CLASS_BIT(ARTICLE)) ||
            hints(in, at - 1, HINT_POSSESSIVE));
}

/** The word at `at`, or behind the hyphen of "second-largest". */
static const struct sense *word_at(const struct reading *in, size_t at, size_t *past) {
    return sense_at(in, at + (is_dash(in, at) && is_joint(in, at) ? 1 : 0),
                    CLASS_SUPERLATIVE, past);
}

static bool take(struct mention *to, size_t at, size_t past, const char *word,
                 struct decimal place) {
    to->first = (uint32_t)at;
    to->past = (uint32_t)past;
    to->amount.low = to->amount.high = place;
    to->amount.worded = true;
    to->unit = word;
    return true;
}

/** "second-largest", "3rd-highest", "second most populous". */
static bool read_placed(const struct reading *in, size_t at, size_t word,
                        struct decimal place, struct mention *to) {
    size_t past;
    const struct sense *sense = word_at(in, word, &past);
    return sense && take(to, at, past, sense->value, place);
}

static bool read_superlative(const struct reading *in, size_t at,
                             const struct numeral *numeral, struct mention *to) {
    size_t past;
    if (numeral) {
        bool suffix = numeral->digits && is_glued(in, numeral->past) &&
                      is_class(in, numeral->past, CLASS_ORDINAL_SUFFIX);
        return suffix && read_placed(in, at, numeral->past + 1, numeral->value, to);
    }
    const struct sense *ordinal = word_sense(in, at, CLASS_ORDINAL);
    if (ordinal)
        return read_placed(in, at, at + 1, decimal_of(ordinal->number, 0), to);
    const struct sense *word = sense_at(in, at, CLASS_SUPERLATIVE, &past);
    bool led = word && is_led(in, at) && !amount_is_idiom(in, at);
    return led && !is_dash(in, past) && !has_capital(in, at) &&
           take(to, at, past, word->value, decimal_of(1, 0));
}

/** Nothing else is told by two words of different sense. */
static enum relation relate_places(const struct mention *a, const struct mention *b) {
    if (strcmp(a->unit, b->unit) != 0)
        return RELATION_NONE;
    return decimal_compare(a->amount.low, b->amount.low) == 0 ? RELATION_SAME
                                                              : RELATION_DIFFERENT;
}

const struct kind kind_superlative = {
    .name = "superlative",
    .does = DOES_LEAD,
    .enters = CLASS_BIT(SUPERLATIVE) | CLASS_BIT(ORDINAL),
    .read = read_superlative,
    .relate = relate_places,
    .value = amount_write,
    .example = "the largest, second-largest, a record high",
    .explains = "the first of all in what its word says, or a place behind it",
};

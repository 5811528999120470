/*
 * label.c - numbers that name and count nothing: flight 415, Day 9, Route 15.
 */
#include "value/amount.h"

/** More digits or letters glued behind: "Boeing 737-800", "section 4.2", "gate 12B". */
static bool goes_on(const struct reading *in, size_t past) {
    return is_glued(in, past) && (in->tokens[past].type != TOKEN_SIGN ||
                                  ((is_sign(in, past, ".-:/%") || is_dash(in, past)) &&
                                   is_glued(in, past + 1)));
}

/** The token of the word in front, behind "No." and the like. */
static size_t label_before(const struct reading *in, size_t at) {
    bool stop = is_sign(in, at - 1, ".") && at > 1 && is_glued(in, at - 1);
    return at - (stop ? 2 : 1);
}

static bool read_label(const struct reading *in, size_t at,
                       const struct numeral *numeral, struct mention *to) {
    if (!numeral || at == 0 ||
        !(is_class(in, at - 1, CLASS_LABEL) || is_sign(in, at - 1, ".")))
        return false; /* nearly always: nothing else is looked at */
    if (numeral->digits < 1 || numeral->digits > 4 || numeral->grouped ||
        numeral->pointed || numeral->fraction || numeral->past != at + 1 ||
        (is_glued(in, at) && in->tokens[at - 1].type == TOKEN_WORD) || /* a V8 */
        !amount_is_labelled(in, numeral) || goes_on(in, numeral->past))
        return false;
    size_t label = label_before(in, at);
    amount_take(to, numeral);
    to->first = to->noun_first = (uint32_t)label;
    to->noun_past = (uint32_t)label + 1;
    to->noun = in->tokens[label].key;
    return true;
}

/** Only names of one sort are compared. */
static enum relation relate_labels(const struct mention *a, const struct mention *b) {
    if (a->noun != b->noun)
        return RELATION_NONE;
    return decimal_compare(a->amount.low, b->amount.low) == 0 ? RELATION_SAME
                                                              : RELATION_DIFFERENT;
}

const struct kind kind_label = {
    .name = "label",
    .read = read_label,
    .relate = relate_labels,
    .value = amount_write,
    .example = "flight 415, Day 9, Route 15",
    .explains = "a number that names one of a row, with the word before it",
};

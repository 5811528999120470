/*
 * number.c - counts and plain numbers, with the noun they count.
 */
#include "value/amount.h"

/** "one" is mostly a pronoun: it counts only before a noun. */
static bool counts_one(const struct reading *in, const struct numeral *numeral) {
    size_t next = numeral->past;
    if (numeral->first > 0 && is_class(in, numeral->first - 1, CLASS_DETERMINER))
        return false;
    if (next < in->n && is_dash(in, next))
        return false;
    if (next >= in->n)
        return numeral->first == 0;
    return in->tokens[next].type == TOKEN_WORD &&
           !token_is(&in->tokens[next], CLASS_FUNCTION) &&
           !token_is(&in->tokens[next], CLASS_PREPOSITION) &&
           !token_is(&in->tokens[next], CLASS_AUXILIARY) &&
           !token_is(&in->tokens[next], CLASS_CONJUNCTION);
}

static bool is_one(const struct numeral *numeral) {
    return !numeral->digits && !numeral->fraction && !numeral->article &&
           decimal_compare(numeral->value, decimal_of(1, 0)) == 0;
}

/** "in", "out of" between the part and the whole; the token behind, or 0. */
static size_t share_word(const struct reading *in, size_t at) {
    if (at + 1 < in->n && text_spells(token_text(in, at), "in"))
        return at + 1;
    bool out = at + 1 < in->n && text_spells(token_text(in, at), "out") &&
               text_spells(token_text(in, at + 1), "of");
    return out ? at + 2 : 0;
}

/** Past "out of" in "four gardens out of five", or 0. */
static size_t share_past_noun(const struct reading *in, size_t at) {
    for (size_t i = at; i < at + 3 && i + 1 < in->n; i++) {
        if (is_class(in, i, CLASS_PREPOSITION))
            return i > at && text_spells(token_text(in, i), "out") ? share_word(in, i)
                                                                   : 0;
        if (in->tokens[i].type != TOKEN_WORD || is_class(in, i, CLASS_CONJUNCTION) ||
            is_class(in, i, CLASS_VERB))
            return 0;
    }
    return 0;
}

/** "one in 12" is a share; "five in 2019" is none. */
enum { MOST_MIXED = 100 };

/** "one in five", "nine out of ten", "four gardens out of five": a share. */
static bool read_share(const struct reading *in, const struct numeral *part,
                       struct mention *to) {
    struct numeral whole;
    struct decimal share;
    size_t behind = share_word(in, part->past);
    bool out = behind == part->past + 2;
    if (!behind) {
        behind = share_past_noun(in, part->past);
        out = behind != 0;
    }
    if (part->fraction || part->scaled || !behind || behind >= in->n ||
        is_class(in, behind, CLASS_ARTICLE) || !numeral_read(in, behind, &whole) ||
        whole.fraction ||
        (!out && !whole.digits != !part->digits &&
         decimal_compare(whole.value, decimal_of(MOST_MIXED, 0)) > 0) ||
        (!out && decimal_compare(part->value, decimal_of(9, 0)) > 0) ||
        decimal_compare(whole.value, decimal_of(1000, 0)) > 0 ||
        decimal_compare(part->value, whole.value) >= 0 ||
        !decimal_divide(part->value, whole.value, &share))
        return false;
    amount_take(to, part);
    to->amount.low = to->amount.high = share;
    to->amount.fraction = true;
    to->past = (uint32_t)whole.past;
    return true;
}

/** "the last eight", "final four": a stage of a contest, where nothing is counted. */
static bool is_stage(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, next = numeral->past;
    bool uncounted = next >= in->n || in->tokens[next].type != TOKEN_WORD ||
                     is_class(in, next, CLASS_PREPOSITION);
    return uncounted && at > 0 &&
           (text_spells(token_text(in, at - 1), "last") ||
            text_spells(token_text(in, at - 1), "final"));
}

enum { MOST_ITEMS = 99 };

/** "5. What will they do?": a number that only begins an item of a list. */
static bool is_item(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    return at == 0 && numeral->digits && numeral->past == 1 && is_sign(in, 1, ".)") &&
           is_glued(in, 1) && in->n > 2 && in->tokens[2].flags & TOKEN_CAPITAL &&
           !is_glued(in, 2) &&
           decimal_compare(numeral->value, decimal_of(MOST_ITEMS, 0)) <= 0;
}

static bool read_number(const struct reading *in, size_t at,
                        const struct numeral *numeral, struct mention *to) {
    struct numeral high;
    size_t past;
    if (!numeral || sense_at(in, at, CLASS_IDIOM, &past) ||
        (at > 0 && sense_at(in, at - 1, CLASS_IDIOM, &past) && past > at))
        return false;
    if (amount_is_labelled(in, numeral) || is_stage(in, numeral) ||
        is_item(in, numeral))
        return false;
    if (read_share(in, numeral, to))
        return true;
    if (is_one(numeral) && !counts_one(in, numeral))
        return false;
    amount_take(to, numeral);
    bool range = !amount_is_joined(in, at) &&
                 amount_range(in, numeral, to->past, false, &high) &&
                 decimal_compare(numeral->value, high.value) < 0 && !high.fraction &&
                 !numeral->fraction && /* "down by a fifth to 1.9" */
                 (is_dash(in, to->past) || !amount_is_change(in, at));
    if (range && (!is_dash(in, to->past) ||
                  (high.past < in->n && in->tokens[high.past].type == TOKEN_WORD &&
                   !is_glued(in, high.past)))) {
        amount_extend(to, numeral, &high);
        return true;
    }
    return !amount_is_name(in, numeral) &&
           !(numeral->article && is_class(in, at + 1, CLASS_FRACTION) &&
             numeral->past >= in->n);
}

const struct kind kind_number = {
    .name = "number",
    .read = read_number,
    .value = amount_write,
    .example = "35 reported cyberattacks, a dozen, half a million, one in five",
    .explains = "a count with its noun, or a plain number",
};

/*
 * shared.c - a measure told once for a list: "4, 6 and 11 kilograms".
 */
#include "mention/shared.h"

#include "mention/amount.h"
#include "mention/numerals.h"

/** Numbers of one list, and words from one end of a change to the other. */
enum { MOST_SHARING = 6, REACH = 4 };

/** "12", of which nothing is told. */
static bool is_open(const struct mention *mention) {
    bool told = mention->noun || mention->rate || mention->unit;
    return mention_does(mention, DOES_COUNT) && !told && !mention->amount.overflow &&
           !mention->amount.fraction;
}

/** Behind "even", "if not" at `at`; else `at`. */
static size_t past_heightening(const struct reading *in, size_t at) {
    size_t length;
    bool more = at < in->n &&
                phrase_signal(&in->tokens[at], in->n - at, SIGNAL_HEIGHTENING, &length);
    return more ? at + length : at;
}

/** "or", "or even", ", if not" from `at` to `end`: joins two of one measure; ", or"
    says the same again, but in a list.  *comma: what is joined before it may be by a
    comma alone. */
static bool joins(const struct reading *in, size_t first, size_t at, size_t end,
                  bool *comma) {
    size_t word = at + (is_sign(in, at, ",") ? 1 : 0), past = word;
    past += hints(in, word, HINT_OR) || is_class(in, word, CLASS_AND) ? 1 : 0;
    size_t next = past_heightening(in, past);
    bool joined = next > word || (*comma && word > at);
    if (past > word && word > at && !is_sign(in, first - 1, ","))
        return false;
    *comma = *comma || past > word;
    return joined && next == end;
}

/** "from 900 to 850 dollars", "from 12 in May to 15 percent": both ends of a change. */
static bool turns(const struct reading *in, size_t first, size_t past, size_t end) {
    if (end < past + 1 || end > past + 1 + REACH || !hints(in, end - 1, HINT_TO) ||
        !hints(in, first - 1, HINT_FROM))
        return false;
    for (size_t i = past; i < end; i++)
        if (in->tokens[i].type == TOKEN_SIGN || is_class(in, i, CLASS_AND))
            return false;
    return true;
}

/** The power of ten behind the last of them that counts for each. */
static int scale_of(const struct reading *in, size_t first, size_t last) {
    struct numeral low, high;
    bool read = numeral_read(in, first, &low) && numeral_read(in, last, &high);
    return read && amount_shares_scale(&low, &high) ? high.scale : 0;
}

/** Make *to an amount of the measure of `from`, which is the last of its list. */
static void share(const struct reading *in, size_t base, const struct mention *from,
                  struct mention *to) {
    bool minor = false;
    for (size_t i = from->first - base; i < from->past - base; i++)
        minor = minor || is_class(in, i, CLASS_CURRENCY_MINOR);
    int scale = scale_of(in, to->first - base, from->first - base) - (minor ? 2 : 0);
    to->kind = from->kind;
    to->unit = from->unit;
    to->any_dollar = from->any_dollar;
    to->carried = true;
    to->amount.low = decimal_shift(to->amount.low, scale);
    to->amount.high = decimal_shift(to->amount.high, scale);
}

/** Does the unit stand behind the number, as no "$" does? */
static bool has_unit_behind(const struct reading *in, const struct mention *mention) {
    size_t first = mention->first;
    return mention_does(mention, DOES_TELL | DOES_LAST) && !mention->carried &&
           (is_type(in, first, TOKEN_DIGITS) ||
            is_one_of(in, first, CLASS_BIT(CARDINAL) | CLASS_BIT(ARTICLE)));
}

/** "3 and 12 miles"; not "three and 12 miles later", "at 30 and three years on" nor "4
    million or 3 percent". */
static bool are_alike(const struct reading *in, const struct mention *one, size_t past,
                      const struct mention *measured) {
    if (one->amount.low.exponent > 0 && measured->amount.low.exponent <= 0 &&
        !one->amount.vague)
        return false;
    return !is_class(in, past, CLASS_AND) ||
           (one->amount.worded == measured->amount.worded &&
            !mention_does(measured, DOES_LAST));
}

/** The last of `before` from `i` down that is no date: "from 12 in May to 15 percent".
 */
static size_t past_dates(const struct mentions *before, size_t base, size_t i) {
    while (i > 1 && mention_does(&before->list.at[i - 1], DOES_DATE) &&
           before->list.at[i - 1].first >= base)
        i--;
    return i;
}

/** Is `one` joined to what begins at `end`, in a list or as the end of a change? */
static bool is_joined(const struct reading *in, size_t base, const struct mention *one,
                      size_t end, const struct mention *measured, bool *comma) {
    size_t first = one->first - base, past = one->past - base;
    bool listed =
        joins(in, first, past, end, comma) && are_alike(in, one, past, measured);
    return listed || turns(in, first, past, end);
}

void measure_share(const struct reading *in, struct mentions *before,
                   const struct mention *mention) {
    const struct mention *last =
        before->list.n ? &before->list.at[before->list.n - 1] : NULL;
    size_t base = (size_t)(in->tokens - in->document->tokens.at);
    if (!last || last->first < base || !mention_does(last, DOES_COUNT | DOES_DATE) ||
        !has_unit_behind(in, mention))
        return;
    struct mention from = *mention;
    from.first += (uint32_t)base;
    from.past += (uint32_t)base;
    size_t end = mention->hedge_first, i = past_dates(before, base, before->list.n);
    bool comma = mention->amount.range && hints(in, mention->first + 1, HINT_OR);
    for (size_t n = 0; i > 0 && n < MOST_SHARING; n++) {
        struct mention *one = &before->list.at[--i];
        if (one->first < base || !is_open(one) ||
            !is_joined(in, base, one, end, mention, &comma))
            return;
        share(in, base, &from, one);
        end = one->hedge_first - base;
    }
}

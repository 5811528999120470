/*
 * percent.c - percentages, percentage points and basis points.
 */
#include "value/compare.h"
#include "mention/amount.h"
#include "mention/digits.h"
#include "mention/numerals.h"

/** "In 2003 BP": capitals are no basis points. */
static bool is_company(const struct reading *in, size_t at) {
    return is_class(in, at, CLASS_PERCENT) && in->tokens[at].flags & TOKEN_ALL_CAPITALS;
}

/** "290 pp.": no share grows by so many points; they are pages. */
static bool is_pages(const struct mention *share) {
    return strcmp(share->unit, "pp") == 0 && !share->amount.worded &&
           decimal_compare(share->amount.low, decimal_of(100, 0)) > 0;
}

/** "a percentage point": one of them. */
static bool read_one_point(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    const struct sense *point = is_class(in, at, CLASS_ARTICLE)
                                    ? sense_at(in, at + 1, CLASS_PERCENT, &past)
                                    : NULL;
    if (!point || strcmp(point->value, "%") == 0 || past == at + 2)
        return false;
    *to = (struct mention){.first = (uint32_t)at, .past = (uint32_t)past};
    to->amount = (struct amount){
        .low = decimal_of(1, 0), .high = decimal_of(1, 0), .worded = true};
    to->unit = point->value;
    return true;
}

/** "a quarter-point", "three-quarter point": of a rate; half a point may be of a game.
 */
static bool read_quarter_point(const struct reading *in, const struct numeral *numeral,
                               struct mention *to) {
    size_t at = numeral->past + (is_dash(in, numeral->past) ? 1 : 0), length;
    bool quarter = numeral->fraction &&
                   (decimal_compare(numeral->value, decimal_of(25, -2)) == 0 ||
                    decimal_compare(numeral->value, decimal_of(75, -2)) == 0);
    if (!quarter || at >= in->n || has_capital(in, numeral->first) ||
        !phrase_signal(in->tokens + at, 1, SIGNAL_POINT, &length))
        return false;
    to->unit = "pp";
    to->past = (uint32_t)at + 1;
    return true;
}

/** "the same quarter-point cut": with no article before it. */
static bool read_bare_quarter(const struct reading *in, size_t at, struct mention *to) {
    const struct sense *part = word_sense(in, at, CLASS_FRACTION);
    if (!part || !is_dash(in, at + 1))
        return false;
    struct numeral quarter = {.first = at, .past = at + 1, .fraction = true};
    quarter.value = fraction_named(part);
    *to = (struct mention){.first = (uint32_t)at};
    to->amount =
        (struct amount){.low = quarter.value, .high = quarter.value, .worded = true};
    return read_quarter_point(in, &quarter, to);
}

static bool read_percent(const struct reading *in, size_t at,
                         const struct numeral *numeral, struct mention *to) {
    struct numeral high;
    size_t past;
    if (!numeral)
        return read_one_point(in, at, to) || read_bare_quarter(in, at, to);
    if (at > 0 && is_glued(in, at) && is_sign(in, at - 1, "%"))
        return false; /* "a%20b": bytes of an address */
    amount_take(to, numeral);
    size_t behind = amount_past_hedge(in, to->past); /* "5 or more percent" */
    behind = amount_past_share(in, numeral, behind);
    behind += is_dash(in, behind) ? 1 : 0;
    const struct sense *sign = sense_at(in, behind, CLASS_PERCENT, &past);
    if (!sign && amount_range(in, numeral, to->past, false, &high)) {
        behind = high.past + (is_dash(in, high.past) ? 1 : 0);
        sign = sense_at(in, behind, CLASS_PERCENT, &past);
        if (sign)
            amount_extend(to, numeral, &high);
    }
    size_t join = sign ? 0 : amount_hanging(in, to->past);
    if (join && is_class(in, join, CLASS_AND) &&
        numeral_read(in, join + 1, &high)) { /* "10- and 12-percent" */
        behind = high.past + (is_dash(in, high.past) ? 1 : 0);
        sign = sense_at(in, behind, CLASS_PERCENT, &past);
        past = to->past;
    }
    if (!sign)
        return read_quarter_point(in, numeral, to);
    if (is_company(in, behind))
        return false;
    to->unit = sign->value;
    if (strcmp(to->unit, "\xE2\x80\xB0") == 0) {
        to->unit = "%";
        to->amount.low = decimal_shift(to->amount.low, -1);
        to->amount.high = decimal_shift(to->amount.high, -1);
    }
    to->past = (uint32_t)past;
    return !is_pages(to);
}

const struct kind kind_percent = {
    .name = "percent",
    .does = DOES_AMOUNT | DOES_ADD | DOES_TELL | DOES_SHARE,
    .enters = CLASS_BIT(ARTICLE) | CLASS_BIT(FRACTION),
    .read = read_percent,
    .value = amount_write,
    .relate = shares_relate,
    .example = "47.6%, 3 per cent, 25 basis points, a quarter-point",
    .explains = "a share of a hundred; points (pp) and basis points (bp) apart",
};

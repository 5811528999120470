/*
 * amount.c - ranges, rates, idioms: what the numeric kinds share.
 */
#include "mention/amount.h"

#include "mention/numerals.h"

#include <stdio.h>

void amount_take(struct mention *to, const struct numeral *numeral) {
    to->first = (uint32_t)(numeral->first - numeral->sign);
    to->past = (uint32_t)numeral->past;
    to->amount = (struct amount){.low = numeral->value,
                                 .high = numeral->value,
                                 .worded = !numeral->digits && !numeral->pointed,
                                 .vague = numeral->vague,
                                 .overflow = numeral->overflow,
                                 .fraction = numeral->fraction};
    to->why = numeral->doubt;
    if (numeral->couple)
        to->hedge = HEDGE_ABOUT;
}

/** "between", "between about $" in front of the number that begins at `first`. */
static bool is_between(const struct reading *in, size_t first) {
    for (size_t i = first; i > 0 && first - i < 4; i--)
        if (has_number(in, i - 1, CLASS_BETWEEN, 0))
            return true;
    return false;
}

size_t amount_hanging_to(const struct reading *in, size_t at) {
    bool hangs = is_sign(in, at, "-") && is_glued(in, at) && hints(in, at + 1, HINT_TO);
    if (!hangs)
        return 0;
    return is_sign(in, at + 2, "-") && is_glued(in, at + 2) ? at + 3 : at + 2;
}

size_t amount_hanging(const struct reading *in, size_t at) {
    bool hangs = is_sign(in, at, "-") && is_glued(in, at) && at + 2 < in->n &&
                 !is_glued(in, at + 1);
    return hangs ? at + 1 : 0;
}

static bool joins_range(const struct reading *in, size_t first, size_t at,
                        size_t *past) {
    *past = amount_hanging_to(in, at);
    if (*past)
        return true;
    *past = at + 1;
    if (is_dash(in, at)) /* "50 -1.3%" is no range: the dash is a sign there */
        return is_glued(in, at) == is_glued(in, at + 1) || is_glued(in, at);
    if (is_sign(in, at, "~")) /* "5~7" */
        return is_glued(in, at) && is_glued(in, at + 1);
    if (is_class(in, at, CLASS_AND))
        return is_between(in, first);
    return hints(in, at, HINT_TO);
}

/** "50 -100": a dash that leans on what follows it, be it a sign or a range's. */
static bool leans(const struct reading *in, size_t at) {
    return is_dash(in, at) && !is_glued(in, at) && is_glued(in, at + 1);
}

/** Ends of one range are seldom further apart: "100 -2000" may be a row of a table. */
enum { RANGE_REACH = 10 };

/** "$60 million -61 million", "50 -100": upwards, of sums or of whole numbers. */
static bool leans_upwards(const struct numeral *low, const struct numeral *high,
                          bool sums) {
    struct decimal most;
    bool whole = low->digits && high->digits && low->value.exponent >= 0 &&
                 high->value.exponent >= 0;
    return (sums || whole) && decimal_compare(low->value, high->value) < 0 &&
           decimal_multiply(low->value, decimal_of(RANGE_REACH, 0), &most) &&
           decimal_compare(high->value, most) <= 0;
}

/** The dash in front of the higher end was read as its sign. */
static void take_off_dash(struct numeral *high) {
    if (high->value.coefficient < 0)
        high->value.coefficient = -high->value.coefficient;
    high->sign = 0;
}

/** "by more than 3" and to 40 is a change too; "by about 3 to 4" is none. */
static bool is_by_bound(const struct reading *in, size_t first) {
    enum { LONGEST = 4 };
    size_t past;
    for (size_t i = first; i > 1 && i + LONGEST > first; i--)
        if (hints(in, i - 2, HINT_BY)) {
            const struct sense *hedge = sense_at(in, i - 1, CLASS_HEDGE_BEFORE, &past);
            return hedge && past == first &&
                   hedge_named(hedge->value) > HEDGE_ESTIMATED;
        }
    return false;
}

/** "from 40 to 50", "by 3 to 40" are changes; so is "in 2018 to 3.9 million", and not
   "a total of 15 to 20". */
bool amount_is_change(const struct reading *in, size_t first) {
    size_t length;
    bool total = first > 1 && hints(in, first - 1, HINT_OF) &&
                 phrase_signal(&in->tokens[first - 2], 1, SIGNAL_PART, &length);
    return (hints(in, first - 1, HINT_CHANGED) && !total) || is_by_bound(in, first);
}

/** One of the last place that a number fills: 10 of 30, 1 of 4. */
static struct decimal last_place(struct decimal number) {
    return decimal_of(1, decimal_strip(number).exponent);
}

/** "three or four", "30 or 40": neighbours; "2010 or 2011" are years. */
static bool is_choice(const struct numeral *low, const struct numeral *high) {
    struct decimal step;
    bool year = low->digits == 4 && !low->grouped && !low->scaled,
         vague = low->vague || high->vague, share = low->fraction || high->fraction;
    if (year || vague || share || !decimal_subtract(high->value, low->value, &step))
        return false;
    return decimal_compare(step, last_place(low->value)) == 0 ||
           decimal_compare(step, decimal_of(1, 0)) == 0;
}

/** Most numbers have no other end: a sign, "to", "or" or "and" leads to it. */
static bool may_join(const struct reading *in, size_t at) {
    return is_type(in, at, TOKEN_SIGN) || hints(in, at, HINT_TO) ||
           hints(in, at, HINT_OR) || is_class(in, at, CLASS_AND);
}

/** Four digits that a year has; "from 2000 to 40 miles" is as often a distance. */
static bool is_like_year(const struct reading *in, const struct numeral *numeral) {
    enum { FIRST = 1900, LAST = 2060, ROUND = 100 };
    bool plain = numeral->digits == 4 && !numeral->grouped && !numeral->scaled &&
                 !numeral->pointed;
    bool recent = plain && decimal_compare(numeral->value, decimal_of(FIRST, 0)) >= 0 &&
                  decimal_compare(numeral->value, decimal_of(LAST, 0)) <= 0;
    return recent && (numeral->value.coefficient % ROUND ||
                      hints(in, numeral->first - 1, HINT_IN) ||
                      hints(in, numeral->first - 1, HINT_BY));
}

/** "In 2018 to 163 million", "from 2019 to 12 percent", "by a fifth to 88 million": a
    year or a share, and what it came to, which is less or written in another way. */
static bool are_of_two_sorts(const struct reading *in, const struct numeral *low,
                             const struct numeral *high) {
    enum { THOUSANDS = 3 };
    bool plain = !low->grouped && !low->scaled && !low->pointed,
         more = decimal_compare(high->value, decimal_of(1, 0)) > 0;
    if (is_like_year(in, low) &&
        (high->grouped || decimal_compare(high->value, low->value) < 0))
        return true;
    if (plain && low->digits == 4 && high->scaled)
        return high->scale > THOUSANDS;
    return low->fraction && !low->scaled && high->digits && more;
}

bool amount_range(const struct reading *in, const struct numeral *low, size_t at,
                  bool signs, struct numeral *high) {
    if (!may_join(in, at))
        return false;
    size_t hanging = amount_hanging(in, at), word = hanging ? hanging : at;
    bool choice = hints(in, word, HINT_OR);
    size_t next = (choice ? word : at) + 1;
    bool lean = !choice && leans(in, at);
    if (!choice && !lean && !joins_range(in, low->first, at, &next))
        return false;
    if (signs && is_class(in, next, CLASS_CURRENCY_SIGN))
        next++;
    if (next >= in->n || token_is(&in->tokens[next], CLASS_ARTICLE))
        return false;
    bool read =
        signs ? numeral_read_scaled(in, next, high) : numeral_read(in, next, high);
    bool glued = next == at + 1 && is_dash(in, at) && is_glued(in, next);
    if (read && glued && low->digits && !high->digits)
        return false; /* "7-Eleven", "911-two" */
    if (lean)
        take_off_dash(high);
    bool worded = hints(in, at, HINT_TO) || is_class(in, at, CLASS_AND);
    if (read && worded && are_of_two_sorts(in, low, high))
        return false;
    return read && (!choice || is_choice(low, high)) &&
           (!lean || leans_upwards(low, high, signs));
}

size_t amount_past_hedge(const struct reading *in, size_t at) {
    size_t past;
    return sense_at(in, at, CLASS_HEDGE_AFTER, &past) ? past : at;
}

size_t amount_past_share(const struct reading *in, const struct numeral *share,
                         size_t at) {
    bool joined = is_dash(in, at) && is_class(in, at + 1, CLASS_ARTICLE);
    size_t of = at + (joined || hints(in, at, HINT_OF) ? 1 : 0); /* "half-a-mile" */
    bool one = is_class(in, of, CLASS_ARTICLE) ||
               (of > at && has_number(in, of, CLASS_CARDINAL, 1));
    bool part = share->fraction || (share->pointed && of > at); /* "0.25 of a" */
    return part && decimal_compare(share->value, decimal_of(1, 0)) < 0 && one ? of + 1
                                                                              : at;
}

bool amount_shares_scale(const struct numeral *low, const struct numeral *high) {
    struct decimal bare = decimal_shift(high->value, -high->scale);
    return !low->scaled && high->scaled && decimal_compare(low->value, bare) < 0;
}

/** "13 to 14,000 feet": the thousands of the higher end count for both, where the lower
    is not much less. */
static bool shares_thousands(const struct numeral *low, const struct numeral *high) {
    enum { THOUSANDS = 3, MOST_TIMES = 3 };
    struct decimal lead = decimal_shift(high->value, -THOUSANDS), most;
    bool bare = low->digits && !low->grouped && !low->scaled && !low->pointed;
    bool round = bare && high->grouped && high->value.coefficient % 1000 == 0;
    bool less = round && decimal_compare(low->value, decimal_of(1, 0)) > 0 &&
                decimal_compare(low->value, lead) < 0;
    return less && decimal_multiply(low->value, decimal_of(MOST_TIMES, 0), &most) &&
           decimal_compare(most, lead) >= 0;
}

/** The power of ten behind the higher end that counts for the lower one too. */
static int shared_scale(const struct numeral *low, const struct numeral *high) {
    if (amount_shares_scale(low, high))
        return high->scale;
    return shares_thousands(low, high) ? 3 : 0;
}

void amount_extend(struct mention *to, const struct numeral *low,
                   const struct numeral *high) {
    to->amount.low = decimal_shift(low->value, shared_scale(low, high));
    to->amount.high = high->value;
    to->amount.range = true;
    to->why = to->why ? to->why : high->doubt;
    to->past = (uint32_t)high->past;
}

/** "a day after", "a year old": what "a day" measures is no rate. */
static bool goes_on(const struct reading *in, size_t past) {
    return is_class(in, past, CLASS_AGO) || is_class(in, past, CLASS_SINCE) ||
           is_class(in, past, CLASS_AGE_WORD);
}

/** "from $171 million a year before.", and not "9 tons a year before the war". */
static bool is_time_before(const struct reading *in, size_t at) {
    return is_class(in, at, CLASS_SINCE) &&
           (at + 1 >= in->n || in->tokens[at + 1].type == TOKEN_SIGN);
}

const char *amount_rate_at(const struct reading *in, size_t at) {
    size_t past;
    const struct sense *unit = is_class(in, at, CLASS_PER)
                                   ? sense_at(in, at + 1, CLASS_TIME_UNIT, &past)
                                   : NULL;
    return unit && !goes_on(in, past) ? unit->value : NULL;
}

/** "$60 more a year": the rate is told behind the comparison. */
static void read_rate_behind(const struct reading *in, struct mention *to) {
    size_t past;
    const struct sense *more = sense_at(in, to->past, CLASS_SYNONYM, &past);
    if (more && strstr(more->value, ":compared"))
        to->rate = amount_rate_at(in, past);
}

void amount_rate(const struct reading *in, struct mention *to) {
    size_t past;
    const struct sense *unit = sense_at(in, to->past, CLASS_TIME_ADJECTIVE, &past);
    if (unit && strchr(unit->value, '/')) /* "2 mg twice a day" */
        return;
    if (!unit && is_class(in, to->past, CLASS_PER))
        unit = sense_at(in, to->past + 1, CLASS_TIME_UNIT, &past);
    if (!unit)
        read_rate_behind(in, to);
    if (!unit || is_class(in, past, CLASS_AGO) || is_time_before(in, past))
        return;
    to->rate = unit->value;
    to->past = (uint32_t)past;
}

/** Does a unit of time or measure stand there? */
static bool is_unit_at(const struct reading *in, size_t at) {
    size_t past, word = at + (is_dash(in, at) ? 1 : 0);
    return sense_at(in, word, CLASS_TIME_UNIT, &past) ||
           sense_at(in, word, CLASS_UNIT, &past);
}

bool amount_and_half(const struct reading *in, struct mention *to) {
    size_t at = (size_t)to->past + 1;
    struct numeral half;
    struct decimal sum;
    bool article = is_class(in, at, CLASS_ARTICLE);
    at += article ? 1 : 0;
    if (!is_class(in, to->past, CLASS_AND) || !is_class(in, at, CLASS_FRACTION) ||
        !numeral_read(in, at, &half) || !half.fraction)
        return false;
    bool other =
        is_unit_at(in, half.past) || (!article && hints(in, half.past, HINT_OF));
    if (other || !decimal_add(to->amount.low, half.value, &sum))
        return false;
    to->amount.low = to->amount.high = sum;
    to->past = (uint32_t)half.past;
    return true;
}

enum { LONGEST_IDIOM = 6 };

bool amount_is_idiom(const struct reading *in, size_t at) {
    size_t past;
    for (size_t i = at > LONGEST_IDIOM ? at - LONGEST_IDIOM : 0; i <= at; i++)
        if (sense_at(in, i, CLASS_IDIOM, &past) && past > at)
            return true;
    return false;
}

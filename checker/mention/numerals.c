/*
 * numerals.c - numbers in words, with fractions and scales; digits.c reads digits.
 */
#include "mention/numerals.h"

#include "mention/digits.h"

/** A hyphen between two words of one number. */
static size_t skip_hyphen(const struct cursor *cursor, size_t i) {
    return is_dash(cursor->in, i) && i + 1 < cursor->in->n ? i + 1 : i;
}

/** Below a hundred: "twelve", "twenty-one". */
static bool read_small(struct cursor *cursor, int64_t *value) {
    const struct sense *first = word_sense(cursor->in, cursor->at, CLASS_CARDINAL);
    if (!first)
        return false;
    *value = first->number;
    cursor->at++;
    if (first->number < 20)
        return true;
    size_t next = skip_hyphen(cursor, cursor->at);
    const struct sense *unit = word_sense(cursor->in, next, CLASS_CARDINAL);
    if (unit && unit->number > 0 && unit->number < 10) {
        *value += unit->number;
        cursor->at = next + 1;
    }
    return true;
}

/** Below a thousand: "two hundred and six"; "hundred" alone behind an article. */
static bool read_hundreds(struct cursor *cursor, int64_t *value) {
    bool small = read_small(cursor, value);
    if (!small && !cursor->to->article)
        return false;
    size_t next = small ? skip_hyphen(cursor, cursor->at) : cursor->at;
    if (!word_sense(cursor->in, next, CLASS_HUNDRED))
        return small;
    *value = (small ? *value : 1) * 100;
    cursor->at = next + 1;
    size_t rest = cursor->at + (word_sense(cursor->in, cursor->at, CLASS_AND) ? 1 : 0);
    struct cursor ahead = *cursor;
    ahead.at = rest;
    int64_t tail;
    if (read_small(&ahead, &tail)) {
        *value += tail;
        cursor->at = ahead.at;
    }
    return true;
}

/** "point five" behind a number in words. */
static void read_spoken_point(struct cursor *cursor) {
    size_t length, at = cursor->at;
    if (at >= cursor->in->n ||
        !phrase_signal(cursor->in->tokens + at, cursor->in->n - at, SIGNAL_POINT,
                       &length))
        return;
    at++;
    const struct sense *digit;
    while ((digit = word_sense(cursor->in, at, CLASS_CARDINAL)) && digit->number < 10 &&
           decimal_push(&cursor->to->value, digit->number)) {
        cursor->to->value.exponent--;
        cursor->at = ++at;
    }
}

/** "and a half", "-and-a-half": the fraction, and where it ends; or NULL. */
static const struct sense *and_half_at(const struct cursor *cursor, size_t *past) {
    size_t and = skip_hyphen(cursor, cursor->at), article = skip_hyphen(cursor, and+1),
           part = skip_hyphen(cursor, article + 1);
    bool stands = word_sense(cursor->in, and, CLASS_AND) &&
                  word_sense(cursor->in, article, CLASS_ARTICLE);
    *past = part + 1;
    return stands ? word_sense(cursor->in, part, CLASS_FRACTION) : NULL;
}

static bool read_worded_fraction(struct cursor *cursor, int64_t numerator);

/** "and three-quarters": the share a number goes on with, as a numeral of its own. */
static bool and_share_at(const struct cursor *cursor, struct numeral *share) {
    struct cursor ahead = {cursor->in, skip_hyphen(cursor, cursor->at), share};
    *share = (struct numeral){.first = ahead.at};
    if (!word_sense(ahead.in, ahead.at, CLASS_AND))
        return false;
    ahead.at = skip_hyphen(&ahead, ahead.at + 1);
    const struct sense *count = word_sense(ahead.in, ahead.at, CLASS_CARDINAL);
    ahead.at++;
    if (!count || !read_worded_fraction(&ahead, count->number) ||
        decimal_compare(share->value, decimal_of(1, 0)) >= 0)
        return false;
    share->past = ahead.at;
    return true;
}

/** Behind a number in words or digits: "three and a half", "one and one-quarter". */
static void read_and_half(struct cursor *cursor) {
    size_t past;
    struct numeral share;
    if (cursor->to->fraction) /* "a quarter and a third" are two */
        return;
    const struct sense *part = and_half_at(cursor, &past);
    bool counted = !part && and_share_at(cursor, &share);
    if (!part && !counted)
        return;
    fraction_add(cursor->to, part ? fraction_named(part) : share.value);
    cursor->at = part ? past : share.past;
}

/** "half of them", "half dozen", "half-hour": a half of something else. */
static bool counts_halves(const struct reading *in, size_t past) {
    return is_dash(in, past) || hints(in, past, HINT_OF) ||
           is_one_of(in, past, CLASS_BIT(SCALE) | CLASS_BIT(GROUP));
}

/** "a million and a half": of the last scale; not "and a half of them", "half dozen".
 */
static void read_scaled_half(struct cursor *cursor) {
    size_t past;
    const struct sense *scale = word_sense(cursor->in, cursor->at - 1, CLASS_SCALE),
                       *part = scale ? and_half_at(cursor, &past) : NULL;
    struct decimal sum;
    if (!part || strcmp(part->value, "1/2") != 0 || counts_halves(cursor->in, past) ||
        !decimal_add(cursor->to->value,
                     decimal_shift(fraction_named(part), scale->number), &sum))
        return;
    cursor->to->value = sum;
    cursor->at = past;
}

/** Tokens of the "of a" before a word of `classes`: "a quarter of a million",
    "three-quarters-of-a-million"; or 0. */
static size_t tokens_of_a(const struct cursor *cursor, size_t at, uint64_t classes) {
    size_t of = skip_hyphen(cursor, at), article = skip_hyphen(cursor, of + 1),
           next = skip_hyphen(cursor, article + 1);
    return hints(cursor->in, of, HINT_OF) &&
                   word_sense(cursor->in, article, CLASS_ARTICLE) &&
                   is_one_of(cursor->in, next, classes)
               ? next - at
               : 0;
}

static size_t skip_of_a(const struct cursor *cursor, size_t at) {
    return tokens_of_a(cursor, at, CLASS_BIT(SCALE));
}

/** "three-quarter-mile", "three-quarter million": a measure follows the singular. */
static bool is_compound(const struct cursor *cursor, size_t part) {
    size_t past, next = skip_hyphen(cursor, part + 1);
    return is_glued(cursor->in, part) &&
           (word_sense(cursor->in, next, CLASS_SCALE) ||
            sense_at(cursor->in, next, CLASS_PERCENT, &past) ||
            sense_at(cursor->in, next, CLASS_UNIT, &past));
}

/** "two quarters", "the past three quarters": parts of years, that many of them. */
static bool are_times(const struct cursor *cursor, int64_t numerator, size_t part) {
    enum { QUARTERS = 3 };
    size_t before = cursor->to->first - 1;
    bool led = is_class(cursor->in, before, CLASS_DEICTIC) ||
               is_class(cursor->in, before, CLASS_ORDINAL);
    return is_class(cursor->in, part, CLASS_TIME_UNIT) && is_plural(cursor->in, part) &&
           (numerator == 2 || numerator > QUARTERS || led);
}

/** "both halves", "the two halves": things, of which each is one. */
static bool are_halves(const struct reading *in, size_t part) {
    const struct sense *half = word_sense(in, part, CLASS_FRACTION);
    return half && is_plural(in, part) && strcmp(half->value, "1/2") == 0;
}

static bool is_century(const struct reading *in, size_t at) {
    const struct sense *unit = word_sense(in, at, CLASS_TIME_UNIT);
    return unit && strcmp(unit->value, "1200M") == 0 && !is_plural(in, at);
}

/** "one sixth-century church": a place in a row of centuries. */
static bool is_nth_century(const struct reading *in, size_t part) {
    size_t next = part + 1 + (is_dash(in, part + 1) ? 1 : 0);
    return is_class(in, part, CLASS_ORDINAL) && is_century(in, next);
}

/** "two thirds", "three-quarters"; "one second" is no fraction. */
static bool read_worded_fraction(struct cursor *cursor, int64_t numerator) {
    size_t next = skip_hyphen(cursor, cursor->at);
    const struct sense *part = word_sense(cursor->in, next, CLASS_FRACTION);
    bool other =
        part && (are_times(cursor, numerator, next) || are_halves(cursor->in, next) ||
                 is_nth_century(cursor->in, next));
    if (!part || other || numerator < 1 || numerator > 99)
        return false;
    if (numerator > 1 && !is_plural(cursor->in, next) && !is_compound(cursor, next))
        return false;
    struct decimal one = fraction_named(part), product;
    const char *slash = strchr(part->value, '/');
    if (!slash || !fraction_of(numerator, string_number(slash + 1), &product))
        product = one;
    cursor->to->value = product;
    cursor->to->fraction = true;
    cursor->at = next + 1 + skip_of_a(cursor, next + 1);
    return true;
}

/** Hundreds, thousands, millions in words, one part after the other. */
static bool read_words(struct cursor *cursor) {
    int64_t part;
    if (!read_hundreds(cursor, &part))
        return false;
    if (part > 0 && part < 100 && read_worded_fraction(cursor, part))
        return true;
    int64_t total = 0, last_scale = 1000;
    for (;;) {
        size_t next = skip_hyphen(cursor, cursor->at);
        const struct sense *scale = word_sense(cursor->in, next, CLASS_SCALE);
        if (!scale || scale->number >= last_scale || scale->number > 12)
            break;
        int64_t factor = 1;
        for (int i = 0; i < scale->number; i++)
            factor *= 10;
        struct cursor ahead = *cursor;
        ahead.at = next + 1;
        ahead.at += word_sense(ahead.in, ahead.at, CLASS_AND) ? 1 : 0;
        int64_t following;
        bool more = read_hundreds(&ahead, &following);
        if (!more ||
            (word_sense(ahead.in, ahead.at, CLASS_SCALE) &&
             word_sense(ahead.in, ahead.at, CLASS_SCALE)->number >= scale->number)) {
            cursor->to->scaled = true;
            cursor->to->scale = total ? 0 : scale->number;
            cursor->to->value = total ? decimal_of(total + part * factor, 0)
                                      : decimal_of(part, scale->number);
            cursor->at = next + 1;
            return true;
        }
        total += part * factor;
        part = following;
        last_scale = scale->number;
        cursor->at = ahead.at;
        cursor->to->scaled = true;
    }
    cursor->to->value = decimal_of(total + part, 0);
    return true;
}

/** "between a quarter and a third": either end of a range of shares. */
static bool is_end_of_shares(const struct reading *in, size_t at) {
    bool joined = is_class(in, at - 1, CLASS_AND) || hints(in, at - 1, HINT_TO);
    return has_number(in, at - 1, CLASS_BETWEEN, 0) || /* not "from a third" */
           (joined && is_class(in, at - 2, CLASS_FRACTION));
}

/** "Fell a tenth", "up an eighth": a word of rise or fall stands right in front. */
static bool is_led_by_way(const struct reading *in, size_t at) {
    const struct sense *way = at > 0 ? word_sense(in, at - 1, CLASS_SYNONYM) : NULL;
    const char *colon = way ? strchr(way->value, ':') : NULL;
    return colon && strcmp(colon, ":level") == 0;
}

/** "rose by a third", "nearly a quarter": nothing is counted behind. */
static bool is_share_alone(const struct cursor *cursor, size_t past) {
    static const uint64_t parting = CLASS_BIT(PREPOSITION) | CLASS_BIT(AUXILIARY) |
                                    CLASS_BIT(VERB) | CLASS_BIT(AND);
    const struct reading *in = cursor->in;
    bool ends = past >= in->n || in->tokens[past].type == TOKEN_SIGN ||
                is_one_of(in, past, parting);
    size_t at = cursor->at;
    bool led = hints(in, at - 1, HINT_BY) || hints(in, at - 1, HINT_THAN) ||
               is_class(in, at - 1, CLASS_HEDGE_BEFORE) || is_led_by_way(in, at);
    return ends && (led || is_end_of_shares(in, at));
}

/** "a fifth more", "a third below": the share by which something differs. */
static bool is_compared(const struct reading *in, size_t past) {
    return hints(in, past, HINT_COMPARED);
}

/** "of" a whole, a scale, or nothing that is counted. */
static bool leads_to_whole(const struct cursor *cursor, size_t past) {
    return hints(cursor->in, past, HINT_OF) ||
           word_sense(cursor->in, past, CLASS_SCALE) || is_share_alone(cursor, past) ||
           is_compared(cursor->in, past);
}

/** A quarter at `at`, and no "fourth". */
static bool is_quarter(const struct reading *in, size_t at) {
    const struct sense *part = word_sense(in, at, CLASS_FRACTION);
    return part && strcmp(part->value, "1/4") == 0 && is_class(in, at, CLASS_TIME_UNIT);
}

/** "a dozen", "half a million", "a hundred", "a third": an article counts one. */
static bool read_article(struct cursor *cursor) {
    size_t next = cursor->at + 1;
    if (word_sense(cursor->in, next, CLASS_HUNDRED) ||
        word_sense(cursor->in, next, CLASS_SCALE) ||
        word_sense(cursor->in, next, CLASS_GROUP)) {
        cursor->at = next;
        cursor->to->article = true;
        return true;
    }
    const struct sense *part = word_sense(cursor->in, next, CLASS_FRACTION);
    if (!part || is_plural(cursor->in, next))
        return false;
    /* "a second" and "a fifth attack" are no shares; "a third of" is. */
    bool half = part->number == 1 && strcmp(part->value, "1/2") == 0;
    bool quarter = is_quarter(cursor->in, next) && is_century(cursor->in, next + 1);
    if (!half && !quarter && !leads_to_whole(cursor, next + 1))
        return false;
    cursor->to->value = fraction_named(part);
    cursor->to->fraction = true;
    cursor->to->article = true;
    cursor->at = next + 1 + skip_of_a(cursor, next + 1);
    return true;
}

/** "a quarter-mile", "a quarter-million", "a quarter century", "quarter of a century":
    the share of what stands behind it; a hyphen joins it, or it lasts longer. */
static bool is_joined_share(const struct cursor *cursor, size_t at) {
    size_t past, next = skip_hyphen(cursor, at + 1);
    if (!is_quarter(cursor->in, at))
        return false;
    if (next == at + 1)
        return is_century(cursor->in, next) ||
               tokens_of_a(cursor, next, CLASS_BIT(SCALE) | CLASS_BIT(TIME_UNIT));
    return is_one_of(cursor->in, next, CLASS_BIT(SCALE) | CLASS_BIT(TIME_UNIT)) ||
           sense_at(cursor->in, next, CLASS_UNIT, &past) || skip_of_a(cursor, at + 1);
}

static bool read_group(struct cursor *cursor);

/** "half a dozen": six, and no half of anything. */
static void read_half_group(struct cursor *cursor) {
    if (is_class(cursor->in, cursor->at, CLASS_GROUP) && read_group(cursor)) {
        cursor->to->value = decimal_strip(cursor->to->value);
        cursor->to->fraction = false;
    }
}

/** "half a million", "half of", "half-hour" is none. */
static bool read_half(struct cursor *cursor) {
    const struct sense *part = word_sense(cursor->in, cursor->at, CLASS_FRACTION);
    bool scaled = part && (word_sense(cursor->in, cursor->at + 1, CLASS_SCALE) ||
                           is_joined_share(cursor, cursor->at));
    if (!part || (strcmp(part->value, "1/2") != 0 && !scaled) ||
        are_halves(cursor->in, cursor->at))
        return false;
    cursor->to->value = fraction_named(part);
    cursor->to->fraction = true;
    cursor->at++;
    cursor->at += skip_of_a(cursor, cursor->at);
    size_t article =
        cursor->at + (word_sense(cursor->in, cursor->at, CLASS_PREPOSITION) ? 1 : 0);
    article += is_dash(cursor->in, article) ? 1 : 0; /* "half-a-million" */
    size_t scale = article + 1;
    scale += article > cursor->at && is_dash(cursor->in, scale) ? 1 : 0;
    if (word_sense(cursor->in, article, CLASS_ARTICLE) &&
        (word_sense(cursor->in, scale, CLASS_SCALE) ||
         word_sense(cursor->in, scale, CLASS_GROUP)))
        cursor->at = scale;
    read_half_group(cursor);
    return true;
}

/** "a couple of hundred", "a couple dozen": the scales are left to scales_read(). */
static void read_couple_of(struct cursor *cursor) {
    struct decimal product;
    const struct sense *dozen = word_sense(cursor->in, cursor->at, CLASS_GROUP);
    int64_t factor = word_sense(cursor->in, cursor->at, CLASS_HUNDRED) ? 100
                     : dozen                                           ? dozen->number
                                                                       : 0;
    if (factor &&
        decimal_multiply(cursor->to->value, decimal_of(factor, 0), &product)) {
        cursor->to->value = product;
        cursor->at++;
    }
    cursor->to->couple = factor || word_sense(cursor->in, cursor->at, CLASS_SCALE);
}

/** "his dozen rounds". */
static bool is_determined_dozen(const struct cursor *cursor,
                                const struct sense *group) {
    return group->number == 12 && cursor->at > 0 &&
           is_class(cursor->in, cursor->at - 1, CLASS_DETERMINER);
}

/** "the next thousand years", "the hundred fires": a plural follows, and a word that
    tells which of them is in front. */
static bool read_bare_scale(struct cursor *cursor) {
    static const uint64_t scales = CLASS_BIT(HUNDRED) | CLASS_BIT(SCALE),
                          telling = CLASS_BIT(DEICTIC) | CLASS_BIT(DETERMINER) |
                                    CLASS_BIT(ORDINAL);
    const struct reading *in = cursor->in;
    size_t at = cursor->at, noun = at + 1;
    bool scale = is_one_of(in, at, scales) && !has_capital(in, at);
    bool counts =
        is_type(in, noun, TOKEN_WORD) && is_plural(in, noun) && !is_glued(in, noun);
    if (!scale || !counts || !is_one_of(in, at - 1, telling))
        return false;
    cursor->to->article = true;
    read_words(cursor);
    return true;
}

/** "dozen" needs a number, an article or "his"; "couple of" does not. */
static bool read_group(struct cursor *cursor) {
    size_t length;
    const struct sense *group =
        phrase_sense(cursor->in->tokens + cursor->at, cursor->in->n - cursor->at,
                     CLASS_GROUP, &length);
    if (!group)
        return false;
    struct decimal factor = decimal_of(group->number, 0), product;
    bool counted = cursor->to->value.coefficient != 0;
    if (!counted && !cursor->to->article && length < 2 &&
        !is_determined_dozen(cursor, group))
        return false;
    if (counted && decimal_multiply(cursor->to->value, factor, &product))
        factor = product;
    cursor->to->value = factor;
    cursor->at += length;
    if (group->number == 2 && !counted)
        read_couple_of(cursor);
    return true;
}

static bool read_vague(struct cursor *cursor) {
    size_t length;
    const struct sense *vague =
        phrase_sense(cursor->in->tokens + cursor->at, cursor->in->n - cursor->at,
                     CLASS_VAGUE_PLURAL, &length);
    if (!vague)
        return false;
    for (const char *digit = vague->value; *digit; digit++) /* more than an int holds */
        decimal_push(&cursor->to->value, *digit - '0');
    cursor->to->vague = true;
    cursor->at += length;
    return true;
}

/** The parts that may open a number, by what stands there. */
static bool read_start(struct cursor *cursor) {
    const struct token *token = &cursor->in->tokens[cursor->at];
    bool torn = cursor->at && is_glued(cursor->in, cursor->at) &&
                !is_class(cursor->in, cursor->at - 1, CLASS_CURRENCY_SIGN);
    bool dot_digits = !torn && hints(cursor->in, cursor->at, HINT_DECIMAL_MARK) &&
                      digits_at(cursor->in, cursor->at + 1) &&
                      is_glued(cursor->in, cursor->at + 1);
    if (token->type == TOKEN_DIGITS || dot_digits)
        return digits_read(cursor);
    if (token_is(token, CLASS_FRACTION_SIGN)) {
        cursor->to->digits = 1;
        digits_read_fraction(cursor);
        return true;
    }
    if (read_vague(cursor))
        return true;
    if (token_is(token, CLASS_ARTICLE) && !read_article(cursor))
        return false;
    if (cursor->to->fraction)
        return true;
    if (read_words(cursor) || read_half(cursor) || read_group(cursor))
        return true;
    return read_bare_scale(cursor) ||
           (cursor->to->article && is_class(cursor->in, cursor->at, CLASS_SCALE));
}

/** "minus five degrees"; "ten minus five" computes. */
static void take_worded_minus(const struct reading *in, struct numeral *to) {
    static const uint64_t numbers = CLASS_BIT(CARDINAL) | CLASS_BIT(SCALE);
    size_t minus = to->first - 1;
    if (to->digits || to->article || !to->first || !hints(in, minus, HINT_MINUS))
        return;
    if (is_type(in, minus - 1, TOKEN_DIGITS) || is_one_of(in, minus - 1, numbers))
        return;
    to->sign = 1;
    to->value.coefficient = -to->value.coefficient;
}

static bool read_number(const struct reading *in, size_t at, bool any_scale,
                        struct numeral *to) {
    *to = (struct numeral){.first = at};
    struct cursor cursor = {in, at, to};
    if (!read_start(&cursor))
        return false;
    if (to->article && !to->value.coefficient)
        to->value = decimal_of(1, 0);
    if (!to->vague) {
        read_spoken_point(&cursor);
        if (!to->scaled)
            read_and_half(&cursor);
        scales_read(&cursor, any_scale);
        read_scaled_half(&cursor);
        if (!to->scaled && !to->fraction && cursor.at > at && !to->article)
            read_group(&cursor);
    }
    to->past = cursor.at;
    take_worded_minus(in, to);
    return to->past > at;
}

bool numeral_read(const struct reading *in, size_t at, struct numeral *to) {
    return read_number(in, at, false, to);
}

bool numeral_read_scaled(const struct reading *in, size_t at, struct numeral *to) {
    return read_number(in, at, true, to);
}

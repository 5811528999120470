/*
 * number.c - counts and plain numbers, with the noun they count.
 */
#include "mention/amount.h"
#include "mention/numerals.h"

/** "the old one fell": a word between the article and "one", and nothing to count. */
static bool is_old_one(const struct reading *in, size_t at, size_t next) {
    static const uint64_t closed =
        CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION) | CLASS_BIT(AUXILIARY);
    return at > 1 && in->tokens[at - 1].type == TOKEN_WORD &&
           !token_may(&in->tokens[at - 1], closed) && is_class(in, next, CLASS_VERB) &&
           (is_class(in, at - 2, CLASS_DETERMINER) ||
            is_class(in, at - 2, CLASS_ARTICLE));
}

/** "one sees", "one wonders": no single thing has a plural. */
static bool sees(const struct reading *in, size_t next) {
    return is_plural(in, next) && !is_class(in, next, CLASS_PLURAL) &&
           !(in->tokens[next].flags & TOKEN_CAPITAL) &&
           (next + 1 >= in->n || in->tokens[next + 1].type == TOKEN_SIGN ||
            is_class(in, next + 1, CLASS_FUNCTION) ||
            is_class(in, next + 1, CLASS_CONJUNCTION));
}

/** "one" is mostly a pronoun: it counts only before a noun. */
static bool counts_one(const struct reading *in, const struct numeral *numeral) {
    size_t next = numeral->past;
    if (numeral->first > 0 && is_class(in, numeral->first - 1, CLASS_DETERMINER))
        return false;
    if (next < in->n && is_dash(in, next))
        return false;
    if (numeral->first > 0 && is_class(in, numeral->first - 1, CLASS_ORDINAL))
        return false; /* "the first one failed" */
    if (next >= in->n)
        return numeral->first == 0;
    if (is_old_one(in, numeral->first, next) || sees(in, next))
        return false;
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

static size_t past_hyphen(const struct reading *in, size_t at) {
    return is_sign(in, at, "-") && is_glued(in, at) && is_glued(in, at + 1) ? at + 1
                                                                            : at;
}

/**
 * "in", "-in-", "out of", "of every" between the part and the whole; the token behind,
 * or 0.
 */
static size_t share_word(const struct reading *in, size_t at, bool *out) {
    size_t word = past_hyphen(in, at), past = 0;
    *out = hints(in, word, HINT_OUT) && hints(in, past_hyphen(in, word + 1), HINT_OF);
    if (*out)
        past = past_hyphen(in, past_hyphen(in, word + 1) + 1);
    else if (hints(in, word, HINT_IN) ||
             (hints(in, word, HINT_OF) && hints(in, word + 1, HINT_EVERY)))
        past = past_hyphen(in, word + 1);
    return past && hints(in, past, HINT_EVERY) ? past + 1 : past;
}

/** Past "out of" in "four gardens out of five", "in" in "one child in six"; or 0. */
static size_t share_past_noun(const struct reading *in, size_t at, bool one,
                              bool *out) {
    for (size_t i = at; i < at + 3 && i + 1 < in->n; i++) {
        bool in_so_many = one && i == at + 1 && hints(in, i, HINT_IN);
        if (is_class(in, i, CLASS_PREPOSITION))
            return i > at && (in_so_many || hints(in, i, HINT_OUT))
                       ? share_word(in, i, out)
                       : 0;
        if (in->tokens[i].type != TOKEN_WORD || is_class(in, i, CLASS_CONJUNCTION) ||
            is_class(in, i, CLASS_VERB))
            return 0;
    }
    return 0;
}

/** "one in 12" is a share; "five in 2019" is none. */
enum { MOST_MIXED = 100 };

/** "one in five years", "one in 12 miles": that is how often, or how far apart. */
static bool is_span(const struct reading *in, size_t at) {
    size_t past;
    return sense_at(in, at, CLASS_TIME_UNIT, &past) ||
           sense_at(in, at, CLASS_UNIT, &past);
}

/** "in a million", "in a hundred"; "one in a dozen towns" is none. */
static bool is_round(const struct reading *in, size_t at, const struct numeral *whole) {
    return !is_class(in, at, CLASS_ARTICLE) ||
           (whole->article && !whole->fraction &&
            decimal_compare(whole->value, decimal_of(100, 0)) >= 0);
}

/** Up to a thousand; more where it is no year: "1 in 100,000", "one in a million". */
static bool is_whole(const struct numeral *whole) {
    return whole->grouped || whole->scaled ||
           decimal_compare(whole->value, decimal_of(1000, 0)) <= 0;
}

/** "one in five", "nine out of ten", "four gardens out of five": a share. */
static bool read_share(const struct reading *in, const struct numeral *part,
                       struct mention *to) {
    struct numeral whole;
    struct decimal share;
    bool out, one = decimal_compare(part->value, decimal_of(1, 0)) == 0;
    size_t behind = share_word(in, part->past, &out);
    bool noun = !behind && !part->article;
    if (noun)
        behind = share_past_noun(in, part->past, one, &out);
    if (part->fraction || part->scaled || !behind || behind >= in->n ||
        !numeral_read(in, behind, &whole) || !is_round(in, behind, &whole) ||
        whole.fraction || (!out && is_span(in, whole.past)) || !is_whole(&whole) ||
        (!out && !whole.digits != !part->digits &&
         decimal_compare(whole.value, decimal_of(MOST_MIXED, 0)) > 0 &&
         !whole.grouped) ||
        (!out && decimal_compare(part->value, decimal_of(9, 0)) > 0) ||
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
    bool first = hints(in, at - 1, HINT_TOP);
    bool plural = false;
    for (size_t i = next; i < next + 3 && i < in->n; i++)
        plural = plural || is_plural(in, i);
    return at > 0 && ((first && !plural) ||
                      (uncounted && (first || hints(in, at - 1, HINT_LAST))));
}

/** "half asleep", "half-brother", "zero-emission": part of the word behind it. */
static bool is_prefix(const struct reading *in, const struct numeral *numeral) {
    size_t next = numeral->past;
    bool joined = is_dash(in, next) && is_glued(in, next) && is_glued(in, next + 1);
    if (numeral->digits || numeral->past != numeral->first + 1 || next >= in->n)
        return false;
    if (!numeral->fraction)
        return joined && !numeral->value.coefficient;
    return joined || (in->tokens[next].type == TOKEN_WORD &&
                      in->tokens[next].flags & TOKEN_CONTENT &&
                      !(in->tokens[next].flags & TOKEN_CAPITAL) &&
                      !is_class(in, next, CLASS_VERB));
}

/** "a couple from the town": two who belong together, where nothing is counted. */
static bool is_couple(const struct reading *in, const struct numeral *numeral) {
    size_t next = numeral->past;
    const struct sense *group = word_sense(in, next - 1, CLASS_GROUP);
    return group && group->number == 2 && numeral->article &&
           !is_class(in, next, CLASS_AND) &&
           (next >= in->n || in->tokens[next].type != TOKEN_WORD ||
            !(in->tokens[next].flags & TOKEN_CONTENT) ||
            is_class(in, next, CLASS_VERB));
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
    if (!numeral)
        return false;
    if (amount_is_labelled(in, numeral) || is_stage(in, numeral) ||
        is_item(in, numeral) || is_prefix(in, numeral) || is_couple(in, numeral))
        return false;
    if (read_share(in, numeral, to))
        return true;
    if (amount_is_idiom(in, at) ||
        (is_dash(in, numeral->past) && sense_at(in, numeral->past, CLASS_IDIOM, &past)))
        return false; /* "a two-way street", "twenty-something" */
    if (is_one(numeral) && !counts_one(in, numeral))
        return false;
    amount_take(to, numeral);
    bool range = !amount_is_joined(in, at) &&
                 amount_range(in, numeral, to->past, false, &high) &&
                 decimal_compare(numeral->value, high.value) < 0 && !high.fraction &&
                 !numeral->fraction && /* "down by a fifth to 1.9" */
                 (is_dash(in, to->past) || !amount_is_change(in, at));
    if (range && (!is_dash(in, to->past) || high.first > to->past + 1 ||
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
    .does = DOES_AMOUNT | DOES_ADD | DOES_GROW | DOES_COUNT,
    .read = read_number,
    .value = amount_write,
    .example = "35 reported cyberattacks, a dozen, half a million, one in five",
    .explains = "a count with its noun, or a plain number",
};

/*
 * score.c - results such as 3-1, 85-70 or 6 for 255: two counts that stand together.
 */
#include "mention/score.h"

#include <stdio.h>

#include "mention/amount.h"
#include "mention/date.h"
#include "mention/numerals.h"

enum { HIGHEST = 400, NEAR_WORDS = 6 };

static bool is_count(const struct reading *in, size_t i) {
    return i < in->n && in->tokens[i].type == TOKEN_DIGITS && in->tokens[i].size <= 3;
}

static bool is_pair(const struct reading *in, size_t at);

/** The first of the sets of one match: "21-17, 21-19". */
static size_t first_set(const struct reading *in, size_t at) {
    enum { MOST_SETS = 7 };
    for (int i = 0;
         i < MOST_SETS && at >= 4 && is_sign(in, at - 1, ",") && is_pair(in, at - 4);
         i++)
        at -= 4;
    return at;
}

/** "2-2", "(3-1)": no range ends where it begins, and few stand in brackets alone. */
static bool is_plain_score(const struct reading *in, size_t at) {
    bool draw = text_equal(token_text(in, at), token_text(in, at + 2)) &&
                in->tokens[at].size == 1;
    bool record = at > 1 && is_sign(in, at - 1, "(") && is_sign(in, at + 3, ")") &&
                  in->tokens[at - 2].flags & TOKEN_CAPITAL && in->tokens[at].size < 3;
    return draw || record;
}

/** "beat", "win", "made it" close by: what stands between the digits is no range. */
static bool is_contest(const struct reading *in, size_t at) {
    size_t past, first = first_set(in, at);
    size_t from = first > NEAR_WORDS ? first - NEAR_WORDS : 0;
    for (size_t i = from; i < in->n && i < at + 3 + NEAR_WORDS; i++) {
        const struct sense *word = sense_at(in, i, CLASS_CONTEST, &past);
        if (word && (word->number != CONTEST_BEHIND || i == at + 3))
            return true;
    }
    return false;
}

/** "2-1", glued on both sides, and neither a date, a version nor a phone number. */
static bool is_pair(const struct reading *in, size_t at) {
    if (!is_count(in, at) || !is_dash(in, at + 1) || !is_glued(in, at + 1) ||
        !is_count(in, at + 2) || !is_glued(in, at + 2))
        return false;
    bool joined_before = at > 0 && is_glued(in, at) && !is_sign(in, at - 1, "(\"'");
    size_t past = at + 3;
    bool joined_behind =
        is_glued(in, past) && (in->tokens[past].type != TOKEN_SIGN ||
                               is_sign(in, past, "-/%:") || is_dash(in, past));
    return !joined_before && !joined_behind;
}

/** "1-2 times", "3-4 systems": upwards, and what is counted follows. */
static bool is_range(const struct reading *in, size_t at) {
    bool upwards =
        text_number(token_text(in, at)) < text_number(token_text(in, at + 2));
    size_t noun = at + 3;
    bool counted = is_type(in, noun, TOKEN_WORD) && !is_glued(in, noun) &&
                   !has_capital(in, noun) && amount_has_plural(in, noun);
    return upwards && counted && !is_class(in, noun, CLASS_CONTEST);
}

/** Before "the Mets", "the bill": who was beaten, or what was passed; or `before`. */
static size_t before_name(const struct reading *in, size_t before) {
    enum { MOST_WORDS = 3 };
    size_t at = before;
    while (at > 0 && at + MOST_WORDS > before && amount_is_proper(&in->tokens[at]))
        at--;
    if (at == before && at > 1 && hints(in, at - 1, HINT_THE))
        return at - 2;
    return at < before && at > 0 && hints(in, at, HINT_THE) ? at - 1 : at;
}

/** "voted", "lost", "the vote was", "beat them", "beat the Mets", "by a vote of": right
    before it. */
static bool is_led_by_contest(const struct reading *in, size_t at) {
    static const uint64_t between = CLASS_BIT(AUXILIARY) | CLASS_BIT(FUNCTION);
    size_t before = before_name(in, at - 1);
    if (is_one_of(in, before, between) || hints(in, before, HINT_OF) ||
        hints(in, before, HINT_BY))
        before--;
    return before < in->n && is_class(in, before, CLASS_CONTEST);
}

/** Nothing is counted or measured there. */
static bool ends_score(const struct reading *in, size_t past) {
    static const uint64_t behind = CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION) |
                                   CLASS_BIT(WEEKDAY) | CLASS_BIT(DAY_WORD);
    return past >= in->n || is_sign(in, past, ".,;:)") || is_one_of(in, past, behind);
}

/** "voted 52 to 48", "lost 3 to 1": downwards, as no range goes. */
static bool is_told(const struct reading *in, size_t at) {
    bool joined = is_count(in, at) && hints(in, at + 1, HINT_TO);
    return joined && is_count(in, at + 2) &&
           text_number(token_text(in, at)) >= text_number(token_text(in, at + 2)) &&
           is_led_by_contest(in, at) && ends_score(in, at + 3);
}

/** The second count of "6 to 3", "5-to-4" at `at`, no higher than the first; or 0. */
static size_t second_behind(const struct reading *in, size_t at) {
    if (!is_count(in, at))
        return 0;
    size_t hanging = amount_hanging_to(in, at + 1);
    size_t second = hanging ? hanging : hints(in, at + 1, HINT_TO) ? at + 2 : 0;
    bool both = second && is_count(in, second);
    return both && text_number(token_text(in, at)) >=
                       text_number(token_text(in, second))
               ? second
               : 0;
}

/** "a 6 to 3 vote", "the 5-to-4 decision": what was voted on stands right behind. */
static size_t vote_behind(const struct reading *in, size_t at) {
    size_t second = second_behind(in, at);
    const struct sense *word =
        second ? word_sense(in, second + 1, CLASS_CONTEST) : NULL;
    bool vote = word && word->number >= CONTEST_BEHIND;
    return vote && !amount_is_change(in, at) ? second : 0;
}

/** "won 3-1" where somebody plays or votes. */
static bool is_joined_score(const struct reading *in, size_t at) {
    return is_pair(in, at) && !is_range(in, at) &&
           (is_plain_score(in, at) || is_contest(in, at));
}

static bool is_small(const struct numeral *numeral) {
    enum { MOST = 10 };
    return !numeral->scaled && !numeral->fraction && !numeral->pointed &&
           decimal_compare(numeral->value, decimal_of(MOST, 0)) <= 0;
}

/** Past "for", "-for-" at `at`; 0: neither stands there. */
static size_t past_for(const struct reading *in, size_t at) {
    size_t length, word = at + (is_dash(in, at) && is_joint(in, at) ? 1 : 0);
    if (!is_type(in, word, TOKEN_WORD) ||
        !phrase_signal(&in->tokens[word], 1, SIGNAL_RATIO, &length))
        return 0;
    if (word == at)
        return word + 1;
    return is_dash(in, word + 1) && is_joint(in, word + 1) ? word + 2 : 0;
}

/** The same between two numbers, of which the first is no price. */
static size_t past_joining_word(const struct reading *in, const struct numeral *first) {
    bool priced =
        first->first > 0 && is_class(in, first->first - 1, CLASS_CURRENCY_SIGN);
    return priced ? 0 : past_for(in, first->past);
}

/** "6 for 255", "three for 89", "2-for-5", or the other way, "255 for six", and nothing
    counted behind. */
static bool are_runs(const struct reading *in, const struct numeral *first,
                     struct numeral *second) {
    size_t other = past_joining_word(in, first);
    if (!other || !numeral_read(in, other, second) || first->scaled || second->scaled ||
        !ends_score(in, second->past))
        return false;
    bool hyphens = is_dash(in, first->past);
    return (is_small(first) && second->digits) ||
           (first->digits && (is_small(second) || hyphens));
}

static void set_score(struct mention *to, const struct numeral *first,
                      const struct numeral *second) {
    bool higher = decimal_compare(first->value, second->value) >= 0;
    *to = (struct mention){.first = (uint32_t)first->first,
                           .past = (uint32_t)second->past};
    to->amount.low = higher ? first->value : second->value; /* 1-3 is 3-1 lost */
    to->amount.high = higher ? second->value : first->value;
}

/** The count in words, or none, at `at`: "three", "nil". */
static bool read_side(const struct reading *in, size_t at, struct decimal *side) {
    size_t length;
    if (at < in->n && phrase_signal(&in->tokens[at], 1, SIGNAL_NIL, &length)) {
        *side = decimal_of(0, 0);
        return true;
    }
    const struct sense *word = word_sense(in, at, CLASS_CARDINAL);
    int count = word ? word->number : 0;
    if (is_digits(in, at, 1, 1))
        count = text_number(token_text(in, at));
    *side = decimal_of(count, 0);
    return count > 0;
}

/** "won three-nil", "a two-one win", "2-nil": downwards, where somebody plays. */
static bool read_worded(const struct reading *in, size_t at, struct mention *to) {
    enum { FEW = 20 };
    struct decimal high, low;
    bool joined =
        is_joint(in, at + 1) && read_side(in, at, &high) && read_side(in, at + 2, &low);
    if (!joined || is_digits(in, at + 2, 1, 1) || !is_contest(in, at) ||
        (is_glued(in, at + 3) && !is_type(in, at + 3, TOKEN_SIGN)))
        return false;
    *to = (struct mention){.first = (uint32_t)at, .past = (uint32_t)at + 3};
    to->amount.low = high;
    to->amount.high = low;
    return decimal_compare(high, low) >= 0 &&
           decimal_compare(high, decimal_of(FEW, 0)) < 0 && !is_dash(in, at + 3);
}

static bool read_score(const struct reading *in, size_t at,
                       const struct numeral *numeral, struct mention *to) {
    struct numeral first, second;
    struct decimal most = decimal_of(HIGHEST, 0);
    if (!numeral)
        return false;
    if (are_runs(in, numeral, &second)) {
        set_score(to, numeral, &second);
        return true;
    }
    bool dash = is_dash(in, at + 1);
    if (!dash && !hints(in, at + 1, HINT_TO))
        return false;
    if (dash && read_worded(in, at, to))
        return true;
    size_t behind = vote_behind(in, at);
    if (!(behind || is_joined_score(in, at) || is_told(in, at)))
        return false;
    if (!numeral_read(in, at, &first) ||
        !numeral_read(in, behind ? behind : at + 2, &second))
        return false;
    set_score(to, &first, &second);
    return decimal_compare(to->amount.low, most) <= 0;
}

/** A sign, a small word or the end, and no unit. */
static bool ends_count(const struct reading *in, size_t past) {
    static const uint64_t closed = CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION);
    return past >= in->n || is_sign(in, past, ".,;)") || is_one_of(in, past, closed);
}

/** "to one", "to 1" at `at`, where nothing is counted. */
static bool leads_to_one(const struct reading *in, size_t at) {
    struct numeral one;
    if (!hints(in, at, HINT_TO) || at + 1 >= in->n || !numeral_read(in, at + 1, &one))
        return false;
    return decimal_compare(one.value, decimal_of(1, 0)) == 0 && !one.article &&
           ends_count(in, one.past);
}

/** Before it a change is told: "from four to one". */
static bool is_odds_of(const struct reading *in, const struct numeral *many) {
    return !many->scaled && !many->fraction && !hints(in, many->first - 1, HINT_FROM) &&
           decimal_compare(many->value, decimal_of(1, 0)) > 0;
}

/** "four to one", "by 10 to 1": either side. */
static bool is_odds(const struct reading *in, const struct numeral *numeral) {
    struct numeral many;
    size_t at = numeral->first;
    if (leads_to_one(in, numeral->past))
        return is_odds_of(in, numeral);
    return at > 1 && leads_to_one(in, at - 1) && numeral_read(in, at - 2, &many) &&
           many.past == at - 1 && is_odds_of(in, &many);
}

bool score_is_ratio(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, past = amount_hanging_to(in, numeral->past);
    struct numeral other;
    if (past && past < in->n && is_sign(in, past - 1, "-") &&
        numeral_read(in, past, &other))
        return decimal_compare(numeral->value, other.value) >= 0;
    if (is_odds(in, numeral))
        return true;
    if (at <= 3 || amount_hanging_to(in, at - 3) != at)
        return false;
    return is_sign(in, at - 1, "-") && is_glued(in, at) &&
           numeral_read(in, at - 4, &other) &&
           decimal_compare(other.value, numeral->value) >= 0;
}

/** The token behind "Brenn Rovers" at `at`, or `at`. */
static size_t past_club(const struct reading *in, size_t at) {
    enum { MOST_WORDS = 3 };
    size_t past = at;
    while (past < at + MOST_WORDS && past < in->n &&
           amount_is_proper(&in->tokens[past]))
        past++;
    return past;
}

/** Nothing behind them is counted or measured. */
static bool ends_part(const struct reading *in, size_t past) {
    return past >= in->n ||
           (in->tokens[past].type == TOKEN_SIGN && !is_sign(in, past, "%-"));
}

bool score_is_line(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, next = numeral->past + is_sign(in, numeral->past, ",");
    if (at == 0 || !numeral_is_digits(numeral, 1, 2) ||
        !amount_is_proper(&in->tokens[at - 1]))
        return false;
    size_t other = past_club(in, next);
    return other > next && is_type(in, other, TOKEN_DIGITS) &&
           in->tokens[other].size <= 2 && ends_part(in, other + 1);
}

bool score_ends_line(const struct reading *in, const struct numeral *numeral) {
    enum { BACK = 5 };
    size_t at = numeral->first;
    struct numeral first;
    if (at == 0 || !amount_is_proper(&in->tokens[at - 1]))
        return false;
    for (size_t i = at > BACK ? at - BACK : 1; i + 1 < at; i++)
        if (is_type(in, i, TOKEN_DIGITS) && numeral_read(in, i, &first) &&
            score_is_line(in, &first) &&
            past_club(in, first.past + is_sign(in, first.past, ",")) == at)
            return true;
    return false;
}

static enum relation relate_scores(const struct mention *a, const struct mention *b) {
    bool same = decimal_compare(a->amount.low, b->amount.low) == 0 &&
                decimal_compare(a->amount.high, b->amount.high) == 0;
    return same ? RELATION_SAME : RELATION_DIFFERENT;
}

static bool write_score(const struct mention *mention, char text[], size_t size) {
    char high[DECIMAL_TEXT], low[DECIMAL_TEXT];
    decimal_write(mention->amount.low, high);
    decimal_write(mention->amount.high, low);
    snprintf(text, size, "%s-%s", high, low);
    return true;
}

const struct kind kind_score = {
    .name = "score",
    .does = DOES_AMOUNT | DOES_SCORE,
    .read = read_score,
    .relate = relate_scores,
    .value = write_score,
    .example = "beat them 3-1, an 85-70 vote, voted 52 to 48, 6 for 255",
    .explains = "the result of a game or a vote, the higher count first",
};

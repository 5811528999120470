/*
 * label.c - numbers that name and count nothing: flight 415, Day 9, Route 15.
 */
#include "mention/amount.h"
#include "mention/label_list.h"

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

static int roman_digit(char letter) {
    static const struct {
        char letter;
        int value;
    } digits[] = {{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}};
    for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
        if (digits[i].letter == letter)
            return digits[i].value;
    return 0;
}

/** Up to 89, written as usual (IV, not IIII); 0: no Roman numeral. */
static int roman_value(struct text word) {
    int total = 0, last = 0, run = 0;
    for (size_t i = word.size; i > 0; i--) {
        int digit = roman_digit(word.data[i - 1]);
        run = digit == last ? run + 1 : 1;
        if (!digit || run > 3 || (digit < last && last > 10 * digit))
            return 0;
        total += digit < last ? -digit : digit;
        last = digit > last ? digit : last;
    }
    return total;
}

/** "Article", and of a sort "stage" too, before few letters: no "size XL". */
static bool may_lead_roman(const struct reading *in, size_t at, int value) {
    enum { MOST_SMALL = 20 };
    bool sort = has_number(in, at, CLASS_LABEL, LABEL_OF_SORT);
    return has_capital(in, at) || (sort && value <= MOST_SMALL && value != 10);
}

/** "Article IV", "World War II", "stage IV"; a lone I, L or C is a letter, but
    that of "World War I". */
static bool read_roman(const struct reading *in, size_t at, struct mention *to) {
    if (at + 1 >= in->n || !(in->tokens[at + 1].flags & TOKEN_ALL_CAPITALS) ||
        is_glued(in, at + 1) || in->tokens[at + 1].size > 8)
        return false;
    struct text word = token_text(in, at + 1);
    int value = roman_value(word);
    bool first = value == 1 && has_capital(in, at) && at > 0 &&
                 amount_is_proper(&in->tokens[at - 1]);
    if ((value < 2 && !first) || value == 50 || !may_lead_roman(in, at, value) ||
        is_glued(in, at + 2 + is_sign(in, at + 2, ".:,;)")))
        return false;
    *to = (struct mention){.first = (uint32_t)at,
                           .past = (uint32_t)at + 2,
                           .noun_first = (uint32_t)at,
                           .noun_past = (uint32_t)at + 1,
                           .noun = in->tokens[at].key};
    to->amount.low = to->amount.high = decimal_of(value, 0);
    return true;
}

/** "Big Ten", "Group of 20", "Twelve Apostles": of the capital before it, or behind. */
static bool read_name(const struct reading *in, size_t at,
                      const struct numeral *numeral, struct mention *to) {
    if (!amount_is_grouping(in, numeral) || numeral->scaled || numeral->fraction ||
        amount_is_idiom(in, at))
        return false;
    size_t word = at - 1;
    if (hints(in, word, HINT_OF) && word > 0)
        word--;
    size_t next = numeral->past;
    bool behind = next < in->n && in->tokens[next].flags & TOKEN_CAPITAL;
    bool before = amount_is_proper(&in->tokens[word]);
    amount_take(to, numeral);
    to->first = (uint32_t)(before ? word : at);
    to->noun_first = (uint32_t)(before ? word : behind ? next : at);
    to->noun_past = to->noun_first + 1;
    to->noun = in->tokens[to->noun_first].key;
    return true;
}

/** The value and the word of a name that begins at `at`, where its number is one. */
static void take_nth(struct mention *to, const struct reading *in, size_t at,
                     size_t name, struct decimal value) {
    *to = (struct mention){.first = (uint32_t)at,
                           .past = (uint32_t)name + 1,
                           .noun_first = (uint32_t)name,
                           .noun_past = (uint32_t)name + 1,
                           .noun = in->tokens[name].key};
    to->amount.low = to->amount.high = value;
}

/** A capital behind an ordinal, and no quarter, half or day. */
static bool is_nth_name(const struct reading *in, size_t i) {
    static const uint64_t others = CLASS_BIT(TIME_UNIT) | CLASS_BIT(FRACTION) |
                                   CLASS_BIT(WEEKDAY) | CLASS_BIT(MONTH) |
                                   CLASS_BIT(MONTH_SHORT);
    return is_type(in, i, TOKEN_WORD) && !is_glued(in, i) &&
           amount_is_proper(&in->tokens[i]) && !is_one_of(in, i, others);
}

/** "the Second World War", "the First Amendment", "Fifth Avenue". */
static bool read_nth_name(const struct reading *in, size_t at, struct mention *to) {
    size_t name = at + 1;
    bool within = at > 0 && is_type(in, at - 1, TOKEN_WORD);
    if (!has_capital(in, at) || !is_nth_name(in, name) ||
        !(within || hints(in, name, HINT_STREET)) ||
        tokens_are_titled(in->tokens, in->n))
        return false;
    int number = token_sense(&in->tokens[at], CLASS_ORDINAL)->number;
    take_nth(to, in, at, name, decimal_of(number, 0));
    return true;
}

/** "the 14th Amendment", "the 101st Airborne Division": of what the language knows to
    be numbered, for "his 25th Grand Slam" counts. */
static bool read_numbered(const struct reading *in, const struct numeral *numeral,
                          struct mention *to) {
    enum { MOST_WORDS = 3 };
    size_t name = numeral->past + 1;
    if (!is_class(in, numeral->past, CLASS_ORDINAL_SUFFIX) ||
        !is_glued(in, numeral->past))
        return false;
    for (size_t i = name; i < name + MOST_WORDS && is_nth_name(in, i); i++)
        if (is_class(in, i, CLASS_LABEL) || hints(in, i, HINT_STREET)) {
            take_nth(to, in, numeral->first, i, numeral->value);
            return true;
        }
    return false;
}

/** "articles 5 and 6", the 747 of "Boeing 737 and 747": the first with its word. */
static bool read_listed(const struct reading *in, const struct numeral *numeral,
                        struct mention *to) {
    size_t word;
    bool dashed = is_dash(in, numeral->first - 1) && is_glued(in, numeral->first);
    if (!label_list_has(in, numeral, &word) || dashed || goes_on(in, numeral->past))
        return false; /* "grades 9-12" are no two */
    amount_take(to, numeral);
    to->first = (uint32_t)(word + 1 == numeral->first ? word : numeral->first);
    to->noun_first = (uint32_t)word;
    to->noun_past = (uint32_t)word + 1;
    to->noun = in->tokens[word].key;
    return true;
}

/** One plain word or few digits: "4", "four"; no "a hundred", "half", "1,000". */
static bool may_be_label(const struct numeral *numeral) {
    bool amount =
        numeral->scaled || numeral->vague || numeral->fraction || numeral->article;
    return numeral_is_digits(numeral, 0, 4) && !numeral->grouped && !amount;
}

/** "flight EI 660", "Room B12": a code of few capitals between, by which a row is one
   of several: those of another code are not compared with it. */
static bool read_coded(const struct reading *in, const struct numeral *numeral,
                       struct mention *to) {
    enum { MOST_LETTERS = 3 };
    size_t at = numeral->first, code = at - 1, label = at - 2;
    if (at < 2 || !is_class(in, label, CLASS_LABEL) || !is_type(in, code, TOKEN_WORD))
        return false;
    bool capitals = in->tokens[code].size <= MOST_LETTERS && !is_glued(in, code) &&
                    in->tokens[code].flags & TOKEN_ALL_CAPITALS;
    if (!capitals || tokens_are_titled(in->tokens, in->n))
        return false;
    if (!numeral->digits || !may_be_label(numeral) || goes_on(in, numeral->past) ||
        amount_has_plural(in, numeral->past))
        return false;
    amount_take(to, numeral);
    to->first = (uint32_t)label;
    to->noun_first = (uint32_t)label;
    to->noun_past = (uint32_t)code + 1;
    to->noun = 31 * in->tokens[label].key + in->tokens[code].key;
    return true;
}

static bool read_label(const struct reading *in, size_t at,
                       const struct numeral *numeral, struct mention *to) {
    if (!numeral && is_class(in, at, CLASS_LABEL))
        return read_roman(in, at, to);
    if (!numeral && is_class(in, at, CLASS_ORDINAL) && !amount_is_idiom(in, at))
        return read_nth_name(in, at, to);
    if (numeral && read_numbered(in, numeral, to))
        return true;
    if (!numeral || at == 0)
        return false;
    if (read_listed(in, numeral, to) || read_coded(in, numeral, to))
        return true;
    if (!is_class(in, at - 1, CLASS_LABEL) && !is_sign(in, at - 1, "."))
        return read_name(in, at, numeral, to);
    bool glued = is_glued(in, at) && in->tokens[at - 1].type == TOKEN_WORD; /* a V8 */
    if (!may_be_label(numeral) || glued || amount_is_idiom(in, at) ||
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
    .does = DOES_AMOUNT | DOES_NAME,
    .enters = CLASS_BIT(LABEL) | CLASS_BIT(ORDINAL),
    .read = read_label,
    .relate = relate_labels,
    .value = amount_write,
    .example = "flight 415, Day 9, Article IV, the Second Fleet",
    .explains = "a number that names one of a row, with the word before it",
};

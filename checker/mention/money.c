/*
 * money.c - amounts of money, with their ISO 4217 code.
 */
#include <stdio.h>

#include "mention/amount.h"
#include "mention/date.h"
#include "mention/digits.h"
#include "mention/numerals.h"
#include "value/compare.h"

/** "for PS5": letters and one digit, of which no scale and no pence follow. */
static bool is_console(const struct reading *in, size_t at, size_t digit) {
    static const uint64_t paid =
        CLASS_BIT(SCALE) | CLASS_BIT(SCALE_SHORT) | CLASS_BIT(PER);
    size_t next = digit + 1;
    bool goes_on = is_one_of(in, next, paid) ||
                   (is_glued(in, next) && is_type(in, next + 1, TOKEN_DIGITS));
    return hint_at(in, at, HINT_DOUBTFUL_SIGN) == SIGN_GLUED &&
           is_digits(in, digit, 1, 1) && !goes_on;
}

/** The currency sign that begins at `at`, and where the number behind it does. */
static const struct sense *sign_at(const struct reading *in, size_t at, size_t *past) {
    const struct sense *sense = sense_at(in, at, CLASS_CURRENCY_SIGN, past);
    if (!sense)
        return sense_at(in, at, CLASS_CURRENCY_CODE, past);
    /* "PS6m" is a pound sign gone wrong, "PS 4" is none; "Euro 2020" is a cup. */
    bool word = in->tokens[at].type == TOKEN_WORD && *past == at + 1;
    bool year = *past < in->n && in->tokens[*past].size == 4 &&
                in->tokens[*past].type == TOKEN_DIGITS;
    if (word && !is_glued(in, *past) &&
        hint_at(in, at, HINT_DOUBTFUL_SIGN) == (year ? SIGN_NO_YEAR : SIGN_GLUED))
        return NULL;
    if (word && is_console(in, at, *past))
        return NULL;
    /* "a $5 deal" is no Australian dollar: letters and sign must be glued. */
    if (*past == at + 2 && !is_glued(in, at + 1) && in->tokens[at].size < 2)
        return NULL;
    return sense;
}

/** Words such as "won" and "mark" are money only in amounts (value ends in ?). */
static bool word_fits(const struct sense *sense, const struct numeral *numeral) {
    if (!strchr(sense->value, '?'))
        return true;
    return decimal_compare(numeral->value, decimal_of(100, 0)) >= 0;
}

/** "Oak 2020 won": a year behind a name. */
static bool is_year_of_name(const struct reading *in, const struct numeral *numeral) {
    return numeral_is_digits(numeral, 4, 4) && numeral->first > 0 &&
           amount_is_proper(&in->tokens[numeral->first - 1]) &&
           year_at(in, numeral->first);
}

/** A pound is a weight before "of" and in "a 2,000-pound bomb", unless the text writes
    pounds as £. */
static bool is_weight(const struct reading *in, size_t at, size_t past,
                      const struct numeral *numeral) {
    if (!is_class(in, at, CLASS_UNIT) || past != at + 1)
        return false;
    if (hints(in, past, HINT_OF))
        return true;
    if (in->pounds)
        return false;
    return !numeral->scaled &&
           (is_dash(in, at - 1) ||
            decimal_compare(numeral->value, decimal_of(1000, 0)) < 0);
}

/** Codes that are no word in small letters either: "3 billion usd", not "50 all". */
static bool is_no_word(const struct sense *code) {
    static const char *const plain[] = {"USD", "EUR", "GBP", "JPY", "CNY", "CHF"};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (strcmp(code->value, plain[i]) == 0)
            return true;
    return false;
}

/** The currency named behind the number at `at`. */
static const struct sense *word_at(const struct reading *in, size_t at,
                                   const struct numeral *numeral, size_t *past) {
    size_t word = is_dash(in, at) ? at + 1 : at;
    const struct sense *sense = sense_at(in, word, CLASS_CURRENCY_WORD, past);
    if (sense && strchr(sense->value, '?') && is_year_of_name(in, numeral))
        return NULL;
    if (sense && word_fits(sense, numeral) && !is_weight(in, word, *past, numeral))
        return year_leads_name(in, numeral->first) ? NULL : sense;
    if (!numeral->digits)
        return NULL;
    sense = sense_at(in, at, CLASS_CURRENCY_CODE, past);
    if (sense)
        return in->tokens[at].flags & TOKEN_ALL_CAPITALS || is_glued(in, at) ||
                       is_no_word(sense)
                   ? sense
                   : NULL;
    sense = sense_at(in, at, CLASS_CURRENCY_SIGN, past);
    if (!sense)
        return NULL;
    bool next_number = *past < in->n && in->tokens[*past].type == TOKEN_DIGITS;
    bool apart = in->tokens[at].type == TOKEN_WORD && !is_glued(in, at);
    return (next_number && is_glued(in, *past)) || apart ? NULL : sense;
}

/** "$" or "dollars" alone: the document's country tells whose, else the US. */
static bool is_any_dollar(const struct sense *sense, const struct token *word) {
    return strcmp(sense->value, "USD") == 0 && !sense->n_rest &&
           token_hints(word, HINT_ANY_DOLLAR);
}

/** `at`: the token with which the sign or word begins. */
static void set_currency(const struct reading *in, struct mention *to, size_t at,
                         const struct sense *sense) {
    to->unit = sense->value;
    to->any_dollar = is_any_dollar(sense, &in->tokens[at]);
    if (to->any_dollar)
        to->unit = in->dollar;
    if (strchr(sense->value, '?'))
        to->unit = arena_copy(in->arena, sense->value, 3);
}

static const struct {
    const char *country, *currency;
} dollars[] = {
#define DOLLAR(country, currency) {country, currency},
#include "mention/dollars.def"
#undef DOLLAR
};

enum { N_DOLLARS = sizeof dollars / sizeof *dollars };

const char *money_dollar(struct text country) {
    for (size_t i = 0; country.size && i < N_DOLLARS; i++)
        if (text_spells(country, dollars[i].country))
            return dollars[i].currency;
    return "USD";
}

static bool is_dollar(const char *unit) {
    for (size_t i = 0; i < N_DOLLARS; i++)
        if (strcmp(unit, dollars[i].currency) == 0)
            return true;
    return false;
}

/** Is a word's currency that of the mention?  A bare "dollars" is that of a bare "$".
 */
static bool is_same(const struct mention *mention, const struct sense *word) {
    return strncmp(word->value, mention->any_dollar ? "USD" : mention->unit, 3) == 0;
}

/** "$2 billion dollars": the sign and the word; both belong to the mention. */
static void skip_redundant_word(const struct reading *in, struct mention *to) {
    size_t past;
    const struct sense *word = sense_at(in, to->past, CLASS_CURRENCY_WORD, &past);
    if (word && is_same(to, word))
        to->past = (uint32_t)past;
}

/** "-$5", "minus $5", "$-5": tokens of the sign in front, and the amount below zero. */
static size_t take_sign(const struct reading *in, size_t at, bool inner,
                        struct numeral *amount) {
    bool minus;
    size_t tokens = sign_before(in, at, &minus);
    if (inner || (tokens && minus))
        amount->value.coefficient = -amount->value.coefficient;
    return tokens;
}

/** "rose $1.20 to $84": by the first, to the second, where it is much more. */
static bool rises_far(const struct reading *in, size_t at, const struct numeral *low,
                      const struct numeral *high) {
    enum { FAR = 5 };
    struct decimal far;
    const struct sense *verb = at > 0 ? word_sense(in, at - 1, CLASS_SYNONYM) : NULL;
    bool moves = verb && (strncmp(verb->value, "up:", 3) == 0 ||
                          strncmp(verb->value, "down:", 5) == 0);
    return moves && !amount_shares_scale(low, high) &&
           decimal_multiply(low->value, decimal_of(FAR, 0), &far) &&
           decimal_compare(high->value, far) > 0;
}

/** "By 5 to 40" tells of a change; "sales of $1.1 to $1.3 billion" do not, as nothing
    grew by $1.1 to a billion.  "From $5 to $6 million" again is a change. */
static bool is_change(const struct reading *in, size_t at, const struct numeral *low,
                      const struct numeral *high) {
    if (rises_far(in, at, low, high))
        return true;
    bool of = at > 0 && hints(in, at - 1, HINT_OF);
    return amount_is_change(in, at) && !(of && amount_shares_scale(low, high));
}

/** Where a loss is told a bracket takes nothing away: "a net loss of $(3.2) million".
 */
static bool follows_loss(const struct reading *in, size_t at) {
    enum { NEAR = 6 };
    for (size_t i = at > NEAR ? at - NEAR : 0; i < at; i++) {
        const struct sense *word = word_sense(in, i, CLASS_SYNONYM);
        if (word && strcmp(word->value, "down:money") == 0)
            return true;
    }
    return false;
}

/** "$(3.2) million": in accounts, below zero; the bracket is at `past`. */
static bool read_bracketed(const struct reading *in, size_t at, size_t past,
                           const struct sense *sign, struct mention *to) {
    struct numeral amount;
    bool opens = is_joint(in, past) && is_type(in, past + 1, TOKEN_DIGITS);
    if (!opens || !numeral_read(in, past + 1, &amount) || amount.scaled ||
        !is_sign(in, amount.past, ")") || !is_glued(in, amount.past))
        return false;
    amount_take(to, &amount);
    to->first = (uint32_t)at;
    to->past = (uint32_t)amount.past + 1;
    const struct sense *scale = word_sense(in, to->past, CLASS_SCALE);
    to->past += scale ? 1 : 0;
    struct decimal value = decimal_shift(amount.value, scale ? scale->number : 0);
    if (!follows_loss(in, at))
        value.coefficient = -value.coefficient;
    to->amount.low = to->amount.high = value;
    set_currency(in, to, at, sign);
    amount_rate(in, to);
    return true;
}

/** "Euro" before digits, no "EUR" nor "€". */
static bool is_word_of_euro(const struct reading *in, size_t at) {
    return hint_at(in, at, HINT_DOUBTFUL_SIGN) == SIGN_NO_YEAR &&
           !(in->tokens[at].flags & TOKEN_ALL_CAPITALS) && !is_glued(in, at + 1);
}

/** "Euro 6 diesels", "Euro 96": a norm, or a cup; "euro 6 million", "EUR 6", "Euro 6 a
    head" are paid. */
static bool is_norm(const struct reading *in, size_t at, const struct numeral *amount) {
    enum { MOST_DIGITS = 2 };
    static const uint64_t paid = CLASS_BIT(PER) | CLASS_BIT(RANGE_TO);
    return is_word_of_euro(in, at) && amount->first == at + 1 && !amount->scaled &&
           numeral_is_digits(amount, 1, MOST_DIGITS) &&
           !is_one_of(in, amount->past, paid);
}

static bool read_signed(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    struct numeral low, high;
    const struct sense *sign = sign_at(in, at, &past);
    if (sign && is_sign(in, past, "("))
        return read_bracketed(in, at, past, sign, to);
    bool inner = sign && !is_type(in, past - 1, TOKEN_WORD) && is_dash(in, past) &&
                 is_joint(in, past); /* "RS-232" is a name */
    past += inner;
    if (!sign || past >= in->n || is_class(in, past, CLASS_ARTICLE))
        return false;
    if (!numeral_read_scaled(in, past, &low) || !(low.digits || low.pointed))
        return false;
    if (is_norm(in, at, &low))
        return false;
    size_t minus = take_sign(in, at, inner, &low);
    amount_take(to, &low);
    to->first = (uint32_t)(at - minus);
    set_currency(in, to, at, sign);
    if (amount_range(in, &low, to->past, true, &high) && high.digits &&
        (is_dash(in, to->past) || !is_change(in, at, &low, &high)) &&
        decimal_compare(low.value, high.value) < 0)
        amount_extend(to, &low, &high);
    skip_redundant_word(in, to);
    amount_rate(in, to);
    return true;
}

/** "the rapper 50 Cent": no sum is written so. */
static bool is_of_name(const struct reading *in, const struct numeral *numeral,
                       size_t unit) {
    return numeral->digits && has_capital(in, unit) && hints(in, unit, HINT_TITLE) &&
           !tokens_are_titled(in->tokens, in->n);
}

/** "27c a share", "fell to 45c", and no "35C", "flat 27c": a letter of degrees too must
   be small, and a verb or a small word leads to it, or what it is paid for follows. */
static bool is_other_letter(const struct reading *in, const struct numeral *numeral) {
    static const uint64_t leading = CLASS_BIT(VERB) | CLASS_BIT(AUXILIARY) |
                                    CLASS_BIT(HEDGE_BEFORE) | CLASS_BIT(PREPOSITION) |
                                    CLASS_BIT(SYNONYM);
    size_t letter = numeral->past, before = numeral->first - 1, past;
    const struct sense *degree = sense_at(in, letter, CLASS_UNIT_SHORT, &past);
    if (!degree || strncmp(degree->value, "degree", 6) != 0)
        return false;
    bool led = is_one_of(in, before, leading) && !hints(in, before, HINT_IN);
    bool paid =
        is_class(in, letter + 1, CLASS_PER) && is_type(in, letter + 2, TOKEN_WORD);
    return has_capital(in, letter) || !(led || paid) || numeral->digits > 3;
}

/** Cents and pence are hundredths of their currency. */
static bool read_minor(const struct reading *in, const struct numeral *numeral,
                       struct mention *to) {
    size_t past, at = numeral->past + (is_dash(in, numeral->past) ? 1 : 0);
    const struct sense *minor = sense_at(in, at, CLASS_CURRENCY_MINOR, &past);
    bool resolution = numeral->digits > 3 && !numeral->grouped; /* 1080p */
    if (!minor || (past == at + 1 && is_of_name(in, numeral, at)))
        return false;
    bool letter = in->tokens[at].size == 1 && past == at + 1;
    if (letter && (resolution || !is_glued(in, at) || is_other_letter(in, numeral)))
        return false;
    amount_take(to, numeral);
    to->amount.low = to->amount.high = decimal_shift(numeral->value, -2);
    set_currency(in, to, at, minor);
    to->past = (uint32_t)past;
    amount_rate(in, to);
    return true;
}

/** Sums that share one word for their currency. */
enum { MOST_LISTED = 8 };

/** "cents" behind the number, and no letter. */
static const struct sense *minor_at(const struct reading *in,
                                    const struct numeral *numeral, size_t *past) {
    size_t at = numeral->past + (is_dash(in, numeral->past) ? 1 : 0);
    const struct sense *minor = sense_at(in, at, CLASS_CURRENCY_MINOR, past);
    return minor && in->tokens[at].size > 1 ? minor : NULL;
}

/** "3 million to 4 million dollars", "10-20 euros". */
static bool read_worded_range(const struct reading *in, const struct numeral *low,
                              struct mention *to) {
    struct numeral high;
    size_t past;
    /* "down 62 million to 1.7 billion": a change, and what it came to. */
    bool change =
        low->scaled && amount_is_change(in, low->first) && !is_dash(in, low->past);
    if (change || !amount_range(in, low, low->past, true, &high))
        return false;
    const struct sense *word = word_at(in, high.past, &high, &past);
    bool minor = !word; /* "20 to 30 cents" */
    if (minor)
        word = minor_at(in, &high, &past);
    if (!word || decimal_compare(low->value, high.value) >= 0)
        return false;
    amount_take(to, low);
    amount_extend(to, low, &high);
    to->amount.low = decimal_shift(to->amount.low, minor ? -2 : 0);
    to->amount.high = decimal_shift(to->amount.high, minor ? -2 : 0);
    set_currency(in, to, high.past + (is_dash(in, high.past) ? 1 : 0), word);
    to->past = (uint32_t)past;
    return true;
}

/** "67 million and four million dollars": the word behind a list is that of each. */
static bool read_listed(const struct reading *in, const struct numeral *first,
                        struct mention *to) {
    struct numeral next = *first;
    size_t past;
    if (!first->scaled || is_class(in, first->past, CLASS_PREPOSITION))
        return false;
    for (int i = 0; i < MOST_LISTED; i++) {
        size_t at = next.past + (is_sign(in, next.past, ",") ? 1 : 0);
        at += is_class(in, at, CLASS_AND) || hints(in, at, HINT_OR) ? 1 : 0;
        if (at == next.past || at >= in->n || is_class(in, at, CLASS_ARTICLE) ||
            !numeral_read(in, at, &next) || !next.scaled)
            return false;
        const struct sense *word = word_at(in, next.past, &next, &past);
        if (!word)
            continue;
        amount_take(to, first);
        set_currency(in, to, next.past + (is_dash(in, next.past) ? 1 : 0), word);
        return true;
    }
    return false;
}

/** "8 or $9", "20-$30", "between 5 and $10 million": the sign of the higher end counts
    for both; "rose 5 to $10" does not say so. */
static bool read_bare_range(const struct reading *in, const struct numeral *low,
                            struct mention *to) {
    struct numeral high;
    bool bare = low->digits && !low->scaled && !hints(in, low->past, HINT_TO) &&
                !amount_is_joined(in, low->first);
    if (!is_class(in, low->past + 1, CLASS_CURRENCY_SIGN) || !bare ||
        !amount_range(in, low, low->past, true, &high))
        return false;
    size_t past;
    const struct sense *sign = sign_at(in, high.first - 1, &past);
    if (!sign || past != high.first || decimal_compare(low->value, high.value) >= 0)
        return false;
    amount_take(to, low);
    amount_extend(to, low, &high);
    set_currency(in, to, high.first - 1, sign);
    amount_rate(in, to);
    return true;
}

/** "thirteen dollars forty-five cents", "and 50 cents". */
static void read_cents(const struct reading *in, struct mention *to) {
    struct numeral cents;
    struct decimal sum;
    size_t past, at = (size_t)to->past + (is_class(in, to->past, CLASS_AND) ? 1 : 0);
    if (at >= in->n || is_class(in, at, CLASS_ARTICLE) || !numeral_read(in, at, &cents))
        return;
    const struct sense *minor = sense_at(in, cents.past, CLASS_CURRENCY_MINOR, &past);
    if (!minor || !is_same(to, minor) ||
        !decimal_add(to->amount.low, decimal_shift(cents.value, -2), &sum))
        return;
    to->amount.low = to->amount.high = sum;
    to->past = (uint32_t)past;
}

static bool read_worded(const struct reading *in, const struct numeral *short_numeral,
                        struct mention *to) {
    struct numeral numeral = *short_numeral;
    size_t past;
    bool letter = is_class(in, numeral.past, CLASS_SCALE_SHORT) &&
                  numeral_read_scaled(in, short_numeral->first, &numeral);
    const struct sense *word = word_at(in, numeral.past, &numeral, &past);
    if (!word && letter) {
        numeral = *short_numeral;
        word = word_at(in, numeral.past, &numeral, &past);
    }
    size_t minor_past, behind = numeral.past + (is_dash(in, numeral.past) ? 1 : 0);
    bool minor = word && sense_at(in, behind, CLASS_CURRENCY_MINOR, &minor_past) &&
                 minor_past > past; /* "40 euro cents" */
    if (!word || minor)
        return read_minor(in, short_numeral, to) ||
               read_worded_range(in, short_numeral, to) ||
               read_listed(in, short_numeral, to) ||
               read_bare_range(in, short_numeral, to);
    amount_take(to, &numeral);
    set_currency(in, to, numeral.past + (is_dash(in, numeral.past) ? 1 : 0), word);
    to->past = (uint32_t)past;
    read_cents(in, to);
    amount_rate(in, to);
    return true;
}

/** A bare "$" may be any dollar: it agrees with A$, and conflicts with nothing else. */
static enum relation relate_money(const struct mention *a, const struct mention *b) {
    if (strcmp(a->unit, b->unit) == 0)
        return amounts_relate(a, b);
    bool likely =
        (a->any_dollar && is_dollar(b->unit)) || (b->any_dollar && is_dollar(a->unit));
    enum relation relation = likely ? amounts_relate(a, b) : RELATION_NONE;
    return relation == RELATION_SAME        ? RELATION_COMPATIBLE
           : relation == RELATION_DIFFERENT ? RELATION_NONE
                                            : relation;
}

static bool read_money(const struct reading *in, size_t at,
                       const struct numeral *numeral, struct mention *to) {
    if (read_signed(in, at, to))
        return true;
    return numeral && read_worded(in, numeral, to) && !amount_is_idiom(in, at);
}

const struct kind kind_money = {
    .name = "money",
    .does = DOES_AMOUNT | DOES_ADD | DOES_GROW | DOES_TELL | DOES_PAY,
    .enters = CLASS_BIT(CURRENCY_SIGN) | CLASS_BIT(CURRENCY_CODE),
    .read = read_money,
    .relate = relate_money,
    .value = amount_write,
    .example = "US$4.2 million, 40 million dollars, 3-4m euros, 50 cents",
    .explains = "an amount with its ISO 4217 code; a bare $ is the country's, else USD",
};

/*
 * digits.c - numbers in digits: their groups, points, fractions and signs.
 */
#include "value/digits.h"

bool digits_at(const struct reading *in, size_t i) {
    return i < in->n && in->tokens[i].type == TOKEN_DIGITS;
}

static size_t digits_size(const struct reading *in, size_t i) {
    return digits_at(in, i) ? in->tokens[i].size : 0;
}

static void push_digits(struct cursor *cursor, bool behind_point) {
    struct text digits = token_text(cursor->in, cursor->at++);
    for (size_t i = 0; i < digits.size; i++) {
        if (!decimal_push(&cursor->to->value, digits.data[i] - '0'))
            cursor->to->overflow = true;
        else
            cursor->to->value.exponent -= behind_point;
    }
}

/** Is the white space before token `i` one that news sites set inside numbers? */
static bool is_thin_space(const struct reading *in, size_t i) {
    size_t start = in->tokens[i].start;
    const char *view = in->document->view.data;
    if (start >= 2 && memcmp(view + start - 2, "\xC2\xA0", 2) == 0)
        return true;
    return start >= 3 && (memcmp(view + start - 3, "\xE2\x80\x89", 3) == 0 ||
                          memcmp(view + start - 3, "\xE2\x80\xAF", 3) == 0);
}

/** Three digits behind a comma, an apostrophe or a thin space. */
static bool group_follows(const struct reading *in, size_t i, size_t *group_at) {
    if (digits_size(in, i) == 3 && is_thin_space(in, i)) {
        *group_at = i;
        return true;
    }
    *group_at = i + 1;
    return is_glued(in, i) && is_glued(in, i + 1) && digits_size(in, i + 1) == 3 &&
           is_sign(in, i, ",'") && !digits_at(in, i + 2);
}

/** Indian grouping: pairs of digits, then three: 12,34,567. */
static bool indian_groups(const struct reading *in, size_t i) {
    if (!is_sign(in, i, ",") || digits_size(in, i + 1) != 2)
        return false;
    while (is_sign(in, i, ",") && is_glued(in, i) && is_glued(in, i + 1) &&
           digits_size(in, i + 1) == 2)
        i += 2;
    return is_sign(in, i, ",") && is_glued(in, i) && is_glued(in, i + 1) &&
           digits_size(in, i + 1) == 3;
}

static void read_groups(struct cursor *cursor) {
    size_t group_at;
    if (digits_size(cursor->in, cursor->at - 1) > 3)
        return;
    if (indian_groups(cursor->in, cursor->at)) {
        while (is_sign(cursor->in, cursor->at, ",") &&
               digits_size(cursor->in, cursor->at + 1) == 2) {
            cursor->at++;
            push_digits(cursor, false);
        }
    }
    while (group_follows(cursor->in, cursor->at, &group_at)) {
        cursor->at = group_at;
        push_digits(cursor, false);
        cursor->to->grouped = true;
    }
}

/** What follows decimals: "3,5 million", "2,4%". */
static bool is_measured(const struct reading *in, size_t at) {
    static const uint64_t classes = CLASS_BIT(SCALE) | CLASS_BIT(SCALE_SHORT) |
                                    CLASS_BIT(PERCENT) | CLASS_BIT(CURRENCY_WORD) |
                                    CLASS_BIT(CURRENCY_CODE) | CLASS_BIT(CURRENCY_SIGN);
    return at < in->n && token_may(&in->tokens[at], classes);
}

/** Groups by full stops: 1.234 before ",56", or 1.234.567; four are an address. */
static bool dotted_group(const struct reading *in, size_t at) {
    int groups = 0;
    for (; is_sign(in, at, ".") && is_glued(in, at) && is_glued(in, at + 1) &&
           digits_size(in, at + 1) == 3;
         at += 2)
        groups++;
    bool more = (is_sign(in, at, ".-:/,") || is_dash(in, at)) && is_glued(in, at) &&
                is_glued(in, at + 1) && digits_at(in, at + 1);
    size_t decimals = digits_size(in, at + 1);
    bool comma = more && is_sign(in, at, ",") && (decimals == 1 || decimals == 2);
    return groups > 0 && (comma || (groups == 2 && !more));
}

/** A comma is a decimal point only where the text gives that away. */
static bool read_comma(struct cursor *cursor) {
    const struct reading *in = cursor->in;
    size_t first = digits_size(in, cursor->at - 1);
    bool dotted =
        first <= 3 && is_sign(in, cursor->at, ".") && dotted_group(in, cursor->at);
    while (dotted && is_sign(in, cursor->at, ".") && is_glued(in, cursor->at + 1) &&
           digits_at(in, cursor->at + 1)) {
        cursor->at++;
        push_digits(cursor, false);
    }
    size_t decimals = digits_size(in, cursor->at + 1);
    bool comma = first && first <= 3 && is_sign(in, cursor->at, ",") &&
                 is_glued(in, cursor->at) && is_glued(in, cursor->at + 1) &&
                 (decimals == 1 || decimals == 2) && !cursor->to->grouped &&
                 (dotted || is_measured(in, cursor->at + 2));
    if (!comma)
        return false;
    cursor->at++;
    push_digits(cursor, true);
    cursor->to->pointed = true;
    return true;
}

static void read_point(struct cursor *cursor) {
    const struct reading *in = cursor->in;
    bool opens = cursor->at == cursor->to->first;
    if (!opens && read_comma(cursor))
        return;
    if (!is_sign(in, cursor->at, ".") || (!opens && !is_glued(in, cursor->at)) ||
        !is_glued(in, cursor->at + 1) || !digits_at(in, cursor->at + 1))
        return;
    cursor->at++;
    push_digits(cursor, true);
    cursor->to->pointed = true;
}

bool fraction_of(int64_t numerator, int64_t denominator, struct decimal *to) {
    if (denominator && numerator % denominator == 0) {
        *to = decimal_of(numerator / denominator, 0);
        return true;
    }
    return decimal_divide(decimal_of(numerator, 0), decimal_of(denominator, 0), to);
}

void fraction_add(struct numeral *to, struct decimal part) {
    struct decimal sum;
    if (decimal_add(to->value, part, &sum))
        to->value = sum;
    to->fraction = true;
}

struct decimal fraction_named(const struct sense *sense) {
    struct decimal part = {0};
    const char *slash = strchr(sense->value, '/');
    fraction_of(sense->number, slash ? string_number(slash + 1) : 1, &part);
    return part;
}

/** 1/2, and 2 1/2, with small denominators only: 9/11 is no number. */
static bool slash_fraction(const struct reading *in, size_t i, struct decimal *part) {
    if (!digits_at(in, i) || !is_sign(in, i + 1, "/") || !digits_at(in, i + 2) ||
        !is_glued(in, i + 1) || !is_glued(in, i + 2) || digits_size(in, i) > 2 ||
        digits_size(in, i + 2) > 3 || is_sign(in, i + 3, "/"))
        return false;
    int numerator = text_number(token_text(in, i));
    int denominator = text_number(token_text(in, i + 2));
    static const int usual[] = {2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100};
    for (size_t k = 0; k < sizeof usual / sizeof *usual; k++)
        if (denominator == usual[k] && numerator < denominator)
            return fraction_of(numerator, denominator, part);
    return false;
}

void digits_read_fraction(struct cursor *cursor) {
    struct decimal part;
    if (is_class(cursor->in, cursor->at, CLASS_FRACTION_SIGN)) {
        fraction_add(cursor->to,
                     fraction_named(token_sense(&cursor->in->tokens[cursor->at],
                                                CLASS_FRACTION_SIGN)));
        cursor->at++;
    } else if (!cursor->to->pointed && !cursor->to->grouped &&
               slash_fraction(cursor->in, cursor->at, &part)) {
        fraction_add(cursor->to, part);
        cursor->at += 3;
    }
}

/** Tokens of a minus sign in front of a number: "-3", "minus 3", "minus-3"; 0: none. */
static size_t minus_before(const struct reading *in, size_t at) {
    if (at > 0 && text_spells(token_text(in, at - 1), "minus"))
        return 1;
    if (at > 1 && is_dash(in, at - 1) && text_spells(token_text(in, at - 2), "minus"))
        return 2;
    if (at == 0 || !is_glued(in, at))
        return 0;
    struct text sign = token_text(in, at - 1);
    bool minus = text_spells(sign, "-") || text_spells(sign, "\xE2\x88\x92");
    return minus && (at == 1 || !is_glued(in, at - 1) || is_sign(in, at - 2, "("));
}

bool digits_read(struct cursor *cursor) {
    const struct reading *in = cursor->in;
    struct decimal part;
    if (slash_fraction(in, cursor->at, &part) &&
        !(cursor->at && is_glued(in, cursor->at) && is_sign(in, cursor->at - 1, "/"))) {
        cursor->to->value = part;
        cursor->to->fraction = true;
        cursor->to->digits = 1;
        cursor->at += 3;
        return true;
    }
    if (digits_at(in, cursor->at)) {
        cursor->to->digits = (int)digits_size(in, cursor->at);
        push_digits(cursor, false);
        read_groups(cursor);
    }
    read_point(cursor);
    digits_read_fraction(cursor);
    cursor->to->sign = minus_before(in, cursor->to->first);
    if (cursor->to->sign)
        cursor->to->value.coefficient = -cursor->to->value.coefficient;
    return cursor->at > cursor->to->first;
}

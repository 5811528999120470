/*
 * digits.c - numbers in digits: their groups, points, fractions and signs.
 */
#include "mention/digits.h"

#include "mention/run.h"

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

/** The white space between token `i` and that before it. */
static struct text space_before(const struct reading *in, size_t i) {
    size_t past = i ? (size_t)in->tokens[i - 1].start + in->tokens[i - 1].size : 0;
    return text_slice(in->document->view, past, in->tokens[i].start);
}

/** Is the white space before token `i` one that news sites set inside numbers? */
static bool is_thin_space(const struct reading *in, size_t i) {
    static const char *const spaces[] = {
        "\xC2\xA0",     "\xE2\x80\x87", "\xE2\x80\x88",
        "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\xAF",
    };
    struct text space = space_before(in, i);
    for (size_t k = 0; k < sizeof spaces / sizeof *spaces; k++)
        if (text_equal(space, text_of(spaces[k])))
            return true;
    return false;
}

/** The mark that usually parts groups: the comma of "1,656". */
static bool is_usual_mark(const struct reading *in, size_t i) {
    return hint_at(in, i, HINT_GROUP_MARK) == MARK_USUAL;
}

/** Three digits behind such a sign or a thin space. */
static bool group_follows(const struct reading *in, size_t i, size_t *group_at) {
    if (digits_size(in, i) == 3 && is_thin_space(in, i)) {
        *group_at = i;
        return true;
    }
    *group_at = i + 1;
    return is_glued(in, i) && is_glued(in, i + 1) && digits_size(in, i + 1) == 3 &&
           hints(in, i, HINT_GROUP_MARK) && !digits_at(in, i + 2);
}

/** "000", "042" at `i`, and nothing that goes on: nobody begins a number with 0. */
static bool is_group_of_zero(const struct reading *in, size_t i) {
    bool goes_on =
        is_glued(in, i + 1) && (digits_at(in, i + 1) || is_sign(in, i + 1, "-:/"));
    return digits_size(in, i) == 3 && !goes_on &&
           in->document->view.data[in->tokens[i].start] == '0';
}

/** "3, 000": a blank slipped in behind the comma. */
static bool slipped_group(const struct reading *in, size_t i) {
    return is_usual_mark(in, i) && is_glued(in, i) && is_group_of_zero(in, i + 1) &&
           text_equal(space_before(in, i + 1), text_of(" "));
}

/** More groups of three are a row of numbers. */
enum { MOST_GROUPS = 8 };

/** Past the groups of three that follow with a plain blank each, from `at` on. */
static size_t blank_groups(const struct reading *in, size_t at) {
    size_t most = at + MOST_GROUPS;
    while (at < most && digits_size(in, at) == 3 &&
           text_equal(space_before(in, at), text_of(" ")))
        at++;
    return at;
}

/**
 * A number of its own stands before the first group: "on May 5 250 people", "room 12
 * 400", "Boeing 737 189", "aged 45 200", "of the 45 250", and rows of numbers.
 */
static bool stands_alone(const struct reading *in, size_t first) {
    static const uint64_t taking = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) |
                                   CLASS_BIT(LABEL) | CLASS_BIT(AGE_WORD) |
                                   CLASS_BIT(CARDINAL) | DIGITS_BIT,
                          unnamed = CLASS_BIT(FUNCTION) | CLASS_BIT(PREPOSITION) |
                                    CLASS_BIT(CURRENCY_CODE);
    if (first == 0)
        return false;
    const struct token *before = &in->tokens[first - 1];
    bool of_the = first > 1 && is_class(in, first - 1, CLASS_DETERMINER) &&
                  hints(in, first - 2, HINT_OF);
    bool name = first > 1 && before->type == TOKEN_WORD &&
                before->flags & TOKEN_CAPITAL && !token_is_one_of(before, unnamed) &&
                !tokens_are_titled(in->tokens, in->n);
    bool mark = is_sign(in, first - 1, "#") ||
                (is_glued(in, first) && is_sign(in, first - 1, ".:,/"));
    return token_may(before, taking) || of_the || name || mark;
}

/** Glued words and hyphens take the last group alone: "5 100-metre races", "3 200m". */
static bool is_taken(const struct reading *in, size_t past) {
    return digits_at(in, past) ||
           (is_glued(in, past) && (in->tokens[past].type == TOKEN_WORD ||
                                   is_dash(in, past) || is_sign(in, past, "/:")));
}

/** "12 737 MAX jets": a name takes the last group, be it not of a currency. */
static bool is_model(const struct reading *in, size_t past) {
    return past < in->n && in->tokens[past].flags & TOKEN_ALL_CAPITALS &&
           in->tokens[past].size > 2 && !is_class(in, past, CLASS_CURRENCY_CODE);
}

/** What follows decimals: "3,5 million", "2,4%". */
static bool is_measured(const struct reading *in, size_t at) {
    static const uint64_t classes = CLASS_BIT(SCALE) | CLASS_BIT(SCALE_SHORT) |
                                    CLASS_BIT(PERCENT) | CLASS_BIT(CURRENCY_WORD) |
                                    CLASS_BIT(CURRENCY_CODE) | CLASS_BIT(CURRENCY_SIGN);
    return at < in->n && token_may(&in->tokens[at], classes);
}

static bool is_many(const struct reading *in, size_t at) {
    return is_type(in, at, TOKEN_WORD) &&
           (is_class(in, at, CLASS_PLURAL) || is_plural(in, at));
}

/** "$1 234", "12 345 euros", "12 345 dogs", "8 848 m": what is counted, paid or
   measured is plain; "2 500 ml bottles" may be two. */
static bool is_measured_whole(const struct reading *in, size_t first, size_t past) {
    static const uint64_t money = CLASS_BIT(CURRENCY_SIGN) | CLASS_BIT(CURRENCY_CODE);
    size_t behind = past;
    bool symbol = !is_class(in, past, CLASS_PREPOSITION) && /* "in" */
                  sense_at(in, past, CLASS_UNIT_SHORT, &behind);
    bool unit = symbol || sense_at(in, past, CLASS_UNIT, &behind);
    bool of_each = unit && digits_size(in, first) == 1 && is_many(in, behind);
    bool paid = first > 0 && token_may(&in->tokens[first - 1], money);
    bool measured = unit || is_measured(in, past) || is_many(in, past);
    return paid || (measured && !of_each);
}

/** "1 234 dogs", and not "in 2016 250 people". */
static void read_blank_groups(struct cursor *cursor) {
    const struct reading *in = cursor->in;
    size_t first = cursor->at - 1, past = blank_groups(in, cursor->at);
    if (past == cursor->at || in->document->view.data[in->tokens[first].start] == '0' ||
        is_taken(in, past) || stands_alone(in, first) || is_model(in, past))
        return;
    bool row = past == first + 2 || digits_size(in, first) == 3;
    if (row && !is_measured_whole(in, first, past))
        cursor->to->doubt = "its blank may stand between two numbers";
    while (cursor->at < past)
        push_digits(cursor, false);
    cursor->to->grouped = true;
}

/** Indian grouping: pairs of digits, then three: 12,34,567. */
static bool indian_groups(const struct reading *in, size_t i) {
    if (!is_usual_mark(in, i) || digits_size(in, i + 1) != 2)
        return false;
    while (is_usual_mark(in, i) && is_glued(in, i) && is_glued(in, i + 1) &&
           digits_size(in, i + 1) == 2)
        i += 2;
    return is_usual_mark(in, i) && is_glued(in, i) && is_glued(in, i + 1) &&
           digits_size(in, i + 1) == 3;
}

static void read_groups(struct cursor *cursor) {
    size_t group_at;
    if (digits_size(cursor->in, cursor->at - 1) > 3)
        return;
    if (indian_groups(cursor->in, cursor->at)) {
        while (is_usual_mark(cursor->in, cursor->at) &&
               digits_size(cursor->in, cursor->at + 1) == 2) {
            cursor->at++;
            push_digits(cursor, false);
        }
    }
    while (group_follows(cursor->in, cursor->at, &group_at) ||
           slipped_group(cursor->in, cursor->at)) {
        cursor->at = group_at;
        push_digits(cursor, false);
        cursor->to->grouped = true;
    }
    if (!cursor->to->grouped)
        read_blank_groups(cursor);
}

/** Groups by the decimal mark: 1.234 before ",56", or 1.234.567; four are an address.
 */
static bool swapped_groups(const struct reading *in, size_t at) {
    int groups = 0;
    for (; hints(in, at, HINT_DECIMAL_MARK) && is_glued(in, at) &&
           is_glued(in, at + 1) && digits_size(in, at + 1) == 3;
         at += 2)
        groups++;
    bool more = (is_sign(in, at, ".-:/,") || is_dash(in, at)) && is_glued(in, at) &&
                is_glued(in, at + 1) && digits_at(in, at + 1);
    size_t decimals = digits_size(in, at + 1);
    bool comma = more && is_usual_mark(in, at) && (decimals == 1 || decimals == 2);
    return groups > 0 && (comma || (groups == 2 && !more));
}

/** ",5", ",50": glued on both sides. */
static bool is_decimal_comma(const struct reading *in, size_t at) {
    size_t decimals = digits_size(in, at + 1);
    return is_usual_mark(in, at) && is_joint(in, at) &&
           (decimals == 1 || decimals == 2);
}

/** "$88,00%" is neither a sum nor a share. */
static bool is_paid_share(const struct reading *in, size_t first, size_t past) {
    return first > 0 && is_class(in, first - 1, CLASS_CURRENCY_SIGN) &&
           is_class(in, past, CLASS_PERCENT);
}

/** The two marks change places only where the text gives that away: 1.234,5. */
static bool read_swapped(struct cursor *cursor) {
    const struct reading *in = cursor->in;
    size_t first = digits_size(in, cursor->at - 1);
    bool swapped = first <= 3 && swapped_groups(in, cursor->at);
    while (swapped && hints(in, cursor->at, HINT_DECIMAL_MARK) &&
           is_glued(in, cursor->at + 1) && digits_at(in, cursor->at + 1)) {
        cursor->at++;
        push_digits(cursor, false);
    }
    bool whole = first && first <= 3 && !cursor->to->grouped &&
                 !is_paid_share(in, cursor->to->first, cursor->at + 2);
    if (!whole || !is_decimal_comma(in, cursor->at) ||
        !(swapped || is_measured(in, cursor->at + 2)))
        return false;
    cursor->at++;
    push_digits(cursor, true);
    cursor->to->pointed = true;
    return true;
}

static void read_point(struct cursor *cursor) {
    const struct reading *in = cursor->in;
    bool opens = cursor->at == cursor->to->first;
    if (!opens && read_swapped(cursor))
        return;
    bool raised =
        !opens && cursor->at < in->n &&
        text_equal(token_text(in, cursor->at), text_of("\xC2\xB7")); /* "3·5" */
    bool mark = raised || hints(in, cursor->at, HINT_DECIMAL_MARK);
    if (!mark || !(opens || is_glued(in, cursor->at)) ||
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

/** A slash, or that of fractions. */
static bool is_slash(const struct reading *in, size_t i) {
    return is_sign(in, i, "/") ||
           (i < in->n && text_equal(token_text(in, i), text_of("\xE2\x81\x84")));
}

/** So many at most. */
static bool has_digits(const struct reading *in, size_t i, size_t most) {
    return digits_at(in, i) && digits_size(in, i) <= most;
}

/** "of the land", "of voters", and no "of this year", "of that year", which a day is
 * of. */
static bool leads_to_whole(const struct reading *in, size_t of) {
    size_t next = of + 1;
    bool told = hints(in, next, HINT_THE) || is_class(in, next, CLASS_DETERMINER) ||
                is_plural(in, next);
    return hints(in, of, HINT_OF) && told && !is_class(in, next, CLASS_DEICTIC) &&
           !is_class(in, next + 1, CLASS_TIME_UNIT);
}

/** 1/2, and 2 1/2, with small denominators only, for 9/11 is no number; with any before
    a whole: "1/40 of the wave". */
static bool slash_fraction(const struct reading *in, size_t i, struct decimal *part) {
    if (!is_slash(in, i + 1) || !is_joint(in, i + 1) || is_sign(in, i + 3, "/") ||
        !has_digits(in, i, 2) || !has_digits(in, i + 2, 3))
        return false;
    int numerator = text_number(token_text(in, i));
    int denominator = text_number(token_text(in, i + 2));
    static const int usual[] = {2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100};
    bool known = numerator == 1 && leads_to_whole(in, i + 3);
    for (size_t k = 0; k < sizeof usual / sizeof *usual; k++)
        known = known || denominator == usual[k];
    return known && numerator < denominator &&
           fraction_of(numerator, denominator, part);
}

/** The hyphen of "3-1/2". */
static bool joins_fraction(const struct reading *in, size_t at) {
    return at > 0 && is_sign(in, at, "-") && is_glued(in, at) && is_glued(in, at + 1) &&
           digits_at(in, at - 1);
}

void digits_read_fraction(struct cursor *cursor) {
    struct decimal part;
    if (is_class(cursor->in, cursor->at, CLASS_FRACTION_SIGN)) {
        fraction_add(cursor->to,
                     fraction_named(token_sense(&cursor->in->tokens[cursor->at],
                                                CLASS_FRACTION_SIGN)));
        cursor->at++;
        return;
    }
    size_t at = cursor->at + (joins_fraction(cursor->in, cursor->at) ? 1 : 0);
    if (!cursor->to->pointed && !cursor->to->grouped &&
        slash_fraction(cursor->in, at, &part)) {
        fraction_add(cursor->to, part);
        cursor->at = at + 3;
    }
}

size_t sign_before(const struct reading *in, size_t at, bool *minus) {
    *minus = true;
    if (hints(in, at - 1, HINT_MINUS))
        return 1;
    if (at > 1 && is_dash(in, at - 1) && hints(in, at - 2, HINT_MINUS))
        return 2;
    *minus = at > 0 && is_dash(in, at - 1);
    bool sign =
        *minus || (at > 0 && (is_sign(in, at - 1, "+") ||
                              text_equal(token_text(in, at - 1), text_of("\xC2\xB1"))));
    return sign && run_sign(in->document->view, in->tokens[at].start) ? 1 : 0;
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
    bool minus;
    cursor->to->sign = sign_before(in, cursor->to->first, &minus);
    if (cursor->to->sign && minus)
        cursor->to->value.coefficient = -cursor->to->value.coefficient;
    return cursor->at > cursor->to->first;
}

/*
 * quantity.c - amounts with a unit of measure.
 */
#include "mention/amount.h"
#include "value/compare.h"
#include "mention/numerals.h"
#include "mention/title.h"
#include "value/unit.h"

/** Symbols that are words too: only right behind the digits; where what is counted
    follows, letters of a scale. */
static bool is_common_word(const struct reading *in, size_t at) {
    int common = hint_at(in, at, HINT_COMMON_SYMBOL);
    return hints(in, at, HINT_COMMON_SYMBOL) && !has_capital(in, at) &&
           common != SYMBOL_SMALL &&
           (common != SYMBOL_LETTER || amount_has_plural(in, at + 1));
}

/** "2009a", "in 2009 Ms Roe": a small letter, where the unit has a capital, or one
   where it has none. */
static bool is_miswritten(const struct reading *in, size_t at) {
    int common = hint_at(in, at, HINT_COMMON_SYMBOL);
    return has_capital(in, at) ? common == SYMBOL_SMALL : common == SYMBOL_CAPITAL;
}

/** "Route 9A", "14A Marsh Lane", "in 1947 A Woman": between capitals it names. */
static bool names_part(const struct reading *in, const struct numeral *numeral,
                       size_t letter) {
    bool capital = hint_at(in, letter, HINT_COMMON_SYMBOL) == SYMBOL_CAPITAL;
    bool before = numeral->first > 1 && has_capital(in, numeral->first - 1);
    before |= is_class(in, numeral->first - 1, CLASS_LABEL);
    return capital && (before || has_capital(in, letter + 1));
}

/** "12 T-shirts", "2 A-levels", "12 PT-76 tanks"; not "500 m-long". */
static bool begins_word(const struct reading *in, size_t symbol) {
    size_t dash = symbol + 1;
    bool apart = !is_glued(in, symbol) && is_dash(in, dash) && is_joint(in, dash);
    bool model = has_capital(in, symbol) && is_type(in, dash + 1, TOKEN_DIGITS);
    return apart && (model || in->tokens[symbol].size == 1) &&
           !hints(in, dash + 1, HINT_DIMENSION);
}

/** "13st 4lb": a symbol that is one only where a smaller unit follows. */
static bool lacks_smaller(const struct reading *in, size_t at, size_t past) {
    struct numeral parts;
    return hint_at(in, at, HINT_COMMON_SYMBOL) == SYMBOL_LARGER &&
           !(is_type(in, past, TOKEN_DIGITS) && numeral_read(in, past, &parts) &&
             is_one_of(in, parts.past, CLASS_BIT(UNIT) | CLASS_BIT(UNIT_SHORT)));
}

/** "5G": what a capital letter behind few digits names. */
static bool names_grade(const struct token *letter) {
    return token_hints(letter, HINT_GRADE) && letter->flags & TOKEN_CAPITAL;
}

/** Tokens of a quotation that are looked through: no loop may grow with the text. */
enum { FAR_QUOTATION = 200 };

/** The mark that closes a quotation is none of inches: 'a "Gadget 2.0"'. */
static bool closes_quotation(const struct reading *in, size_t at) {
    bool open = false;
    size_t from = at > FAR_QUOTATION ? at - FAR_QUOTATION : 0;
    if (!is_sign(in, at, "\""))
        return false;
    for (size_t i = from; i < at; i++)
        open ^= is_sign(in, i, "\"");
    return open;
}

/** Not at the start, nor in a headline, where every word has a capital. */
static bool follows_small_letters(const struct reading *in, size_t first) {
    if (first == 0)
        return false;
    return first == 1 ? is_class(in, 0, CLASS_STARTER) && in->n > first + 2 &&
                            !(in->tokens[first + 2].flags & TOKEN_CAPITAL)
                      : !(in->tokens[first - 1].flags & TOKEN_CAPITAL);
}

enum { HOTTEST = 600 };

/** "hit 30C", "at 180C", "-5C": a verb or a preposition leads to it, no noun. */
static bool is_warmth(const struct reading *in, const struct numeral *numeral) {
    static const uint64_t leading = CLASS_BIT(VERB) | CLASS_BIT(AUXILIARY) |
                                    CLASS_BIT(HEDGE_BEFORE) | CLASS_BIT(PREPOSITION);
    size_t at = numeral->first - numeral->sign;
    bool led = at > 0 && token_may(&in->tokens[at - 1], leading) &&
               !(at > 1 && has_capital(in, at - 1)) && !hints(in, at - 1, HINT_IN);
    for (size_t i = 0; i < in->n && !led; i++)
        led = hints(in, i, HINT_WARMTH) && !hint_at(in, i, HINT_WARMTH);
    return (numeral->sign || led) &&
           decimal_compare(numeral->value, decimal_of(HOTTEST, 0)) <= 0;
}

/** The digits at `at` with C or F glued behind, or 0: where they end. */
static size_t past_degrees(const struct reading *in, size_t at) {
    size_t past;
    const struct sense *unit = is_type(in, at, TOKEN_DIGITS) && is_glued(in, at + 1)
                                   ? sense_at(in, at + 1, CLASS_UNIT_SHORT, &past)
                                   : NULL;
    bool degrees =
        unit && strncmp(unit->value, "degree", 6) == 0 && has_capital(in, at + 1);
    return degrees && past == at + 2 ? past : 0;
}

/** "38C (100F)": the same in another scale, in brackets behind or around. */
static bool is_converted(const struct reading *in, size_t at) {
    bool behind = is_sign(in, at + 2, "(") && past_degrees(in, at + 3) == at + 5 &&
                  is_sign(in, at + 5, ")");
    bool around = at > 2 && is_sign(in, at - 1, "(") && is_sign(in, at + 2, ")") &&
                  past_degrees(in, at - 3);
    return behind || around;
}

enum { WARMTH_NEAR = 12 };

/** "30C/86F": another temperature is joined to it. */
static bool is_paired(const struct reading *in, size_t past) {
    return is_sign(in, past, "/") && is_joint(in, past) && past_degrees(in, past + 1);
}

/** "40C in the valley and 38C": joined to a temperature of its sentence. */
static bool joins_warmth(const struct reading *in, size_t at) {
    size_t from = at > WARMTH_NEAR ? at - WARMTH_NEAR : 1;
    bool joins = is_class(in, at - 1, CLASS_AND) || hints(in, at - 1, HINT_OR) ||
                 hints(in, at - 1, HINT_TO) || is_sign(in, at - 1, ",/");
    for (size_t i = from; joins && i + 1 < at; i++) {
        struct numeral one = {.first = i, .past = i + 1, .digits = 1};
        if (past_degrees(in, i) && is_warmth(in, &one))
            return true;
    }
    return false;
}

static bool is_warm(const struct reading *in, const struct numeral *numeral) {
    return is_warmth(in, numeral) || is_converted(in, numeral->first) ||
           joins_warmth(in, numeral->first);
}

/** "5 C-130s", "25 C.": is more of a name glued behind the letter? */
static bool is_joined(const struct reading *in, size_t past) {
    return is_glued(in, past) && (in->tokens[past].type != TOKEN_SIGN ||
                                  is_dash(in, past) || is_sign(in, past, "&/+#'"));
}

/** "pound-feet" before "pound". */
static const struct sense *longest_unit(const struct reading *in, size_t at,
                                        size_t *past) {
    size_t compound;
    const struct sense *word = sense_at(in, at, CLASS_UNIT, past),
                       *symbols = sense_at(in, at, CLASS_UNIT_SHORT, &compound);
    if (!word || !symbols || compound <= *past)
        return word;
    *past = compound;
    return symbols;
}

/** "Stone", and not "Mph", "Miles", "British thermal units". */
static bool looks_like_name(const struct reading *in, size_t at, size_t past) {
    return has_capital(in, at) && !is_glued(in, at) && in->tokens[at].size > 3 &&
           !is_plural(in, past - 1);
}

/** "Three Mile Island", "Nine Inch Nails": in words, and a capital behind the unit. */
static bool is_named_for(const struct reading *in, const struct numeral *numeral,
                         size_t at) {
    bool capitals = has_capital(in, numeral->first) && has_capital(in, at) &&
                    has_capital(in, at + 1);
    return capitals && !numeral->digits && !is_plural(in, at) &&
           !is_glued(in, at + 1) && !tokens_are_titled(in->tokens, in->n);
}

static bool is_digit(const struct reading *in, size_t i) {
    return is_type(in, i, TOKEN_DIGITS) && in->tokens[i].size == 1;
}

/** "32m2", "5 km3": the area or volume of which `side` is the side; or NULL. */
static const struct sense *raised(const struct reading *in, const struct sense *side,
                                  size_t *past) {
    bool digit = is_glued(in, *past) && is_digit(in, *past);
    bool ends = is_type(in, *past + 1, TOKEN_SIGN) || !is_glued(in, *past + 1);
    int power = digit && ends ? text_number(token_text(in, *past)) : 0;
    const struct unit *unit =
        power == 2 || power == 3 ? unit_raised(unit_named(side->value), power) : NULL;
    if (!unit)
        return NULL;
    struct sense *sense = arena_get(in->arena, sizeof *sense);
    *sense = (struct sense){.class = side->class, .value = unit->name};
    ++*past;
    return sense;
}

/** "450 Nm", and "7 nm": the later of two units of one symbol is that in capitals. */
static const struct sense *by_capital(const struct reading *in, size_t symbol,
                                      const struct sense *unit) {
    const struct sense *later = unit;
    for (const struct sense *next = unit->next; has_capital(in, symbol) && next;
         next = next->next)
        if (next->class == unit->class && next->n_rest == unit->n_rest)
            later = next;
    return later;
}

/** "a Fokker 100F", "a form 9F": a letter of degrees that names something. */
static bool names_form(const struct reading *in, const struct numeral *numeral,
                       const struct sense *unit, size_t letter, size_t past) {
    if (strncmp(unit->value, "degree", 6) != 0)
        return false;
    bool joined = is_joined(in, past) && !is_paired(in, past);
    return !has_capital(in, letter) || joined ||
           (is_glued(in, letter) && !is_warm(in, numeral));
}

static bool is_temperature(const struct sense *unit) {
    return strcmp(unit->value, "degree Fahrenheit") == 0 ||
           strcmp(unit->value, "degree Celsius") == 0;
}

static const struct sense *unit_at(const struct reading *in, size_t at,
                                   const struct numeral *numeral, size_t *past) {
    size_t word = is_dash(in, at) ? at + 1 : at;
    const struct sense *unit = sense_at(in, word, CLASS_DEGREE, past);
    if (!unit)
        unit = longest_unit(in, word, past);
    if (unit && !is_temperature(unit) && looks_like_name(in, word, *past) &&
        (follows_small_letters(in, numeral->first) || is_named_for(in, numeral, word)))
        return NULL; /* "in 2016 Stone spoke" */
    if (unit || !numeral->digits)
        return unit;
    unit = sense_at(in, word, CLASS_UNIT_SHORT, past);
    if (!unit || is_miswritten(in, word) || names_part(in, numeral, word) ||
        names_form(in, numeral, unit, word, *past))
        return NULL;
    if (*past == word + 1 && (begins_word(in, word) || lacks_smaller(in, word, *past)))
        return NULL;
    if (closes_quotation(in, word) ||
        (is_glued(in, word) && names_grade(&in->tokens[word])))
        return NULL; /* a 5G mast */
    unit = by_capital(in, word, unit);
    const struct sense *power = raised(in, unit, past);
    if (power)
        return power;
    bool dash = word != at && in->tokens[at].size > 1; /* "62,184 — a lead" */
    bool rate = is_sign(in, *past, "/") && is_joint(in, *past); /* "20 g/km" */
    bool alone = word == at && *past == word + 1 && !is_glued(in, word) && !rate &&
                 !hints(in, *past, HINT_DIMENSION);
    if ((dash || alone) && is_common_word(in, word))
        return NULL;
    bool glued_on =
        *past < in->n && is_glued(in, *past) && in->tokens[*past].type != TOKEN_SIGN;
    return glued_on ? NULL : unit;
}

enum { INCHES = 12, SHORTEST = 3, TALLEST = 8 };

/** So many more of a smaller unit, of which `whole` make one of the larger. */
static bool add_parts(struct mention *to, struct decimal parts, int whole,
                      size_t past) {
    struct decimal part, sum;
    if (!decimal_divide(parts, decimal_of(whole, 0), &part) ||
        !decimal_add(to->amount.low, part, &sum))
        return false;
    to->amount.low = to->amount.high = sum;
    to->past = (uint32_t)past;
    return true;
}

/** Feet, and inches as a twelfth of them. */
static bool add_inches(struct mention *to, struct decimal inches, size_t past) {
    return add_parts(to, inches, INCHES, past);
}

/** One token, of less than a foot. */
static bool inches_at(const struct reading *in, size_t at, struct numeral *inches) {
    return numeral_read(in, at, inches) && !inches->fraction &&
           inches->past == at + 1 &&
           decimal_compare(inches->value, decimal_of(INCHES, 0)) < 0;
}

/** "6-foot-4", "six-foot-two": the inches behind one more hyphen. */
static bool read_joined_inches(const struct reading *in, struct mention *to) {
    struct numeral inches;
    size_t at = (size_t)to->past + 1;
    return is_dash(in, to->past) && is_joint(in, to->past) &&
           inches_at(in, at, &inches) && !is_dash(in, inches.past) &&
           add_inches(to, inches.value, inches.past);
}

/** The sign of feet, or that of inches; an apostrophe and a mark will do. */
static bool is_stroke(const struct reading *in, size_t at, bool feet) {
    static const char *const strokes[] = {"\"", "\xE2\x80\xB3", "\xE2\x80\x9D",
                                          "'",  "\xE2\x80\xB2", "\xE2\x80\x99"};
    for (size_t i = 3 * feet;
         at < in->n && is_glued(in, at) && i < 3 + 3 * (size_t)feet; i++)
        if (text_equal(token_text(in, at), text_of(strokes[i])))
            return true;
    return false;
}

/** Of somebody's height: one digit, from 3 to 8. */
static bool may_be_feet(const struct numeral *feet) {
    return numeral_is_digits(feet, 1, 1) &&
           decimal_compare(feet->value, decimal_of(SHORTEST, 0)) >= 0 &&
           decimal_compare(feet->value, decimal_of(TALLEST, 0)) <= 0;
}

/** 6'2": the height of somebody. */
static bool read_height(const struct reading *in, const struct numeral *feet,
                        struct mention *to) {
    struct numeral inches;
    size_t at = feet->past + 1;
    bool stroke = is_stroke(in, feet->past, true);
    if (stroke && hints(in, at, HINT_DIMENSION)) { /* 6' tall */
        amount_take(to, feet);
        to->past++;
        to->unit = "foot";
        return true;
    }
    if (!may_be_feet(feet) || !stroke || !numeral_read(in, at, &inches))
        return false;
    if (inches.digits < 1 || inches.digits > 2 || !is_stroke(in, inches.past, false) ||
        decimal_compare(inches.value, decimal_of(INCHES, 0)) >= 0)
        return false;
    amount_take(to, feet);
    to->unit = "foot";
    return add_inches(to, inches.value, inches.past + 1);
}

/** Units that are told in two steps, and how many of the smaller make the larger. */
static const struct {
    const char *larger, *smaller;
    int whole;
} steps[] = {
    {"foot", "inch", INCHES},
    {"stone", "pound", 14},
    {"pound", "ounce", 16},
};

/** "4 pounds", "2 in": so many of the smaller unit; the token behind, or 0. */
static size_t read_smaller(const struct reading *in, size_t at, const char *smaller,
                           struct numeral *parts) {
    size_t past;
    if (at >= in->n || is_class(in, at, CLASS_ARTICLE) || !numeral_read(in, at, parts))
        return 0;
    const struct sense *unit = unit_at(in, parts->past, parts, &past);
    if (unit)
        return strcmp(unit->value, smaller) == 0 ? past : 0;
    bool inch = strcmp(smaller, "inch") == 0 && hints(in, parts->past, HINT_IN);
    return inch ? parts->past + 1 : 0;
}

/** "6 feet 4 inches", "20 stone 4 pounds": the larger unit, and a fraction of it. */
static void read_steps(const struct reading *in, struct mention *to) {
    struct numeral parts;
    if (strcmp(to->unit, "foot") == 0 && read_joined_inches(in, to))
        return;
    size_t at = to->past;
    at += is_class(in, at, CLASS_AND) || is_sign(in, at, ",.") ? 1 : 0;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        bool larger = strcmp(to->unit, steps[i].larger) == 0;
        size_t past = larger ? read_smaller(in, at, steps[i].smaller, &parts) : 0;
        if (past && add_parts(to, parts.value, steps[i].whole, past))
            return;
    }
}

/** "l", and "m3", whose power is a digit. */
static const struct sense *symbol_at(const struct reading *in, size_t at,
                                     size_t *past) {
    const struct sense *unit = sense_at(in, at, CLASS_UNIT_SHORT, past),
                       *power = unit ? raised(in, unit, past) : NULL;
    return power ? power : unit;
}

/** "micrograms per cubic metre", "g/l": one measure for each of another. */
static void read_per_unit(const struct reading *in, struct mention *to) {
    size_t past = 0, at = (size_t)to->past + 1;
    bool slash = is_sign(in, to->past, "/") && is_glued(in, at);
    if (!slash && !has_number(in, to->past, CLASS_PER, PER_ALWAYS))
        return;
    const struct sense *unit = sense_at(in, at, CLASS_UNIT, &past);
    if (!unit && slash)
        unit = symbol_at(in, at, &past);
    if (!unit || (past < in->n && is_glued(in, past) && !is_sign(in, past, ".,;:)!?")))
        return;
    to->unit = arena_print(in->arena, "%s per %s", to->unit, unit->value);
    to->past = (uint32_t)past;
}

enum { RATE_REACH = 3 };

/** "3.1 billion litres of fresh milk a year": the rate, not the words between. */
static void read_far_rate(const struct reading *in, struct mention *to) {
    size_t at = (size_t)to->past + 1;
    if (to->past >= in->n || !hints(in, to->past, HINT_OF))
        return;
    while (at < in->n && at < (size_t)to->past + 1 + RATE_REACH &&
           in->tokens[at].type == TOKEN_WORD && !is_class(in, at, CLASS_PER) &&
           !is_class(in, at, CLASS_PREPOSITION))
        at++;
    struct mention ahead = {.past = (uint32_t)at};
    amount_rate(in, &ahead);
    to->rate = ahead.rate;
}

/** "20 by 30 feet", "20-by-30-foot": the unit of the side behind is that of this one.
 */
static const struct sense *unit_across(const struct reading *in, size_t at) {
    struct numeral other;
    size_t past, word = at + (is_dash(in, at) ? 1 : 0);
    if (!hints(in, word, HINT_CROSS))
        return NULL;
    word += is_dash(in, word + 1) ? 2 : 1;
    bool number = word < in->n && numeral_read(in, word, &other);
    return number ? unit_at(in, other.past, &other, &past) : NULL;
}

/** The unit, and the rate that its symbol holds too: bpd is barrel@1D. */
static void take_unit(const struct reading *in, const struct sense *unit,
                      struct mention *to) {
    const char *rate = strchr(unit->value, '@');
    to->unit = rate ? arena_copy(in->arena, unit->value, (size_t)(rate - unit->value))
                    : unit->value;
    to->rate = rate ? rate + 1 : NULL;
}

/** "a mile and a half"; "a mile" alone says no amount. */
static bool read_one_and_half(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    const struct sense *unit = is_class(in, at, CLASS_ARTICLE)
                                   ? sense_at(in, at + 1, CLASS_UNIT, &past)
                                   : NULL;
    if (!unit || !is_class(in, past, CLASS_AND))
        return false;
    *to = (struct mention){.first = (uint32_t)at, .past = (uint32_t)past};
    to->amount = (struct amount){
        .low = decimal_of(1, 0), .high = decimal_of(1, 0), .worded = true};
    to->unit = unit->value;
    return amount_and_half(in, to);
}

/** So many minutes or seconds of an arc at `at`, and their stroke; the token behind, or
 * 0.
 */
static size_t arc_part(const struct reading *in, size_t at, bool minutes,
                       struct numeral *part) {
    bool digits = is_glued(in, at) && is_type(in, at, TOKEN_DIGITS);
    return digits && numeral_read(in, at, part) && is_stroke(in, part->past, minutes)
               ? part->past + 1
               : 0;
}

/** 48°51′24″: minutes and seconds are parts of the degree. */
static void read_arc(const struct reading *in, struct mention *to) {
    enum { MINUTES = 60, SECONDS = 3600 };
    struct numeral part;
    size_t past =
        strcmp(to->unit, "degree") == 0 ? arc_part(in, to->past, true, &part) : 0;
    if (!past || !add_parts(to, part.value, MINUTES, past))
        return;
    past = arc_part(in, to->past, false, &part);
    if (past)
        add_parts(to, part.value, SECONDS, past);
}

/** "5 kg/11 lb": another measure ends before the stroke. */
static bool follows_measure(const struct reading *in, size_t at) {
    static const uint64_t units =
        CLASS_BIT(UNIT) | CLASS_BIT(UNIT_SHORT) | CLASS_BIT(DEGREE);
    return at > 2 && is_sign(in, at - 1, "/") && is_one_of(in, at - 2, units);
}

static bool read_quantity(const struct reading *in, size_t at,
                          const struct numeral *numeral, struct mention *to) {
    struct numeral high;
    size_t past;
    if (!numeral)
        return read_one_and_half(in, at, to);
    bool prefix = numeral->digits
                      ? amount_has_prefix(in, at) && !follows_measure(in, at)
                      : amount_has_letter(in, numeral);
    if (prefix)
        return false;
    if (read_height(in, numeral, to))
        return true;
    amount_take(to, numeral);
    size_t behind = amount_past_share(in, numeral, amount_past_hedge(in, to->past));
    const struct sense *unit = unit_at(in, behind, numeral, &past);
    if (!unit && amount_range(in, numeral, to->past, false, &high)) {
        unit = unit_at(in, high.past, &high, &past);
        if (unit)
            amount_extend(to, numeral, &high);
    }
    size_t join = unit ? 0 : amount_hanging(in, to->past);
    if (join && is_class(in, join, CLASS_AND) &&
        numeral_read(in, join + 1, &high)) { /* "five- and ten-mile" */
        unit = unit_at(in, high.past, &high, &past);
        past = to->past;
    }
    if (!unit && (unit = unit_across(in, to->past)) != NULL)
        past = to->past;
    if (!unit || amount_is_idiom(in, at) || title_has_noun(in, numeral))
        return false;
    take_unit(in, unit, to);
    to->past = (uint32_t)past;
    if (!to->amount.range)
        amount_and_half(in, to);
    read_per_unit(in, to);
    read_steps(in, to);
    read_arc(in, to);
    if (!to->rate)
        amount_rate(in, to);
    if (!to->rate)
        read_far_rate(in, to);
    return true;
}

const struct kind kind_quantity = {
    .name = "quantity",
    .does = DOES_AMOUNT | DOES_ADD | DOES_GROW | DOES_TELL | DOES_MEASURE,
    .enters = CLASS_BIT(ARTICLE),
    .read = read_quantity,
    .relate = quantities_relate,
    .value = amount_write,
    .example = "87 mph, 500,000 barrels, 30 degrees Celsius, 5-10W, 30C/86F",
    .explains = "an amount with a unit of measure, named in the singular",
};

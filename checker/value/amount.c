/*
 * amount.c - ranges, rates and names: what the numeric kinds share.
 */
#include "value/amount.h"

#include <stdio.h>

void amount_take(struct mention *to, const struct numeral *numeral) {
    to->first = (uint32_t)(numeral->first - numeral->sign);
    to->past = (uint32_t)numeral->past;
    to->amount = (struct amount){.low = numeral->value,
                                 .high = numeral->value,
                                 .worded = !numeral->digits,
                                 .vague = numeral->vague,
                                 .overflow = numeral->overflow,
                                 .fraction = numeral->fraction};
    to->why = numeral->doubt;
    if (numeral->couple)
        to->hedge = HEDGE_ABOUT;
}

/** "between" in front of the number that ends at `at`. */
static bool is_between(const struct reading *in, size_t at) {
    for (size_t i = at; i > 0 && at - i < 5; i--)
        if (text_spells(token_text(in, i - 1), "between"))
            return true;
    return false;
}

/** "5- to 10-foot", "3-to-5-year": past the hyphens and the "to", or 0. */
static size_t hanging_to(const struct reading *in, size_t at) {
    bool hangs = is_sign(in, at, "-") && is_glued(in, at) &&
                 is_class(in, at + 1, CLASS_PREPOSITION) &&
                 text_spells(token_text(in, at + 1), "to");
    if (!hangs)
        return 0;
    return is_sign(in, at + 2, "-") && is_glued(in, at + 2) ? at + 3 : at + 2;
}

size_t amount_hanging(const struct reading *in, size_t at, const char *word) {
    bool hangs = is_sign(in, at, "-") && is_glued(in, at) && at + 2 < in->n &&
                 !is_glued(in, at + 1) && text_spells(token_text(in, at + 1), word);
    return hangs ? at + 2 : 0;
}

static bool joins_range(const struct reading *in, size_t at, size_t *past) {
    *past = hanging_to(in, at);
    if (*past)
        return true;
    *past = at + 1;
    if (is_dash(in, at)) /* "50 -1.3%" is no range: the dash is a sign there */
        return is_glued(in, at) == is_glued(in, at + 1) || is_glued(in, at);
    if (is_sign(in, at, "~")) /* "5~7" */
        return is_glued(in, at) && is_glued(in, at + 1);
    if (is_class(in, at, CLASS_AND))
        return is_between(in, at);
    return is_class(in, at, CLASS_PREPOSITION) && text_spells(token_text(in, at), "to");
}

/** "from 40 to 50", "by 3 to 40" are changes; so is "in 2018 to 3.9 million". */
bool amount_is_change(const struct reading *in, size_t first) {
    static const char *const words[] = {"from", "by", "in", "of", "down", "up"};
    for (size_t i = 0; first > 0 && i < sizeof words / sizeof *words; i++)
        if (text_spells(token_text(in, first - 1), words[i]))
            return true;
    return false;
}

/** One of the last place that a number fills: 10 of 30, 1 of 4. */
static struct decimal last_place(struct decimal number) {
    return decimal_of(1, decimal_strip(number).exponent);
}

/** "three or four", "30 or 40": neighbours; "2010 or 2011" are years. */
static bool is_choice(const struct numeral *low, const struct numeral *high) {
    struct decimal step;
    bool year = low->digits == 4 && !low->grouped && !low->scaled;
    return !year && !low->vague && !high->vague && !low->fraction && !high->fraction &&
           decimal_subtract(high->value, low->value, &step) &&
           (decimal_compare(step, last_place(low->value)) == 0 ||
            decimal_compare(step, decimal_of(1, 0)) == 0);
}

bool amount_range(const struct reading *in, const struct numeral *low, size_t at,
                  bool signs, struct numeral *high) {
    size_t hanging = amount_hanging(in, at, "or"), next = hanging ? hanging : at + 1;
    bool choice = hanging || (is_class(in, at, CLASS_CONJUNCTION) &&
                              text_spells(token_text(in, at), "or"));
    if (!choice && !joins_range(in, at, &next))
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
    return read && (!choice || is_choice(low, high));
}

size_t amount_past_hedge(const struct reading *in, size_t at) {
    size_t past;
    return sense_at(in, at, CLASS_HEDGE_AFTER, &past) ? past : at;
}

size_t amount_past_share(const struct reading *in, const struct numeral *share,
                         size_t at) {
    size_t of = at + (at < in->n && text_spells(token_text(in, at), "of") ? 1 : 0);
    bool one = is_class(in, of, CLASS_ARTICLE) ||
               (of > at && of < in->n && text_spells(token_text(in, of), "one"));
    return share->fraction && decimal_compare(share->value, decimal_of(1, 0)) < 0 && one
               ? of + 1
               : at;
}

/** The power of ten that the scale words of a numeral stand for. */
static int scale_of(const struct numeral *numeral) {
    return numeral->scaled && numeral->value.exponent > 0 ? numeral->value.exponent : 0;
}

void amount_extend(struct mention *to, const struct numeral *low,
                   const struct numeral *high) {
    struct decimal start = low->value;
    struct decimal bare = decimal_shift(high->value, -scale_of(high));
    if (!low->scaled && high->scaled && decimal_compare(start, bare) < 0)
        start = decimal_shift(start, scale_of(high) + (high->pointed && !low->pointed));
    if (!low->scaled && high->scaled && high->pointed)
        start = decimal_shift(low->value, scale_of(high) + 1);
    to->amount.low = start;
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
    if (!unit && is_class(in, to->past, CLASS_PER))
        unit = sense_at(in, to->past + 1, CLASS_TIME_UNIT, &past);
    if (!unit)
        read_rate_behind(in, to);
    if (!unit || is_class(in, past, CLASS_AGO) || is_time_before(in, past))
        return;
    to->rate = unit->value;
    to->past = (uint32_t)past;
}

enum { LONGEST_IDIOM = 6 };

bool amount_is_idiom(const struct reading *in, size_t at) {
    size_t past;
    for (size_t i = at > LONGEST_IDIOM ? at - LONGEST_IDIOM : 0; i <= at; i++)
        if (sense_at(in, i, CLASS_IDIOM, &past) && past > at)
            return true;
    return false;
}

bool amount_write(const struct mention *mention, char text[], size_t size) {
    char low[DECIMAL_TEXT], high[DECIMAL_TEXT];
    if (mention->amount.overflow)
        return false;
    decimal_write(mention->amount.low, low);
    decimal_write(mention->amount.high, high);
    snprintf(text, size, mention->amount.range ? "%s/%s" : "%s", low, high);
    return true;
}

static bool is_type(const struct reading *in, size_t i, uint8_t type) {
    return i < in->n && in->tokens[i].type == type;
}

/** "In Brenn 48 people", "Rovers 71 points", "in Lunde 230 of 410": it counts. */
static bool is_counted(const struct reading *in, size_t past) {
    bool of_digits =
        is_type(in, past + 1, TOKEN_DIGITS) && text_spells(token_text(in, past), "of");
    return of_digits || is_class(in, past, CLASS_PLURAL) ||
           is_class(in, past, CLASS_ANYONE);
}

bool amount_is_proper(const struct token *token) {
    return token->type == TOKEN_WORD && token->flags & TOKEN_CAPITAL &&
           !token_is(token, CLASS_STARTER) && !token_is(token, CLASS_FUNCTION) &&
           !token_is(token, CLASS_PREPOSITION) && !token_is(token, CLASS_VERB);
}

/** "FTSE 100 firms", "Psalm 23 was": the first word has its capital anyway. */
static bool opens_name(const struct reading *in, size_t past) {
    const struct token *first = &in->tokens[0];
    bool letters = first->flags & TOKEN_ALL_CAPITALS && first->size > 1;
    return past < in->n && amount_is_proper(first) &&
           (is_class(in, past, CLASS_AUXILIARY) ||
            (letters && !(in->tokens[past].flags & TOKEN_ALL_CAPITALS)));
}

/** "(Rose 80)": whom a bracket names, and when. */
static bool is_bracketed(const struct reading *in, size_t at, size_t past) {
    return at > 1 && is_sign(in, at - 2, "(") && is_sign(in, past, ")") &&
           in->tokens[at - 1].type == TOKEN_WORD &&
           in->tokens[at - 1].flags & TOKEN_CAPITAL &&
           !is_class(in, at - 1, CLASS_STARTER) && !is_class(in, at - 1, CLASS_LABEL);
}

/** "Gadget 2.0 is out", "Widget 23.05 with": a version, not the share of a country. */
static bool is_version(const struct reading *in, const struct numeral *numeral) {
    size_t past = numeral->past;
    bool open = past < in->n &&
                (in->tokens[past].type == TOKEN_WORD || is_sign(in, past, "\""));
    return numeral->pointed && numeral->past == numeral->first + 3 && open &&
           !is_class(in, past, CLASS_PLURAL);
}

/** "S&P 500", "iPhone 11", "Big 12": a short number right behind a name. */
bool amount_follows_name(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    if (at < 1 || numeral->digits < 1 || numeral->digits > 4 || numeral->grouped ||
        numeral->scaled || (numeral->past != at + 1 && !is_version(in, numeral)) ||
        is_counted(in, numeral->past))
        return false;
    if (at == 1)
        return opens_name(in, numeral->past) && !tokens_are_titled(in->tokens, in->n);
    if (is_bracketed(in, at, numeral->past))
        return true;
    const struct token *before = &in->tokens[at - 1];
    bool name = amount_is_proper(before);
    bool product = before->type == TOKEN_WORD && before->size > 2 &&
                   in->document->view.data[before->start] >= 'a' &&
                   ascii_is_upper(in->document->view.data[before->start + 1]);
    return (name && !tokens_are_titled(in->tokens, in->n)) || product;
}

/** Letters, or letters and a hyphen, glued in front: A320, F-16, covid-19. */
bool amount_has_prefix(const struct reading *in, size_t at) {
    if (at == 0 || !is_glued(in, at))
        return false;
    if (is_type(in, at - 1, TOKEN_WORD))
        return true;
    if (is_sign(in, at - 1, "/@_=&%#\\"))
        return true;
    if (at > 1 && is_sign(in, at - 1, "~") &&
        is_glued(in, at - 1)) /* "~40" is a hedge */
        return true;
    return at >= 2 && is_dash(in, at - 1) && is_glued(in, at - 1) &&
           is_type(in, at - 2, TOKEN_WORD) && in->tokens[at - 2].size <= 6;
}

/** More digits joined by full stops or hyphens: versions, phone numbers, scores. */
static bool has_digits_joined(const struct reading *in, size_t past) {
    return is_glued(in, past) && (is_sign(in, past, ".-:/") || is_dash(in, past)) &&
           is_glued(in, past + 1) && is_type(in, past + 1, TOKEN_DIGITS);
}

bool amount_is_joined(const struct reading *in, size_t at) {
    return at >= 2 && is_glued(in, at) && is_glued(in, at - 1) &&
           (is_sign(in, at - 1, ".-:/") || is_dash(in, at - 1)) &&
           is_type(in, at - 2, TOKEN_DIGITS);
}

/** A word glued behind that is none of ours: 3D, 5G, 10x, 737s. */
static bool has_suffix(const struct reading *in, size_t past) {
    return is_glued(in, past) && is_type(in, past, TOKEN_WORD);
}

/** "575 Wilbraham Road". */
static bool is_address(const struct reading *in, const struct numeral *numeral) {
    static const char *const ways[] = {"road",  "street",    "avenue", "lane",
                                       "drive", "boulevard", "st",     "rd",
                                       "ave",   "blvd",      "court"};
    for (size_t i = numeral->past; i < numeral->past + 4 && i < in->n; i++) {
        if (in->tokens[i].type != TOKEN_WORD || !(in->tokens[i].flags & TOKEN_CAPITAL))
            return false;
        for (size_t k = 0; i > numeral->past && k < sizeof ways / sizeof *ways; k++)
            if (text_spells(token_text(in, i), ways[k]))
                return true;
    }
    return false;
}

/** "The Big Ten", "Ocean's Eleven": a capital within a sentence that has few. */
static bool is_worded_name(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    if (at == 0 || !(in->tokens[at].flags & TOKEN_CAPITAL))
        return false;
    bool eleven = at > 1 && is_sign(in, at - 1, "-") && is_glued(in, at - 1) &&
                  is_glued(in, at) && is_type(in, at - 2, TOKEN_DIGITS);
    return eleven || (in->tokens[at - 1].type == TOKEN_WORD &&
                      !tokens_are_titled(in->tokens, in->n));
}

enum { MOST_MEMBERS = 99 };

/** "Group of 20", "Class of 92", "Group of Seven". */
static bool is_of_name(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    return at > 2 && text_spells(token_text(in, at - 1), "of") &&
           amount_is_proper(&in->tokens[at - 2]) && !is_class(in, at - 2, CLASS_VERB) &&
           !numeral->scaled && !numeral->pointed && !is_counted(in, numeral->past) &&
           decimal_compare(numeral->value, decimal_of(MOST_MEMBERS, 0)) <= 0 &&
           !tokens_are_titled(in->tokens, in->n);
}

/** "401(k)", "501(c)(3)": a paragraph of a law. */
static bool is_paragraph(const struct reading *in, const struct numeral *numeral) {
    size_t past = numeral->past, at = numeral->first;
    bool letter = is_sign(in, past, "(") && is_glued(in, past) &&
                  is_type(in, past + 1, TOKEN_WORD) && in->tokens[past + 1].size == 1 &&
                  is_sign(in, past + 2, ")");
    bool inner = at > 1 && is_sign(in, at - 1, "(") && is_glued(in, at - 1) &&
                 is_glued(in, at) && is_sign(in, at - 2, ")") && is_sign(in, past, ")");
    return letter || inner;
}

/** "7-Eleven", "3-D": a hyphen and a capital, in a sentence that has few. */
static bool joins_capital(const struct reading *in, size_t past) {
    bool joins = is_sign(in, past, "-") && is_glued(in, past) &&
                 is_glued(in, past + 1) && is_type(in, past + 1, TOKEN_WORD) &&
                 in->tokens[past + 1].flags & TOKEN_CAPITAL;
    return joins &&
           (in->tokens[past + 1].size == 1 || is_class(in, past + 1, CLASS_CARDINAL) ||
            !tokens_are_titled(in->tokens, in->n));
}

/** A zero in front of more digits: 020, 007. */
static bool leads_with_zero(const struct reading *in, size_t i) {
    return is_type(in, i, TOKEN_DIGITS) && in->tokens[i].size > 1 &&
           in->document->view.data[in->tokens[i].start] == '0';
}

/** Digits in a row, as far as only blanks part them, from one end to the other. */
static bool is_dialled(const struct reading *in, size_t at) {
    size_t first = at, past = at + 1;
    while (first > 0 && is_type(in, first - 1, TOKEN_DIGITS))
        first--;
    while (is_type(in, past, TOKEN_DIGITS))
        past++;
    bool code = first > 0 && (is_sign(in, first - 1, "+") ||
                              in->tokens[first - 1].flags & TOKEN_ALL_CAPITALS);
    for (size_t i = first; i < past && !code; i++)
        code = leads_with_zero(in, i);
    return code && past - first > 2;
}

bool amount_is_grouping(const struct reading *in, const struct numeral *numeral) {
    return numeral->digits ? is_of_name(in, numeral)
                           : is_worded_name(in, numeral) || is_of_name(in, numeral);
}

bool amount_is_name(const struct reading *in, const struct numeral *numeral) {
    if (amount_is_grouping(in, numeral))
        return true;
    if (!numeral->digits)
        return false;
    if (is_paragraph(in, numeral) || joins_capital(in, numeral->past) ||
        (!numeral->grouped && is_dialled(in, numeral->first)) ||
        (!numeral->pointed && leads_with_zero(in, numeral->first)))
        return true;
    return amount_has_prefix(in, numeral->first) || amount_follows_name(in, numeral) ||
           is_address(in, numeral) || has_digits_joined(in, numeral->past) ||
           amount_is_joined(in, numeral->first) || has_suffix(in, numeral->past);
}

/** "last week 12 people died": what follows is counted, and week is no label of it. */
static bool counts_on(const struct reading *in, size_t past) {
    return is_type(in, past, TOKEN_WORD) && !is_glued(in, past) &&
           !is_class(in, past, CLASS_FUNCTION) &&
           !is_class(in, past, CLASS_PREPOSITION) &&
           !is_class(in, past, CLASS_AUXILIARY) &&
           !is_class(in, past, CLASS_CONJUNCTION) && !is_class(in, past, CLASS_AND) &&
           !is_class(in, past, CLASS_VERB);
}

/** "a category 4 storm", "type 2 diabetes"; not "each grade 12 pupils" nor "in class 30
    pupils". */
static bool names_sort(const struct reading *in, size_t label, size_t past) {
    const struct sense *sense = token_sense(&in->tokens[label], CLASS_LABEL);
    struct text word = token_text(in, past);
    bool plural =
        is_class(in, past, CLASS_PLURAL) || is_class(in, past, CLASS_ANYONE) ||
        (text_ends(word, text_of("s")) && !is_class(in, past, CLASS_SINGULAR_S) &&
         !text_ends(word, text_of("is")) && !text_ends(word, text_of("es")));
    return sense && sense->number == LABEL_OF_SORT && !plural &&
           !(label > 0 &&
             (is_class(in, label - 1, CLASS_DETERMINER) ||
              is_class(in, label - 1, CLASS_PER)) &&
             !is_class(in, label - 1, CLASS_ARTICLE));
}

bool amount_is_labelled(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    if (at == 0 || numeral->grouped)
        return false;
    size_t before = at - 1;
    bool stop = is_sign(in, before, ".") && before > 0 && is_glued(in, before);
    if (stop)
        before--;
    if (!is_class(in, before, CLASS_LABEL))
        return false;
    const struct token *label = &in->tokens[before];
    bool plain_word = label->type == TOKEN_WORD && !(label->flags & TOKEN_CAPITAL);
    if (plain_word && !stop && counts_on(in, numeral->past) &&
        !names_sort(in, before, numeral->past))
        return false;
    return !plain_word || label->size > 2 || stop;
}

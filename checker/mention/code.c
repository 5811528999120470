/*
 * code.c - telephone numbers, postal codes, ids, models, marks of notes.
 */
#include "mention/code.h"

#include "mention/amount.h"

/** What joins the digits of versions, phone numbers and scores. */
static bool joins_digits(const struct reading *in, size_t i) {
    return is_joint(in, i) && (is_sign(in, i, ".-:/") || is_dash(in, i));
}

/** More digits joined behind: "2.0.1", "555-0143". */
static bool goes_on(const struct reading *in, size_t past) {
    return joins_digits(in, past) && is_type(in, past + 1, TOKEN_DIGITS);
}

bool amount_is_joined(const struct reading *in, size_t at) {
    return joins_digits(in, at - 1) && is_type(in, at - 2, TOKEN_DIGITS);
}

bool code_is_joined(const struct reading *in, const struct numeral *numeral) {
    return goes_on(in, numeral->past) || amount_is_joined(in, numeral->first);
}

/** A zero in front of more digits: 020, 007. */
static bool leads_with_zero(const struct reading *in, size_t i) {
    return is_type(in, i, TOKEN_DIGITS) && in->tokens[i].size > 1 &&
           in->document->view.data[in->tokens[i].start] == '0';
}

bool code_is_padded(const struct reading *in, const struct numeral *numeral) {
    return !numeral->pointed && leads_with_zero(in, numeral->first);
}

/** Parts of a telephone number or a card: more are a table. */
enum { MOST_DIALLED = 8 };

enum { ZIP_DIGITS = 5, AREA_DIGITS = 3, MOST_UNGROUPED = 9, CARD_DIGITS = 4 };

/** "NY", "D.C.", "Calif.": what stands before a postal code, and the token before it.
 */
static bool is_state(const struct reading *in, size_t at, size_t *before) {
    enum { LONGEST = 4 };
    size_t word = at - 1 - (is_sign(in, at - 1, ".") && is_glued(in, at - 1)), length;
    if (!is_type(in, word, TOKEN_WORD) || !has_capital(in, word))
        return false;
    *before = word - 1;
    struct text text = token_text(in, word);
    return text.size == 2 ||
           (text.size <= LONGEST && text_next_of(text, 0, ".") < text.size) ||
           phrase_signal(&in->tokens[word], 1, SIGNAL_REGION, &length);
}

/** ", 28013 Lunde": behind a comma and before the town. */
static bool leads_to_town(const struct reading *in, size_t at) {
    size_t town = at + 1;
    bool street = is_type(in, at - 2, TOKEN_DIGITS) || has_capital(in, at - 2);
    bool named = town < in->n && amount_is_proper(&in->tokens[town]) &&
                 !is_plural(in, town) && !tokens_are_titled(in->tokens, in->n);
    return at > 2 && is_sign(in, at - 1, ",") && street && named;
}

bool code_is_postal(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, before;
    if (numeral_is_digits(numeral, ZIP_DIGITS, ZIP_DIGITS) && !numeral->grouped &&
        leads_to_town(in, at))
        return true;
    return in->tokens[at].size == ZIP_DIGITS && is_state(in, at, &before) &&
           is_sign(in, before, ",") && !amount_has_plural(in, at + 1);
}

/** "40.7128", "-74.0060": degrees of a place, to a few metres. */
static bool is_coordinate(const struct reading *in, size_t at) {
    enum { EXACT = 3, MOST = 180 };
    bool pointed = is_type(in, at, TOKEN_DIGITS) && is_sign(in, at + 1, ".") &&
                   is_joint(in, at + 1) && is_type(in, at + 2, TOKEN_DIGITS);
    return pointed && in->tokens[at + 2].size >= EXACT &&
           in->tokens[at].size <= EXACT && text_number(token_text(in, at)) <= MOST;
}

/** Tokens from one coordinate's end to the next: a comma, and a minus; 0: none. */
static size_t comma_and_minus(const struct reading *in, size_t at) {
    return is_sign(in, at, ",") ? 1 + (is_dash(in, at + 1) ? 1 : 0) : 0;
}

bool code_is_coordinate(const struct reading *in, const struct numeral *numeral) {
    enum { TOKENS = 3 };
    size_t at = numeral->first, past = at + TOKENS;
    if (!numeral->pointed || !is_coordinate(in, at))
        return false;
    size_t gap = comma_and_minus(in, past), back = at;
    if (gap && is_coordinate(in, past + gap))
        return true;
    back -= at > 0 && is_dash(in, at - 1) ? 1 : 0;
    return back > TOKENS && is_sign(in, back - 1, ",") &&
           is_coordinate(in, back - 1 - TOKENS);
}

bool code_is_area(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    return in->tokens[at].size == AREA_DIGITS && is_sign(in, at - 1, "(") &&
           is_sign(in, at + 1, ")") && is_type(in, at + 2, TOKEN_DIGITS) &&
           goes_on(in, at + 3);
}

/** "55193b": a letter glued behind so many digits stands for no scale. */
static bool ends_in_letter(const struct reading *in, const struct numeral *numeral) {
    enum { LEAST = 5 };
    size_t letter = numeral->past - 1;
    return numeral->scaled && numeral->digits >= LEAST && !numeral->grouped &&
           is_glued(in, letter) && in->tokens[letter].size == 1;
}

bool code_is_id(const struct reading *in, const struct numeral *numeral) {
    if (ends_in_letter(in, numeral) && !numeral->pointed)
        return true;
    return numeral->digits > MOST_UNGROUPED && !numeral->grouped && !numeral->pointed &&
           !amount_has_plural(in, numeral->past);
}

bool code_is_index(const struct reading *in, size_t at) {
    size_t length, first = at - 1;
    if (at == 0 || !in->tokens[first].word)
        return false;
    first -= at > 2 && is_sign(in, at - 2, "&") ? 2 : 0;
    return is_type(in, first, TOKEN_WORD) && !is_glued(in, at) &&
           phrase_signal(&in->tokens[first], at - first, SIGNAL_INDEX, &length) &&
           first + length == at;
}

bool code_is_of_index(const struct reading *in, const struct numeral *numeral) {
    return numeral_is_digits(numeral, 2, 4) && !amount_has_plural(in, numeral->past) &&
           code_is_index(in, numeral->first);
}

bool code_is_note(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, past = numeral->past;
    bool bracket = is_sign(in, at - 1, "[") && is_sign(in, past, "]") &&
                   is_glued(in, at) && is_glued(in, past) &&
                   !amount_has_plural(in, past + 1);
    bool joined = is_sign(in, at - 1, ".") && is_joint(in, at - 1) &&
                  is_type(in, at - 2, TOKEN_WORD);
    bool raised = joined && in->tokens[at - 2].size > 2 &&
                  !token_may(&in->tokens[at - 2], CLASS_BIT(HEDGE_BEFORE));
    bool section = joined && in->tokens[at - 2].size == 1 && has_capital(in, at - 2);
    return bracket || raised || section;
}

bool code_is_of_row(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    return hints(in, at - 1, HINT_OF) && is_type(in, at - 2, TOKEN_DIGITS) &&
           is_class(in, at - 3, CLASS_LABEL);
}

bool code_is_raised(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, past = numeral->past;
    bool between = at > 0 && is_glued(in, at) && is_glued(in, past);
    bool picture = is_sign(in, at - 1, ":") && is_sign(in, past, ":") &&
                   !is_glued(in, at - 1) && !is_glued(in, past + 1);
    return between && (picture || (is_sign(in, at - 1, "^") && is_sign(in, past, "^")));
}

bool code_is_file(const struct reading *in, const struct numeral *numeral) {
    enum { SHORTEST = 3, LONGEST = 4 };
    size_t stop = numeral->past, word = stop + 1;
    bool joined = is_sign(in, stop, ".") && is_joint(in, stop);
    if (!joined || !is_type(in, word, TOKEN_WORD) || has_capital(in, word))
        return false;
    size_t size = in->tokens[word].size;
    if (size == 1) /* "the 7.x line" */
        return !is_glued(in, word + 1) || is_type(in, word + 1, TOKEN_SIGN);
    bool known = in->tokens[word].word; /* "in 2.they left" */
    bool ends = !is_glued(in, word + 1) || is_type(in, word + 1, TOKEN_SIGN);
    return size >= SHORTEST && size <= LONGEST && !known && ends;
}

enum { FEW_MODEL_DIGITS = 3, MOST_MODEL_DIGITS = 4 };

/** "landed", "was", a comma: nothing is counted. */
static bool stands_alone(const struct reading *in, size_t past) {
    return past >= in->n || is_sign(in, past, ".,;") || is_past_verb(in, past) ||
           is_one_of(in, past, CLASS_BIT(AUXILIARY) | CLASS_BIT(VERB));
}

/** "Dreamliner": a name behind it, of one. */
static bool leads_to_name(const struct reading *in, size_t past) {
    return has_capital(in, past) && !is_glued(in, past) &&
           !amount_has_plural(in, past) && !amount_has_plural(in, past + 1) &&
           !tokens_are_titled(in->tokens, in->n);
}

/** "jetliner", "emergency call": of one thing, to the next verb or small word. */
static bool leads_to_one(const struct reading *in, size_t past) {
    enum { NEAR = 3 };
    static const uint64_t closed = CLASS_BIT(FUNCTION) | CLASS_BIT(PREPOSITION) |
                                   CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION) |
                                   CLASS_BIT(VERB);
    size_t at = past, end;
    for (; at < past + NEAR && is_type(in, at, TOKEN_WORD) && !is_glued(in, at) &&
           !is_past_verb(in, at) && !is_one_of(in, at, closed);
         at++)
        if (amount_has_plural(in, at) || sense_at(in, at, CLASS_UNIT, &end))
            return false;
    return at > past;
}

/** "dialled 999", "text 81122": a verb of calling before it. */
static bool is_dialled_there(const struct reading *in, size_t at) {
    size_t length;
    return at > 0 && phrase_signal(&in->tokens[at - 1], 1, SIGNAL_DIALLING, &length);
}

bool code_is_called(const struct reading *in, const struct numeral *numeral) {
    enum { ROUND = 5, LEAST_SHORT = 5, MOST_SHORT = 6 };
    size_t at = numeral->first, past = numeral->past, length;
    bool short_code =
        numeral_is_digits(numeral, LEAST_SHORT, MOST_SHORT) && !numeral->grouped;
    if (!(short_code || numeral_is_digits(numeral, AREA_DIGITS, AREA_DIGITS)) ||
        amount_has_plural(in, past))
        return false;
    bool led = is_dialled_there(in, at);
    if (short_code)
        return led;
    if (text_number(token_text(in, at)) % ROUND == 0)
        return false;
    return led || /* and no "123 phone calls" */
           (past < in->n && !amount_has_plural(in, past + 1) &&
            phrase_signal(&in->tokens[past], 1, SIGNAL_DIALLING, &length));
}

bool code_is_of_one(const struct reading *in, const struct numeral *numeral) {
    enum { ROUND = 5 };
    size_t before = numeral->first - 1;
    bool led = is_class(in, before, CLASS_ARTICLE) || hints(in, before, HINT_THE);
    if (led && hints(in, numeral->past, HINT_STREET) &&
        numeral_is_digits(numeral, 1, FEW_MODEL_DIGITS))
        return true; /* "the 405 freeway" */
    if (led && hint_at(in, numeral->past, HINT_BEING) == BEING_ONE &&
        numeral_is_digits(numeral, 1, FEW_MODEL_DIGITS))
        return true; /* "the 405 was shut": it is no several */
    return led && numeral_is_digits(numeral, FEW_MODEL_DIGITS, FEW_MODEL_DIGITS) &&
           text_number(token_text(in, numeral->first)) % ROUND != 0 &&
           leads_to_one(in, numeral->past);
}

bool code_is_model(const struct reading *in, const struct numeral *numeral) {
    size_t before = numeral->first - 1;
    bool article = is_class(in, before, CLASS_ARTICLE),
         the = hints(in, before, HINT_THE);
    if (!numeral_is_digits(numeral, FEW_MODEL_DIGITS, MOST_MODEL_DIGITS) ||
        !(article || the))
        return false;
    return (article && stands_alone(in, numeral->past)) ||
           leads_to_name(in, numeral->past);
}

bool code_is_calibre(const struct reading *in, const struct numeral *numeral) {
    size_t point = numeral->first - (numeral->digits ? 1 : 0), digits = point + 1;
    if (point == 0 || !hints(in, point, HINT_DECIMAL_MARK) || is_glued(in, point) ||
        numeral->past != digits + 1 || in->tokens[digits].size > 3)
        return false;
    bool led = is_class(in, point - 1, CLASS_ARTICLE) ||
               hints(in, point - 1, HINT_THE) ||
               amount_is_proper(&in->tokens[point - 1]);
    return led && !amount_has_plural(in, numeral->past);
}

/** "call us on", "the helpline", "dial": what a number of three digits and more stands
    behind; in a row of figures it does not. */
static bool leads_to_telephone(const struct reading *in, size_t at) {
    static const uint64_t leading = CLASS_BIT(LABEL) | CLASS_BIT(PREPOSITION);
    return at > 0 && (is_one_of(in, at - 1, leading) || is_dialled_there(in, at));
}

/** Do both runs, from `first` on, make one number of two parts? */
static bool are_parts(const struct reading *in, size_t first) {
    size_t second = first + 1;
    bool both = is_type(in, first, TOKEN_DIGITS) && is_type(in, second, TOKEN_DIGITS) &&
                !is_glued(in, second) && in->tokens[second].size >= AREA_DIGITS;
    if (!both || amount_has_plural(in, second + 1))
        return false;
    return leads_with_zero(in, first) ||
           (in->tokens[first].size == AREA_DIGITS && leads_to_telephone(in, first));
}

bool code_is_part(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    return !numeral->grouped &&
           ((at > 0 && are_parts(in, at - 1)) || are_parts(in, at));
}

bool code_is_dialled(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, first = at, past = at + 1;
    if (numeral->grouped)
        return false;
    while (first > 0 && at - first < MOST_DIALLED &&
           is_type(in, first - 1, TOKEN_DIGITS))
        first--;
    while (past - at < MOST_DIALLED && is_type(in, past, TOKEN_DIGITS))
        past++;
    bool stroke = first > 1 && is_sign(in, first - 1, "/") &&
                  leads_with_zero(in, first - 2); /* 030 / 1234567 */
    if (stroke)
        return true;
    bool code = first > 0 && (is_sign(in, first - 1, "+") ||
                              in->tokens[first - 1].flags & TOKEN_ALL_CAPITALS);
    bool card = true;
    for (size_t i = first; i < past && !code; i++) {
        code = leads_with_zero(in, i);
        card = card && in->tokens[i].size == CARD_DIGITS;
    }
    return (code || card) && past - first > 2;
}

bool code_is_bill(const struct reading *in, const struct numeral *numeral) {
    enum { MOST_DIGITS = 4 };
    size_t at = numeral->first, letter = at - 2;
    bool stop =
        at > 1 && is_sign(in, at - 1, ".") && is_glued(in, at - 1) && !is_glued(in, at);
    bool alone = at > 1 && is_type(in, letter, TOKEN_WORD) && has_capital(in, letter) &&
                 in->tokens[letter].size == 1 && !is_glued(in, letter);
    return stop && alone && numeral_is_digits(numeral, 1, MOST_DIGITS) &&
           !amount_has_plural(in, numeral->past);
}

/** "postcode", "ZIP code" before token `past`. */
static bool is_coded(const struct reading *in, size_t past) {
    size_t length;
    const struct sense *last =
        phrase_signal(&in->tokens[past - 1], 1, SIGNAL_CODED, &length);
    return last && (last->number == 1 ||
                    (past > 1 &&
                     phrase_signal(&in->tokens[past - 2], 2, SIGNAL_CODED, &length) &&
                     length == 2));
}

/** "the 4.2 update": of what has versions. */
static bool is_issued(const struct reading *in, const struct numeral *numeral) {
    size_t past = numeral->past, before = numeral->first - 1, length;
    bool led = is_class(in, before, CLASS_ARTICLE) || hints(in, before, HINT_THE) ||
               is_class(in, before, CLASS_LABEL);
    return led && !numeral->scaled && past < in->n &&
           phrase_signal(&in->tokens[past], 1, SIGNAL_ISSUED, &length);
}

bool code_is_told(const struct reading *in, const struct numeral *numeral) {
    enum { LEAST_DIGITS = 2, MOST_DIGITS = 9 };
    size_t at = numeral->first;
    if (numeral->pointed)
        return is_issued(in, numeral);
    at -= at > 0 && is_sign(in, at - 1, "+#") ? 1 : 0;
    at -= at > 0 && is_class(in, at - 1, CLASS_AUXILIARY) ? 1 : 0;
    return at > 0 && is_coded(in, at) && !numeral->grouped &&
           numeral_is_digits(numeral, LEAST_DIGITS, MOST_DIGITS) &&
           !amount_has_plural(in, numeral->past);
}

/*
 * label_list.c - numbers of a row that share the word before them.
 *
 * Behind a plural, "rooms 12 and 14", a list is needed: "in rooms 12 candles burned".
 */
#include "mention/label_list.h"

#include "mention/amount.h"

enum { MOST_LISTED = 8, MOST_DIGITS = 3 };

static bool is_member(const struct reading *in, size_t i) {
    return is_type(in, i, TOKEN_DIGITS) && in->tokens[i].size <= MOST_DIGITS;
}

/** "and", "or", "to", a dash: what a comma alone is not. */
static bool joins(const struct reading *in, size_t i) {
    return is_class(in, i, CLASS_AND) || hints(in, i, HINT_OR) ||
           hints(in, i, HINT_TO) || is_dash(in, i);
}

/** Tokens between the member that ends before `at` and the next one; 0: the list ends.
 */
static size_t gap(const struct reading *in, size_t at) {
    size_t comma = is_sign(in, at, ",") ? 1 : 0;
    size_t n = comma + (joins(in, at + comma) ? 1 : 0);
    return n && is_member(in, at + n) ? n : 0;
}

/** The first member of the list that goes on with the member at `at`. */
static size_t first_member(const struct reading *in, size_t at) {
    for (int i = 0; i < MOST_LISTED; i++) {
        size_t back = 0;
        for (size_t n = 1; n <= 2 && !back && at > n; n++)
            if (is_member(in, at - n - 1) && gap(in, at - n) == n)
                back = n + 1;
        if (!back)
            break;
        at -= back;
    }
    return at;
}

/** Behind the last member, and whether one is joined by more than a comma. */
static size_t list_end(const struct reading *in, size_t first, size_t *members,
                       bool *joined) {
    size_t past = first + 1, n;
    *members = 1;
    *joined = false;
    while (*members < MOST_LISTED && (n = gap(in, past)) != 0) {
        *joined = *joined || joins(in, past + n - 1);
        past += n + 1;
        ++*members;
    }
    return past;
}

/** Nothing is counted or measured there, and no digits or letters go on. */
static bool ends(const struct reading *in, size_t past) {
    size_t end;
    if (past >= in->n)
        return true;
    bool glued = is_glued(in, past) && (in->tokens[past].type != TOKEN_SIGN ||
                                        (is_joint(in, past) && past + 1 < in->n));
    bool measured = sense_at(in, past, CLASS_UNIT, &end) ||
                    sense_at(in, past, CLASS_PERCENT, &end) ||
                    is_one_of(in, past, CLASS_BIT(SCALE) | CLASS_BIT(CURRENCY_WORD));
    return !glued && !measured && !amount_has_plural(in, past);
}

/** "rooms", "articles". */
static bool is_plural_label(const struct reading *in, size_t i) {
    size_t length;
    return is_type(in, i, TOKEN_WORD) &&
           phrase_signal(&in->tokens[i], 1, SIGNAL_LABELS, &length);
}

bool label_list_has(const struct reading *in, const struct numeral *numeral,
                    size_t *word) {
    size_t members, first = numeral->first;
    bool joined;
    if (!is_member(in, first) || first == 0 || numeral->past != first + 1)
        return false;
    first = first_member(in, first);
    bool stop = first > 1 && is_sign(in, first - 1, ".") && is_glued(in, first - 1);
    *word = first - 1 - stop; /* "nos. 3 and 4" */
    bool several = first > 0 && is_plural_label(in, *word);
    bool one = !several && first > 0 && first < numeral->first &&
               is_class(in, *word, CLASS_LABEL) && has_capital(in, *word);
    if (!several && !one)
        return false;
    size_t past = list_end(in, first, &members, &joined);
    return joined && (several || members == 2) && ends(in, past);
}

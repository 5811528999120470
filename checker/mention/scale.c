/*
 * scale.c - the powers of ten behind a number: "million", "bn", and the "m" that may be
 * a metre.
 */
#include "mention/digits.h"

/** Over "+", "-4m" and a hyphen, to the word that tells what is counted. */
static size_t past_signs(const struct reading *in, size_t at) {
    at += is_sign(in, at, "+") ? 1 : 0;
    bool dash = is_dash(in, at);
    bool range = dash && digits_at(in, at + 1) && is_glued(in, at + 1);
    if (range)
        return is_class(in, at + 2, CLASS_SCALE_SHORT) ? at + 3 : at;
    return at;
}

enum { COUNTED_NEAR = 6 };

/** "2.7m digital sales", "12.3m tonnes": a unit or a plural follows soon. */
static bool counts_millions(const struct reading *in, size_t at) {
    size_t past;
    if (in->tokens[at - 1].flags & TOKEN_CAPITAL) /* no metre is written so */
        return true;
    at = past_signs(in, at);
    if (is_dash(in, at) && at + 1 < in->n)
        return hints(in, at + 1, HINT_STRONG);
    if (hints(in, at, HINT_DIMENSION)) /* "m high" */
        return false;
    for (size_t i = at; i < at + COUNTED_NEAR && i < in->n; i++) {
        if (in->tokens[i].type != TOKEN_WORD || is_class(in, i, CLASS_PREPOSITION) ||
            is_class(in, i, CLASS_CONTEST))
            return false;
        if (sense_at(in, i, CLASS_UNIT, &past) || is_plural(in, i) ||
            phrase_signal(&in->tokens[i], in->n - i, SIGNAL_MEASURE, &past))
            return true;
    }
    return false;
}

/** "12mm barrels", "14mm euros": only a measure makes millions of it. */
static bool measures_millions(const struct reading *in, size_t at) {
    size_t past;
    return sense_at(in, at, CLASS_UNIT, &past) ||
           sense_at(in, at, CLASS_CURRENCY_WORD, &past) ||
           sense_at(in, at, CLASS_CURRENCY_CODE, &past);
}

/** "5m/s", "3 m / s": the letter begins a unit of its own. */
static bool begins_unit(const struct reading *in, size_t at) {
    size_t past;
    return is_sign(in, at + 1, "/") &&
           ((sense_at(in, at, CLASS_UNIT, &past) && past > at + 1) ||
            (sense_at(in, at, CLASS_UNIT_SHORT, &past) && past > at + 1));
}

/** "4K screens", "in 4K": what a capital letter behind few digits names. */
static bool names_grade(const struct reading *in, size_t at) {
    size_t number = at - 1;
    bool few = at > 1 && in->tokens[number].size <= 2;
    bool led =
        is_class(in, number - 1, CLASS_ARTICLE) || hints(in, number - 1, HINT_IN);
    if (!hints(in, at, HINT_GRADE) || !has_capital(in, at) || !few)
        return false;
    return hints(in, at + 1, HINT_SCREENS) || (led && !is_plural(in, at + 1));
}

/** A letter glued behind digits that is a unit too: does it stand for a scale? */
static bool is_scale_letter(const struct reading *in, size_t at) {
    int letters = hint_at(in, at, HINT_SCALE_LETTER);
    if (!is_glued(in, at) || names_grade(in, at))
        return false;
    if (letters == LETTER_TWO)
        return measures_millions(in, at + 1);
    return letters != LETTER_ONE || counts_millions(in, at + 1);
}

void scales_read(struct cursor *cursor, bool any) {
    const struct reading *in = cursor->in;
    for (;;) {
        size_t next = cursor->at;
        bool plus = is_sign(in, next, "+") && is_glued(in, next); /* "350+ million" */
        if ((is_dash(in, next) || plus) && is_class(in, next + 1, CLASS_SCALE))
            next++;
        const struct sense *scale = word_sense(cursor->in, next, CLASS_SCALE);
        if (!scale && cursor->to->digits && !cursor->to->scaled)
            scale = word_sense(cursor->in, next, CLASS_HUNDRED);
        if (!scale && cursor->to->digits && !cursor->to->scaled) {
            scale = word_sense(cursor->in, next, CLASS_SCALE_SHORT);
            if (scale && !any && (begins_unit(in, next) || !is_scale_letter(in, next)))
                scale = NULL;
        }
        if (!scale)
            return;
        cursor->to->value = decimal_shift(cursor->to->value, scale->number);
        cursor->to->scaled = true;
        cursor->to->scale += scale->number;
        cursor->at = next + 1;
    }
}

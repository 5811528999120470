/*
 * date_quarter.c - parts of a year: quarters, halves, seasons and feasts.
 */
#include "mention/date.h"

/** "twenty-first". */
static size_t read_compound(const struct reading *in, size_t at, int *place) {
    const struct sense *tens = word_sense(in, at, CLASS_CARDINAL),
                       *ones = tens && tens->number >= 20 && is_dash(in, at + 1)
                                   ? word_sense(in, at + 2, CLASS_ORDINAL)
                                   : NULL;
    if (!ones || ones->number > 9)
        return 0;
    *place = tens->number + ones->number;
    return at + 3;
}

size_t date_place(const struct reading *in, size_t at, int *place) {
    if (is_class(in, at, CLASS_ORDINAL)) {
        *place = token_sense(&in->tokens[at], CLASS_ORDINAL)->number;
        return at + 1;
    }
    if (is_digits(in, at, 1, 2) && is_class(in, at + 1, CLASS_ORDINAL_SUFFIX) &&
        is_glued(in, at + 1)) {
        *place = number_at(in, at);
        return at + 2;
    }
    return read_compound(in, at, place);
}

static size_t read_part(const struct reading *in, size_t past, struct calendar *to,
                        enum grain grain) {
    *to = (struct calendar){.grain = grain, .part = to->part};
    size_t behind = date_year_behind(in, past, &to->year);
    return behind;
}

/** "1988 third quarter". */
static size_t read_quarter_of(const struct reading *in, size_t at,
                              struct calendar *to) {
    int year = year_at(in, at), place;
    size_t past = year ? date_place(in, at + 1, &place) : 0;
    past += past && is_dash(in, past) ? 1 : 0;
    if (!past || !is_unit(in, past, "3M") || place > 4)
        return 0;
    *to = (struct calendar){.grain = GRAIN_QUARTER, .year = year, .part = place};
    return past + 1;
}

static bool is_half(const struct reading *in, size_t i) {
    return is_class(in, i, CLASS_FRACTION) && !is_plural(in, i) &&
           strcmp(token_sense(&in->tokens[i], CLASS_FRACTION)->value, "1/2") == 0;
}

/** "20" glued to "1H", " 2019", " FY21" behind "3Q"; else `at`. */
static size_t year_of_part(const struct reading *in, size_t at, struct calendar *to) {
    struct calendar fiscal;
    size_t past = at < in->n ? date_fiscal(in, at, &fiscal) : 0;
    if (past)
        to->year = fiscal.year;
    else if (is_glued(in, at) && is_digits(in, at, 2, 4)) {
        to->year = number_at(in, at) + (in->tokens[at].size == 2 ? 2000 : 0);
        past = at + 1;
    }
    return past ? past : date_year_behind(in, at, &to->year);
}

/** "Q3 2019", "H1", "Q4 FY21"; no "H1N1". */
static size_t read_lettered(const struct reading *in, size_t at, struct calendar *to) {
    bool half = has_number(in, at, CLASS_QUARTER_SIGN, PARTS_HALF),
         letter = half || has_number(in, at, CLASS_QUARTER_SIGN, PARTS_QUARTER);
    bool torn = at > 0 && is_glued(in, at) && in->tokens[at - 1].type != TOKEN_SIGN;
    torn |= is_glued(in, at + 2) && is_type(in, at + 2, TOKEN_WORD);
    if (!letter || torn || !is_glued(in, at + 1) || !is_digits(in, at + 1, 1, 1))
        return 0;
    int part = number_at(in, at + 1);
    if (part < 1 || part > (half ? 2 : 4))
        return 0;
    *to = (struct calendar){.grain = half ? GRAIN_HALF : GRAIN_QUARTER, .part = part};
    return year_of_part(in, at + 2, to);
}

/** "first-half sales", "second half operating profit": what a firm measures follows. */
static bool leads_to_measure(const struct reading *in, size_t at) {
    enum { MOST_WORDS = 2 };
    size_t length;
    for (size_t i = at; i <= at + MOST_WORDS && is_type(in, i, TOKEN_WORD); i++) {
        if (is_class(in, i, CLASS_PREPOSITION))
            return false;
        if (phrase_signal(&in->tokens[i], in->n - i, SIGNAL_MEASURE, &length))
            return true;
    }
    return false;
}

size_t date_quarter(const struct reading *in, size_t at, struct calendar *to) {
    int place = 0;
    size_t past = date_place(in, at, &place);
    past += past && is_dash(in, past) ? 1 : 0;
    to->part = place;
    if (past && is_unit(in, past, "3M") && place <= 4)
        return read_part(in, past + 1, to, GRAIN_QUARTER);
    if (past && is_half(in, past) && place <= 2) {
        size_t end = read_part(in, past + 1, to, GRAIN_HALF);
        bool of =
            hints(in, end, HINT_OF) && is_unit(in, end + 2, "12M") &&
            (is_class(in, end + 1, CLASS_DEICTIC) || hints(in, end + 1, HINT_THE));
        bool told = to->year || of || leads_to_measure(in, end);
        return told ? end : 0; /* date.c reads "of the year" */
    }
    size_t lettered = read_lettered(in, at, to);
    if (lettered)
        return lettered;
    int year = year_at(in, at);
    if (year && has_number(in, at + 1, CLASS_QUARTER_SIGN, PARTS_QUARTER) &&
        is_glued(in, at + 2) && is_digits(in, at + 2, 1, 1)) {
        *to = (struct calendar){
            .grain = GRAIN_QUARTER, .year = year, .part = number_at(in, at + 2)};
        return to->part >= 1 && to->part <= 4 ? at + 3 : 0;
    }
    return read_quarter_of(in, at, to);
}

size_t date_turned(const struct reading *in, size_t at, struct calendar *to) {
    bool half = has_number(in, at + 1, CLASS_QUARTER_SIGN, PARTS_HALF),
         letter = half || has_number(in, at + 1, CLASS_QUARTER_SIGN, PARTS_QUARTER);
    if (!letter || !is_digits(in, at, 1, 1) || !is_glued(in, at + 1) ||
        !has_capital(in, at + 1))
        return 0;
    int part = number_at(in, at);
    if (part < 1 || part > (half ? 2 : 4))
        return 0;
    *to = (struct calendar){.grain = half ? GRAIN_HALF : GRAIN_QUARTER, .part = part};
    size_t past = year_of_part(in, at + 2, to);
    bool torn = is_glued(in, past) && in->tokens[past].type != TOKEN_SIGN;
    return torn ? 0 : past;
}

size_t date_season(const struct reading *in, size_t at, struct calendar *to) {
    const struct sense *season = word_sense(in, at, CLASS_SEASON);
    if (!season)
        return 0;
    *to = (struct calendar){.grain = GRAIN_SEASON, .season = season->value};
    size_t next = at + 1 + (hints(in, at + 1, HINT_OF) ? 1 : 0);
    size_t two = date_next_year(in, next, &to->year); /* "the winter of 2010-11" */
    if (two)
        return two;
    size_t past = date_year_behind(in, at + 1, &to->year);
    return to->year ? past : 0;
}

size_t date_holiday(const struct reading *in, size_t at, struct calendar *to) {
    size_t past;
    const struct sense *day = sense_at(in, at, CLASS_HOLIDAY, &past);
    bool name = day && past < in->n && in->tokens[past].flags & TOKEN_CAPITAL;
    if (!day || name) /* "Easter Island" */
        return 0;
    *to = (struct calendar){.grain = GRAIN_DAY, .holiday = day->value};
    if (ascii_is_digit(day->value[0]) && strlen(day->value) == 5) {
        to->month = string_number(day->value);
        to->day = string_number(day->value + 3);
    }
    return date_year_behind(in, past, &to->year);
}

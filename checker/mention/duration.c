/*
 * duration.c - spans of time: "two weeks", "half an hour", "six-month".
 */
#include <stdio.h>

#include "mention/amount.h"
#include "value/compare.h"
#include "mention/numerals.h"
#include "mention/tense.h"

static const struct sense *unit_at(const struct reading *in, size_t at, size_t *past) {
    size_t word = is_dash(in, at) ? at + 1 : at;
    const struct sense *unit = sense_at(in, word, CLASS_TIME_UNIT, past);
    if (unit && is_sign(in, *past, ".") && is_glued(in, *past) &&
        is_class(in, word, CLASS_ABBREVIATION_END))
        ++*past;
    return unit;
}

/** The small letter of a unit of time glued to digits, as in "1h 45m"; or NULL. */
static const struct sense *letter_at(const struct reading *in, size_t at) {
    size_t length;
    if (!is_glued(in, at) || !is_type(in, at, TOKEN_WORD) || in->tokens[at].size != 1 ||
        has_capital(in, at))
        return NULL;
    return phrase_signal(in->tokens + at, 1, SIGNAL_TIME_LETTER, &length);
}

/** Months of a calendar unit, seconds of a clock unit, 0 if it is the other. */
static int64_t seconds_of(const char *unit) {
    if (unit[0] == 'T')
        return strchr(unit, 'H') ? 3600 : strchr(unit, 'M') ? 60 : 1;
    return strchr(unit, 'D') ? string_number(unit) * 86400 : 0;
}

static int64_t months_of(const char *unit) {
    return unit[0] != 'T' && strchr(unit, 'M') ? string_number(unit) : 0;
}

/** A unit in words, or by its letter. */
static const struct sense *any_unit_at(const struct reading *in, size_t at,
                                       size_t *past) {
    const struct sense *unit = unit_at(in, at, past);
    if (unit)
        return unit;
    *past = at + 1;
    return letter_at(in, at);
}

/** "and 30 minutes" behind "1 hour": all in the smaller unit, so that it is exact. */
static bool read_next(const struct reading *in, struct mention *to) {
    size_t past, at = to->past;
    struct numeral rest;
    struct decimal first, sum;
    at += is_class(in, at, CLASS_AND) || is_sign(in, at, ",") ? 1 : 0;
    if (at >= in->n || is_class(in, at, CLASS_ARTICLE) || !numeral_read(in, at, &rest))
        return false;
    const struct sense *unit = any_unit_at(in, rest.past, &past);
    int64_t whole = seconds_of(to->unit), smaller = unit ? seconds_of(unit->value) : 0;
    if (!whole && unit && !smaller && !is_sign(in, to->past, ",")) { /* years, months */
        whole = months_of(to->unit);
        smaller = months_of(unit->value);
    }
    bool fits = smaller && smaller < whole &&
                decimal_compare(rest.value, decimal_of(whole / smaller, 0)) < 0;
    if (!fits ||
        !decimal_multiply(to->amount.low, decimal_of(whole / smaller, 0), &first) ||
        !decimal_add(first, rest.value, &sum))
        return false;
    to->amount.low = to->amount.high = sum;
    to->unit = unit->value;
    to->past = (uint32_t)past;
    return true;
}

/** Hours, minutes and seconds, or years and months: each unit smaller than the last. */
static void read_rest(const struct reading *in, struct mention *to) {
    while (read_next(in, to))
        ;
}

/** "1h45": two digits behind the letter of an hour are minutes. */
static bool read_minutes(const struct reading *in, struct mention *to) {
    size_t at = to->past;
    struct decimal hours;
    bool bare = is_type(in, at, TOKEN_DIGITS) && in->tokens[at].size == 2 &&
                is_glued(in, at) &&
                (is_type(in, at + 1, TOKEN_SIGN) || !is_glued(in, at + 1));
    int minutes = bare ? text_number(token_text(in, at)) : 60;
    if (minutes >= 60 || !decimal_multiply(to->amount.low, decimal_of(60, 0), &hours) ||
        !decimal_add(hours, decimal_of(minutes, 0), &hours))
        return false;
    to->amount.low = to->amount.high = hours;
    to->unit = "T1M";
    to->past = (uint32_t)at + 1;
    return true;
}

/** "1h 45m", "2h05m", "48h": a minute or a second by its letter alone is a measure. */
static bool read_letters(const struct reading *in, const struct numeral *numeral,
                         struct mention *to) {
    const struct sense *unit = letter_at(in, numeral->past);
    if (!unit || !numeral->digits)
        return false;
    amount_take(to, numeral);
    to->unit = unit->value;
    to->past = (uint32_t)numeral->past + 1;
    bool hour = strcmp(unit->value, "T1H") == 0;
    bool goes_on = (hour && read_minutes(in, to)) || read_next(in, to);
    read_rest(in, to);
    return goes_on || hour;
}

/** "half centuries": of a batsman, who made some. */
static bool are_halves(const struct reading *in, const struct numeral *numeral) {
    size_t past;
    return numeral->fraction && !numeral->digits && is_plural(in, numeral->past) &&
           unit_at(in, numeral->past, &past) &&
           decimal_compare(numeral->value, decimal_of(5, -1)) == 0;
}

/** "half an hour", "half-hour", "quarter of an hour". */
static bool read_half(const struct reading *in, const struct numeral *numeral,
                      struct mention *to) {
    size_t past, at = numeral->past;
    if (!numeral->fraction)
        return false;
    at += hints(in, at, HINT_OF) ? 1 : 0;
    at += is_dash(in, at) && is_class(in, at + 1, CLASS_ARTICLE) ? 1 : 0;
    at += is_class(in, at, CLASS_ARTICLE) ? 1 : 0;
    const struct sense *unit = unit_at(in, at, &past);
    if (!unit)
        return false;
    amount_take(to, numeral);
    to->unit = unit->value;
    to->past = (uint32_t)past;
    return true;
}

static void take_one(struct mention *to, size_t at, size_t past, const char *unit) {
    *to = (struct mention){.first = (uint32_t)at, .past = (uint32_t)past};
    to->amount = (struct amount){
        .low = decimal_of(1, 0), .high = decimal_of(1, 0), .worded = true};
    to->unit = unit;
}

/** "the day-long talks": one of them. */
static bool read_long(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    const struct sense *unit = sense_at(in, at, CLASS_TIME_UNIT, &past);
    if (!unit || is_plural(in, at) || !is_dash(in, past) || !is_joint(in, past) ||
        !hints(in, past + 1, HINT_LENGTH))
        return false;
    take_one(to, at, past + 2, unit->value);
    return true;
}

/** "a decade" is a span where the words around measure with it. */
static bool read_article(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    const struct sense *unit = is_class(in, at, CLASS_ARTICLE)
                                   ? sense_at(in, at + 1, CLASS_TIME_UNIT, &past)
                                   : NULL;
    if (!unit || is_dash(in, past))
        return false;
    /* "More than a quarter" is a share, unless "earlier" or the like says when. */
    bool share = is_class(in, at + 1, CLASS_FRACTION);
    bool measures = (!share && hints(in, at - 1, HINT_SPAN_BEFORE)) ||
                    hints(in, past, HINT_SPAN_BEHIND) || verb_takes_time(in, at - 1);
    take_one(to, at, past, unit->value);
    return amount_and_half(in, to) || read_next(in, to) || measures ||
           in->n == past - at;
}

/** "the past decade" ends today, and is none of the calendar's; so is a century. */
static bool read_past(const struct reading *in, size_t at, struct mention *to) {
    enum { DECADE = 120 };
    size_t past;
    const struct sense *unit =
        hints(in, at, HINT_PAST) ? sense_at(in, at + 1, CLASS_TIME_UNIT, &past) : NULL;
    if (!unit || is_plural(in, at + 1) || months_of(unit->value) < DECADE)
        return false;
    take_one(to, at, past, unit->value);
    return true;
}

/** "over the following decade": a span from a time that the story tells. */
static bool read_following(const struct reading *in, size_t at, struct mention *to) {
    size_t past, behind = at;
    const struct sense *word = sense_at(in, at, CLASS_DEICTIC, &past);
    const struct sense *unit =
        word ? sense_at(in, past, CLASS_TIME_UNIT, &behind) : NULL;
    bool over = at > 1 && hints(in, at - 2, HINT_OVER);
    if (!unit || word->number < 2 || !over || seconds_of(unit->value))
        return false;
    take_one(to, at, behind, unit->value);
    return true;
}

/** "the 1994 quarter", "its 2019 fiscal year": a year, not so many of them. */
static bool is_year_of(const struct reading *in, const struct numeral *numeral,
                       size_t past) {
    bool four = numeral->digits == 4 && !numeral->grouped && !numeral->scaled &&
                !numeral->pointed &&
                numeral->past + 1 + hints(in, numeral->past, HINT_FISCAL) == past;
    return four && !is_plural(in, past - 1) && !is_glued(in, past - 1);
}

/** "its 2012-13 fiscal year": a year that ends in the next. */
static bool is_year_range(const struct reading *in, const struct numeral *low,
                          const struct numeral *high, size_t past) {
    return low->digits == 4 && !low->grouped && high->digits >= 2 &&
           is_glued(in, low->past) && !is_plural(in, past - 1);
}

/** "the year ended March 31", "the fiscal year to March": so long, up to that day. */
static bool read_ended(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    const struct sense *unit = at > 0 && hints(in, at - 1, HINT_THE)
                                   ? sense_at(in, at, CLASS_TIME_UNIT, &past)
                                   : NULL;
    if (!unit || months_of(unit->value) != 12 || past >= in->n)
        return false;
    bool ended = hints(in, past, HINT_ENDING) && !hint_at(in, past, HINT_ENDING);
    if (!ended || is_plural(in, past - 1))
        return false;
    take_one(to, at, past, unit->value);
    return true;
}

/** "lasted one day", "one day after": where "one day" is not some day. */
static bool is_measured(const struct reading *in, size_t at,
                        const struct numeral *numeral) {
    size_t past;
    if (!numeral || !unit_at(in, numeral->past, &past))
        return false;
    return hints(in, at - 1, HINT_SPAN_BEFORE) || hints(in, at - 1, HINT_BY) ||
           hints(in, past, HINT_SPAN_BEHIND) || verb_takes_time(in, at - 1);
}

/** "60 Minutes", "24 Hour Fitness", "the Thirty Years War": no prose gives a unit of
   time a capital. */
static bool is_named(const struct reading *in, const struct numeral *numeral) {
    size_t past, at = numeral->past;
    if (!has_capital(in, at) || in->tokens[at].flags & TOKEN_ALL_CAPITALS ||
        !unit_at(in, at, &past))
        return false;
    bool owns = numeral->digits && numeral->first == 0 && is_sign(in, past, "'");
    return owns || !tokens_are_titled(in->tokens, in->n); /* "60 Minutes' Bob Alder" */
}

/** "Ten second-half goals": the second of a row, and no ten seconds, as "30
   second-long" ones are. */
static bool is_place_in_row(const struct reading *in, size_t unit) {
    return is_class(in, unit, CLASS_ORDINAL) && is_dash(in, unit + 1) &&
           is_joint(in, unit + 1) && is_type(in, unit + 2, TOKEN_WORD) &&
           !hints(in, unit + 2, HINT_LENGTH);
}

static bool read_duration(const struct reading *in, size_t at,
                          const struct numeral *numeral, struct mention *to) {
    struct numeral high;
    size_t past;
    if (sense_at(in, at, CLASS_IDIOM, &past) && !is_measured(in, at, numeral))
        return false;
    if (!numeral)
        return read_following(in, at, to) || read_past(in, at, to) ||
               read_ended(in, at, to) || read_long(in, at, to) ||
               read_article(in, at, to);
    if (are_halves(in, numeral) || is_named(in, numeral))
        return false;
    if (read_half(in, numeral, to) || read_letters(in, numeral, to))
        return true;
    amount_take(to, numeral);
    const struct sense *unit = unit_at(in, amount_past_hedge(in, to->past), &past);
    if (!unit && amount_range(in, numeral, to->past, false, &high)) {
        unit = unit_at(in, high.past, &past);
        if (unit && is_year_range(in, numeral, &high, past))
            return false;
        if (unit)
            amount_extend(to, numeral, &high);
    }
    if (!unit || is_year_of(in, numeral, past) || is_place_in_row(in, past - 1))
        return false;
    /* "thirty-second" alone is a place in a row, before a noun a span. */
    if (!numeral->digits && is_dash(in, numeral->past) &&
        is_class(in, numeral->past + 1, CLASS_ORDINAL) &&
        (past >= in->n || in->tokens[past].type != TOKEN_WORD))
        return false;
    to->unit = unit->value;
    to->past = (uint32_t)past;
    if (!to->amount.range && !amount_and_half(in, to))
        read_rest(in, to);
    return true;
}

/** The unit is part of the value. */
static const char *no_unit(const struct mention *mention) {
    (void)mention;
    return NULL;
}

const struct kind kind_duration = {
    .name = "duration",
    .does = DOES_AMOUNT | DOES_ADD | DOES_LAST,
    .enters = CLASS_BIT(ARTICLE) | CLASS_BIT(DEICTIC) | CLASS_BIT(TIME_UNIT),
    .read = read_duration,
    .relate = lengths_relate,
    .value = length_write,
    .unit = no_unit,
    .example = "two weeks, half an hour, a six-month interval",
    .explains = "a span of time, as ISO 8601 (P14D, PT30M)",
};

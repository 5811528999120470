/*
 * date_year.c - years, decades and centuries alone: "2019", "FY22", "'79", "the
 * eighties".
 */
#include "mention/amount.h"
#include "mention/code.h"
#include "mention/date.h"

static bool is_apostrophe(const struct reading *in, size_t i) {
    return is_sign(in, i, "'") ||
           (i < in->n && text_equal(token_text(in, i), text_of("\xE2\x80\x99")));
}

size_t date_fiscal(const struct reading *in, size_t at, struct calendar *to) {
    size_t digits = at + 1;
    bool mark = is_apostrophe(in, digits) && is_glued(in, digits + 1);
    digits += mark ? 1 : 0;
    if (!has_number(in, at, CLASS_QUARTER_SIGN, PARTS_YEAR) ||
        !is_digits(in, digits, 2, 4) || in->tokens[digits].size == 3)
        return 0;
    int year = number_at(in, digits);
    *to =
        (struct calendar){.grain = GRAIN_YEAR, .year = year + (year < 100 ? 2000 : 0)};
    return digits + 1;
}

/** "temperatures", "thermometer": tens are degrees there. */
static bool tells_warmth(const struct reading *in) {
    for (size_t i = 0; i < in->n; i++)
        if (is_class(in, i, CLASS_DEGREE) ||
            (hints(in, i, HINT_WARMTH) && !hint_at(in, i, HINT_WARMTH)))
            return true;
    return false;
}

/** "the high 30s": two digits that are no years. */
static bool is_of_degrees(const struct reading *in, size_t at) {
    bool torn = at > 0 && is_glued(in, at) && !is_dash(in, at - 1); /* not "mid-30s" */
    return in->tokens[at].size == 2 && !torn &&
           (hints(in, at - 1, HINT_WARMTH) || tells_warmth(in));
}

size_t date_decade(const struct reading *in, size_t at, struct calendar *to) {
    if (!is_digits(in, at, 2, 4) || in->tokens[at].size == 3)
        return 0;
    size_t s = at + 1;
    s += is_sign(in, s, "'") && is_glued(in, s) ? 1 : 0;
    if (!is_glued(in, s) || !hints(in, s, HINT_TENS))
        return 0;
    int year = number_at(in, at);
    if (is_of_degrees(in, at) || (in->tokens[at].size == 2 && age_is_group(in, at)))
        return 0;
    if (year % 10 != 0 || (year < 100 && year < 20 && year != 0))
        return 0;
    year += year < 100 ? 1900 : 0;
    *to = (struct calendar){.grain = GRAIN_DECADE, .year = year};
    if (year % 100 == 0 && number_at(in, at) >= 1000 && year != 2000)
        to->grain = GRAIN_CENTURY;
    return s + 1;
}

/** "the third century" alone is as often of something else. */
enum { FIRST_CENTURY = 5 };

/** "century", "centuries", which a hyphen may join to its ordinal. */
static bool is_century(const struct reading *in, size_t at) {
    const struct sense *unit =
        word_sense(in, at + (is_dash(in, at) ? 1 : 0), CLASS_TIME_UNIT);
    return unit && strcmp(unit->value, "1200M") == 0;
}

/** "16th, 17th and 18th centuries": behind the last of a list that goes on at `at`, and
    which it is; or 0. */
static size_t century_ahead(const struct reading *in, size_t at, int *place) {
    enum { MOST = 4 };
    for (int i = 0; i < MOST; i++) {
        size_t next = at + (is_dash(in, at) || is_sign(in, at, ",") ? 1 : 0);
        bool joins = is_class(in, next, CLASS_AND) || hints(in, next, HINT_OR) ||
                     hints(in, next, HINT_TO);
        next += joins ? 1 : 0;
        next += is_class(in, next, CLASS_PERIOD_PART) ? 1 : 0;
        at = next > at ? date_place(in, next + hints(in, next, HINT_THE), place) : 0;
        if (!at)
            return 0;
        if (is_century(in, at))
            return at + 1 + (is_dash(in, at) ? 1 : 0);
    }
    return 0;
}

/** The century that `place` counts, from an era on: 0 where none is told. */
static struct calendar nth_century(int place, int era) {
    int year = era < 0 ? 1 - 100 * place : place > 1 ? 100 * (place - 1) : 1;
    return (struct calendar){.grain = GRAIN_CENTURY, .year = year};
}

/** "the nineteenth and twentieth centuries": the first of them. */
static size_t read_shared_century(const struct reading *in, size_t past, int place,
                                  struct calendar *to) {
    int last;
    size_t behind, end = century_ahead(in, past, &last);
    int era = end ? era_at(in, end, &behind) : 0;
    if (!end || (!era && place < FIRST_CENTURY && last < FIRST_CENTURY))
        return 0;
    *to = nth_century(place, era);
    return past;
}

/** "his fifth", "his fifth and sixth": centuries of a batsman. */
static bool is_owned(const struct reading *in, size_t at) {
    size_t first = at - (is_class(in, at - 1, CLASS_AND) ? 2 : 0);
    return hints(in, first - 1, HINT_OWNER);
}

size_t date_century(const struct reading *in, size_t at, struct calendar *to) {
    int place = 0;
    size_t past = date_place(in, at, &place);
    if (!past || is_owned(in, at))
        return 0;
    size_t shared = read_shared_century(in, past, place, to);
    if (shared || !is_century(in, past))
        return shared;
    past += is_dash(in, past) ? 1 : 0;
    size_t behind = past + 1;
    int era = era_at(in, behind, &behind);
    *to = nth_century(place, era);
    if (era)
        return behind;
    bool name = has_capital(in, past) && has_capital(in, past + 1) &&
                !is_glued(in, past + 1) && !tokens_are_titled(in->tokens, in->n);
    return name || place < FIRST_CENTURY ? 0 : past + 1; /* "20th Century Fox" */
}

/** "Rand", and neither "rand" nor "RAND". */
static bool is_like_name(const struct reading *in, size_t at) {
    return has_capital(in, at) && !(in->tokens[at].flags & TOKEN_ALL_CAPITALS) &&
           !tokens_are_titled(in->tokens, in->n);
}

/** "In", "by", "since": what a sum is led by too, "from 2000", leads to none. */
static bool leads_to_year(const struct reading *in, size_t at) {
    return hints(in, at, HINT_IN) ||
           (is_class(in, at, CLASS_SINCE) && !is_class(in, at, CLASS_BETWEEN));
}

bool year_leads_name(const struct reading *in, size_t at) {
    return at > 0 && leads_to_year(in, at - 1) && year_at(in, at) &&
           is_like_name(in, at + 1) && !is_plural(in, at + 1);
}

/** "million", "miles", "dollars", "percent"; in capitals that may be a name. */
static bool is_measured(const struct reading *in, size_t past) {
    size_t end;
    bool percent = sense_at(in, past, CLASS_PERCENT, &end) &&
                   !(in->tokens[past].flags & TOKEN_ALL_CAPITALS);
    bool name = has_capital(in, past) && !tokens_are_titled(in->tokens, in->n);
    const struct sense *currency = sense_at(in, past, CLASS_CURRENCY_WORD, &end);
    bool wins = currency && strchr(currency->value, '?') && past > 1 &&
                amount_is_proper(&in->tokens[past - 2]); /* "Oak 2020 won" */
    bool money = currency && !wins && !year_leads_name(in, past - 1);
    return percent || money || is_class(in, past, CLASS_SCALE) ||
           (!name && sense_at(in, past, CLASS_UNIT, &end));
}

/** "people", "years", "boats"; not "shows" nor "his". */
static bool is_counted_noun(const struct reading *in, size_t past) {
    size_t end;
    return is_class(in, past, CLASS_PLURAL) ||
           (is_plural(in, past) &&
            (sense_at(in, past, CLASS_TIME_UNIT, &end) ||
             !is_one_of(in, past, CLASS_BIT(VERB) | CLASS_BIT(FUNCTION))));
}

/** Words behind a four-digit number that make it a count. */
static bool is_counted(const struct reading *in, size_t past) {
    return is_type(in, past, TOKEN_WORD) && !is_glued(in, past) &&
           (is_measured(in, past) || is_counted_noun(in, past));
}

bool date_is_led(const struct reading *in, size_t at) {
    static const uint64_t leading = CLASS_BIT(PREPOSITION) | CLASS_BIT(ARTICLE) |
                                    CLASS_BIT(PERIOD_PART) | CLASS_BIT(AND);
    size_t before = at - 1;
    return is_one_of(in, before, leading) || hints(in, before, HINT_THE) ||
           is_sign(in, before, "(,-") || is_dash(in, before) ||
           is_unit(in, before, "12M");
}

/** "1850 to 1899", "1850-99": behind another year there is no doubt. */
static bool follows_year(const struct reading *in, size_t at) {
    return at > 1 && year_at(in, at - 2) &&
           (is_dash(in, at - 1) || hints(in, at - 1, HINT_TO) ||
            is_class(in, at - 1, CLASS_AND));
}

/** "In 1994 fragments were found": "in" opens the sentence, and the year is not round.
 */
static bool opens_sentence(const struct reading *in, size_t at) {
    return at == 1 && hints(in, 0, HINT_IN) && number_at(in, at) % 100 != 0 &&
           !is_measured(in, at + 1);
}

static bool is_recent(int year) {
    return year >= 1900 && year <= 2060;
}

/** "It weighs between 2010 and 2015 tonnes": the verb leads to what is measured. */
static bool leads_to_measure(const struct reading *in, size_t between, size_t past) {
    bool opens = between == 0 || is_type(in, between - 1, TOKEN_SIGN) ||
                 is_class(in, between - 1, CLASS_CONJUNCTION);
    return !opens && is_measured(in, past);
}

/** "From 2010 to 2019 prices rose": two years not long ago, not both of them round. */
static bool is_pair(const struct reading *in, size_t from) {
    size_t to = from + 2;
    if (!is_class(in, from - 1, CLASS_BETWEEN) || !is_digits(in, from, 4, 4) ||
        !is_digits(in, to, 4, 4) || leads_to_measure(in, from - 1, to + 1))
        return false;
    bool joined = hints(in, from + 1, HINT_TO) || is_class(in, from + 1, CLASS_AND);
    int first = number_at(in, from), last = number_at(in, to);
    return joined && is_recent(first) && is_recent(last) &&
           (first % 100 != 0 || last % 100 != 0);
}

/** "from 1000 to 2000 hires", "between 1200 and 1500 people": both are counted. */
static bool is_counted_range(const struct reading *in, size_t at) {
    bool led = is_class(in, at - 1, CLASS_BETWEEN) &&
               (hints(in, at + 1, HINT_TO) || is_class(in, at + 1, CLASS_AND));
    bool counts = is_counted_noun(in, at + 3) || leads_to_measure(in, at - 1, at + 3);
    return led && is_digits(in, at + 2, 4, 4) && counts && !is_pair(in, at);
}

/** "Vision 2030", "Resolution 1973": what is numbered by as many digits. */
static bool is_numbered(const struct reading *in, size_t at) {
    return has_capital(in, at - 1) &&
           has_number(in, at - 1, CLASS_LABEL, LABEL_LIKE_YEAR);
}

/** "the Oak 2020 programme": a plan has the year in its name. */
static bool is_of_plan(const struct reading *in, size_t at) {
    static const uint64_t dates =
        CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) | CLASS_BIT(SEASON);
    size_t length;
    bool named = at > 1 && amount_is_proper(&in->tokens[at - 1]) &&
                 !is_one_of(in, at - 1, dates);
    return named && at + 1 < in->n &&
           phrase_signal(&in->tokens[at + 1], 1, SIGNAL_PLAN, &length) &&
           !tokens_are_titled(in->tokens, in->n);
}

/** "the treaty of 1648": what its year tells from others of its name. */
static bool is_of_dated(const struct reading *in, size_t at) {
    size_t length;
    return at > 1 && hints(in, at - 1, HINT_OF) &&
           phrase_signal(&in->tokens[at - 2], 1, SIGNAL_DATED, &length);
}

/** "2022-W64": a code, or a week that no year has. */
static bool is_of_code(const struct reading *in, size_t at) {
    size_t letter = at + 2, digits = at + 3;
    bool joined = is_sign(in, at + 1, "-") && is_joint(in, at + 1);
    return joined && is_type(in, letter, TOKEN_WORD) && in->tokens[letter].size == 1 &&
           is_glued(in, digits) && is_type(in, digits, TOKEN_DIGITS);
}

/** "2010 people", "2010%", "1600 Alder Avenue": a number of something else. */
static bool is_no_year(const struct reading *in, size_t at, bool the) {
    bool may_be_address =
        !hints(in, at - 1, HINT_IN) && !tokens_are_titled(in->tokens, in->n);
    bool counts = !the && is_counted(in, at + 1) && !opens_sentence(in, at) &&
                  !is_pair(in, at - 2);
    bool address = may_be_address && name_is_address(in, at + 1);
    bool named =
        address || is_numbered(in, at) || is_of_plan(in, at) || code_is_index(in, at);
    if (is_of_code(in, at))
        return true;
    return counts || named || is_counted_range(in, at) || is_sign(in, at + 1, "%");
}

size_t date_year(const struct reading *in, size_t at, struct calendar *to) {
    int year = year_at(in, at);
    bool recent = is_recent(year);
    if (!year)
        return 0;
    bool told = !recent && year_is_told(in, at, year);
    bool the = (recent || told) && is_class(in, at - 1, CLASS_DETERMINER);
    if (is_no_year(in, at, the))
        return 0;
    bool of = at > 0 && (hints(in, at - 1, HINT_OF) || hints(in, at - 1, HINT_TO) ||
                         hints(in, at - 1, HINT_THAN));
    bool years = (is_class(in, at - 1, CLASS_TIME_UNIT) && is_plural(in, at - 1)) ||
                 follows_year(in, at) || told || is_of_dated(in, at);
    if (!recent && !years &&
        (of || !is_one_of(in, at - 1, CLASS_BIT(PREPOSITION) | CLASS_BIT(SINCE))))
        return 0;
    if (!date_is_led(in, at) && !recent && !years)
        return 0;
    *to = (struct calendar){.grain = GRAIN_YEAR, .year = year};
    return at + 1;
}

/** The apostrophe that stands for a century: " '79". */
static bool is_century_mark(const struct reading *in, size_t i) {
    return in->tokens[i].flags & TOKEN_SPACE_BEFORE && is_apostrophe(in, i);
}

bool year_is_short(const struct reading *in, size_t at) {
    bool torn = is_glued(in, at + 1) && in->tokens[at + 1].type == TOKEN_WORD;
    bool marked = at > 0 && is_glued(in, at) && is_century_mark(in, at - 1);
    return marked && is_digits(in, at, 2, 2) && !torn && !is_sign(in, at + 1, "'");
}

size_t date_short_year(const struct reading *in, size_t at, struct calendar *to) {
    if (!year_is_short(in, at))
        return 0;
    int year = number_at(in, at);
    *to = (struct calendar){.grain = GRAIN_YEAR,
                            .year = year + (year > 30 ? 1900 : 2000)};
    return at + 1;
}

size_t date_worded_decade(const struct reading *in, size_t at, struct calendar *to) {
    bool led = at > 0 && (hints(in, at - 1, HINT_THE) || is_dash(in, at - 1) ||
                          is_class(in, at - 1, CLASS_PERIOD_PART));
    const struct sense *decade = led ? word_sense(in, at, CLASS_DECADE) : NULL;
    if (!decade || decade->number % 10 || tells_warmth(in)) /* "teens" */
        return 0;
    *to = (struct calendar){.grain = GRAIN_DECADE, .year = 1900 + decade->number};
    return at + 1;
}

size_t date_worded_year(const struct reading *in, size_t at, struct calendar *to) {
    int year;
    size_t past = year_in_words(in, at, &year);
    if (past && token_is(&in->tokens[past - 1], CLASS_DECADE)) {
        *to = (struct calendar){.grain = GRAIN_DECADE, .year = year};
        return past;
    }
    bool led =
        at > 0 && (is_class(in, at - 1, CLASS_PREPOSITION) ||
                   is_class(in, at - 1, CLASS_AND) || is_unit(in, at - 1, "12M"));
    bool joined = past == at + 4 && is_dash(in, at + 2);
    bool goes_on = is_dash(in, past) && is_joint(in, past); /* "thirty-second clips" */
    if (!past || !(led || joined) || goes_on || is_counted(in, past))
        return 0; /* "Nineteen Eighty-Four" can be nothing else */
    *to = (struct calendar){.grain = GRAIN_YEAR, .year = year};
    return past;
}

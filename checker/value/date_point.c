/*
 * date_point.c - dates that the calendar alone fixes.
 */
#include "value/calendar.h"
#include "value/civil.h"

static bool is_digits(const struct reading *in, size_t i, size_t least, size_t most) {
    return i < in->n && in->tokens[i].type == TOKEN_DIGITS &&
           in->tokens[i].size >= least && in->tokens[i].size <= most;
}

static int number(const struct reading *in, size_t i) {
    return text_number(token_text(in, i));
}

/** A month word; abbreviations may have their full stop. */
static size_t month_at(const struct reading *in, size_t at, int *month) {
    if (at >= in->n)
        return 0;
    const struct sense *name = token_sense(&in->tokens[at], CLASS_MONTH);
    const struct sense *abbreviation =
        name ? NULL : token_sense(&in->tokens[at], CLASS_MONTH_SHORT);
    if (!name && !abbreviation)
        return 0;
    *month = name ? name->number : abbreviation->number;
    bool stop = abbreviation && is_sign(in, at + 1, ".");
    return at + 1 + (stop ? 1 : 0);
}

static bool follows_preposition(const struct reading *in, size_t at);

/** "April Jones", "Jan Okker": a given name, before a family name. */
static bool is_given_name(const struct reading *in, size_t at) {
    if (!hints(in, at, HINT_GIVEN_NAME) || at + 1 >= in->n ||
        tokens_are_titled(in->tokens, in->n))
        return false;
    const struct token *next = &in->tokens[at + 1];
    bool family = next->type == TOKEN_WORD && next->flags & TOKEN_CAPITAL &&
                  !token_is(next, CLASS_MONTH) && !token_is(next, CLASS_WEEKDAY) &&
                  !token_is(next, CLASS_ORDINAL) && !token_is(next, CLASS_CARDINAL) &&
                  !token_is(next, CLASS_FUNCTION);
    bool dated = at > 0 && (is_class(in, at - 1, CLASS_PREPOSITION) ||
                            is_class(in, at - 1, CLASS_PERIOD_PART) ||
                            is_class(in, at - 1, CLASS_DEICTIC) ||
                            in->tokens[at - 1].type == TOKEN_DIGITS);
    bool the = at > 0 && hints(in, at - 1, HINT_THE);
    return family && !the && (!dated || hints(in, at - 1, HINT_WITH));
}

/** "may", "march", "mar" and "sun" are words too: a month needs a capital or company.
 */
static bool is_doubtful(const struct reading *in, size_t at) {
    const struct token *month = &in->tokens[at];
    /* "The bridge You Cross May Be Weak": in a headline the verb has a capital too. */
    if (token_is(month, CLASS_AUXILIARY) && is_class(in, at + 1, CLASS_AUXILIARY))
        return true;
    if (is_given_name(in, at))
        return true;
    bool verb = hint_at(in, at, HINT_COMMON_MONTH) == MONTH_VERB;
    return hints(in, at, HINT_COMMON_MONTH) &&
           (!(month->flags & TOKEN_CAPITAL) ||
            (verb && !follows_preposition(in, at) && !year_at(in, at - 1)));
}

/** A day of the month: 5, 5th, "fifth", "the 5th of". */
static size_t day_at(const struct reading *in, size_t at, int *day) {
    at += hints(in, at, HINT_THE) ? 1 : 0;
    if (is_digits(in, at, 1, 2)) {
        *day = number(in, at);
        bool suffix =
            is_class(in, at + 1, CLASS_ORDINAL_SUFFIX) && is_glued(in, at + 1);
        bool decimal = is_sign(in, at + 1, ".,:") && is_glued(in, at + 1) &&
                       is_digits(in, at + 2, 1, 9) && is_glued(in, at + 2);
        bool percent = is_sign(in, at + 1, "%");
        bool glued =
            !suffix && is_glued(in, at + 1) && in->tokens[at + 1].type == TOKEN_WORD;
        return *day >= 1 && *day <= 99 && !decimal && !percent && !glued
                   ? at + 1 + suffix
                   : 0;
    }
    if (!is_class(in, at, CLASS_ORDINAL) && !is_class(in, at, CLASS_CARDINAL))
        return 0;
    const struct sense *tens = token_sense(&in->tokens[at], CLASS_CARDINAL);
    size_t unit_at = at + (tens ? 1 : 0) + (tens && is_dash(in, at + 1) ? 1 : 0);
    if (!is_class(in, unit_at, CLASS_ORDINAL))
        return 0;
    *day = (tens ? tens->number : 0) +
           token_sense(&in->tokens[unit_at], CLASS_ORDINAL)->number;
    return *day <= 31 ? unit_at + 1 : 0;
}

/** "May twenty one": nothing counted may follow, as in "In May twenty people". */
static size_t day_in_words(const struct reading *in, size_t at, int *day) {
    size_t past = tens_read(in, at, day);
    int year;
    bool ends = past && (past >= in->n || in->tokens[past].type == TOKEN_SIGN ||
                         year_at(in, past) || year_in_words(in, past, &year));
    return ends && *day >= 1 && *day <= 31 ? past : 0;
}

/** ", 2010", " 2010", " of 2010" behind a month or a day. */
static size_t year_behind(const struct reading *in, size_t at, int *year) {
    size_t next = at;
    next += is_sign(in, next, ",") ? 1 : 0;
    next += hints(in, next, HINT_OF) || hints(in, next, HINT_IN) ? 1 : 0;
    int found = year_at(in, next);
    size_t worded = found ? 0 : year_in_words(in, next, year);
    if (worded)
        return worded;
    if (!found && is_sign(in, next, "'") && is_digits(in, next + 1, 2, 2)) {
        found = number(in, next + 1) + (number(in, next + 1) > 50 ? 1900 : 2000);
        next++;
    }
    if (!found)
        return at;
    *year = found;
    return next + 1;
}

/** "May 5, 2010", "May 2010", "May". */
static size_t read_month_first(const struct reading *in, size_t at,
                               struct calendar *to) {
    int month, day;
    size_t past = month_at(in, at, &month);
    if (!past)
        return 0;
    *to = (struct calendar){.grain = GRAIN_MONTH, .month = month};
    size_t behind = day_at(in, past, &day);
    if (!behind && in->tokens[at].flags & TOKEN_CAPITAL)
        behind = day_in_words(in, past, &day);
    bool to_year = behind && is_digits(in, past, 2, 2) && is_sign(in, past - 1, "'");
    if (behind && !to_year && day <= 39) {
        to->grain = GRAIN_DAY;
        to->day = day;
        past = behind;
    }
    size_t end = year_behind(in, past, &to->year);
    if (end == past && to->grain == GRAIN_DAY)
        to->year = listed_year(in, past);
    bool alone = end == past && to->grain == GRAIN_MONTH;
    if (alone && is_digits(in, past, 5, 20)) /* February 151998 */
        return 0;
    return alone && is_doubtful(in, at) ? 0 : end;
}

/** "5 May 2010", "the 5th of May". */
size_t date_day_first(const struct reading *in, size_t at, struct calendar *to) {
    int month, day;
    size_t past = day_at(in, at, &day);
    if (!past && is_class(in, at, CLASS_CARDINAL))
        past = tens_read(in, at, &day);
    if (!past || day > 39)
        return 0;
    past += hints(in, past, HINT_OF) ? 1 : 0;
    past += is_dash(in, past) && is_glued(in, past) ? 1 : 0;
    size_t behind = month_at(in, past, &month);
    if (!behind || (is_class(in, past, CLASS_AUXILIARY) &&
                    !(in->tokens[past].flags & TOKEN_CAPITAL)))
        return 0;
    *to = (struct calendar){.grain = GRAIN_DAY, .month = month, .day = day};
    behind += is_dash(in, behind) && year_at(in, behind + 1) ? 1 : 0;
    return year_behind(in, behind, &to->year);
}

/** "2018 March 18", "2024 August". */
static size_t read_year_first(const struct reading *in, size_t at,
                              struct calendar *to) {
    int year = year_at(in, at);
    size_t past = year ? read_month_first(in, at + 1, to) : 0;
    if (!past || to->year)
        return 0;
    to->year = year;
    return past;
}

/** "2010-05-05", "2010/5/5", "2010-05". */
static size_t read_iso(const struct reading *in, size_t at, struct calendar *to) {
    bool slash = is_sign(in, at + 1, "/"), dash = is_dash(in, at + 1);
    if (!is_digits(in, at, 4, 4) || (!slash && !dash) || !is_glued(in, at + 1) ||
        !is_digits(in, at + 2, 1, 2) || !is_glued(in, at + 2))
        return 0;
    *to = (struct calendar){
        .grain = GRAIN_MONTH, .year = number(in, at), .month = number(in, at + 2)};
    bool day = is_digits(in, at + 4, 1, 2) && is_glued(in, at + 3) &&
               is_glued(in, at + 4) &&
               (slash ? is_sign(in, at + 3, "/") : is_dash(in, at + 3));
    if (day) {
        to->grain = GRAIN_DAY;
        to->day = number(in, at + 4);
    }
    bool two_years = !day && in->tokens[at + 2].size == 2 && to->month > 12;
    bool exists = to->month >= 1 && to->month <= 12 && to->year >= 1000 &&
                  to->year <= 2150 && (!day || to->day <= 31);
    if (two_years || !exists || (!day && (slash || in->tokens[at + 2].size != 2)))
        return 0;
    return at + (day ? 5 : 3);
}

/** A day that some month has, be it not this one: 31 June. */
static bool is_day_of_some(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** "5/13/2010": month first, unless only the other order exists. */
static size_t read_slashed(const struct reading *in, size_t at, struct calendar *to) {
    if (!is_digits(in, at, 1, 2) || !is_digits(in, at + 2, 1, 2) ||
        !(is_digits(in, at + 4, 4, 4) || is_digits(in, at + 4, 2, 2)))
        return 0;
    bool slash = is_sign(in, at + 1, "/") && is_sign(in, at + 3, "/");
    bool dash = is_dash(in, at + 1) && is_dash(in, at + 3);
    bool stop = is_sign(in, at + 1, ".") && is_sign(in, at + 3, ".") &&
                is_digits(in, at + 4, 4, 4);
    for (size_t i = at + 1; i <= at + 4; i++)
        if (!is_glued(in, i) || !(slash || dash || stop))
            return 0;
    int first = number(in, at), second = number(in, at + 2), year = number(in, at + 4);
    year += year > 99 ? 0 : year > 50 ? 1900 : 2000;
    bool day_first = first > 12 || (stop && second <= 12);
    *to = (struct calendar){.grain = GRAIN_DAY,
                            .year = year,
                            .month = day_first ? second : first,
                            .day = day_first ? first : second};
    bool more = is_glued(in, at + 5) &&
                (is_sign(in, at + 5, "/-") || is_digits(in, at + 6, 1, 9));
    bool told = civil_exists(to->year, to->month, to->day) ||
                (in->tokens[at + 4].size == 4 && is_day_of_some(to->month, to->day));
    return told && !more ? at + 5 : 0;
}

/** The number of "first", "third", "Q3", "1st" at `at`. */
static size_t place_at(const struct reading *in, size_t at, int *place) {
    if (is_class(in, at, CLASS_ORDINAL)) {
        *place = token_sense(&in->tokens[at], CLASS_ORDINAL)->number;
        return at + 1;
    }
    if (is_digits(in, at, 1, 2) && is_class(in, at + 1, CLASS_ORDINAL_SUFFIX) &&
        is_glued(in, at + 1)) {
        *place = number(in, at);
        return at + 2;
    }
    return 0;
}

static size_t read_part(const struct reading *in, size_t past, struct calendar *to,
                        enum grain grain) {
    *to = (struct calendar){.grain = grain, .part = to->part};
    size_t behind = year_behind(in, past, &to->year);
    return behind;
}

/** "1988 third quarter". */
static size_t read_quarter_of(const struct reading *in, size_t at,
                              struct calendar *to) {
    int year = year_at(in, at), place;
    size_t past = year ? place_at(in, at + 1, &place) : 0;
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

size_t date_quarter(const struct reading *in, size_t at, struct calendar *to) {
    int place = 0;
    size_t past = place_at(in, at, &place);
    past += past && is_dash(in, past) ? 1 : 0;
    to->part = place;
    if (past && is_unit(in, past, "3M") && place <= 4)
        return read_part(in, past + 1, to, GRAIN_QUARTER);
    if (past && is_half(in, past) && place <= 2) {
        size_t end = read_part(in, past + 1, to, GRAIN_HALF);
        bool of =
            hints(in, end, HINT_OF) && is_unit(in, end + 2, "12M") &&
            (is_class(in, end + 1, CLASS_DEICTIC) || hints(in, end + 1, HINT_THE));
        return to->year || of ? end : 0; /* date.c reads "of the year" */
    }
    bool half = has_number(in, at, CLASS_QUARTER_SIGN, PARTS_HALF),
         letter = half || has_number(in, at, CLASS_QUARTER_SIGN, PARTS_QUARTER);
    if (letter && is_glued(in, at + 1) && is_digits(in, at + 1, 1, 1) &&
        !(at > 0 && is_glued(in, at) && in->tokens[at - 1].type != TOKEN_SIGN)) {
        to->part = number(in, at + 1);
        if (to->part < 1 || to->part > (half ? 2 : 4))
            return 0;
        return read_part(in, at + 2, to, half ? GRAIN_HALF : GRAIN_QUARTER);
    }
    int year = year_at(in, at);
    if (year && has_number(in, at + 1, CLASS_QUARTER_SIGN, PARTS_QUARTER) &&
        is_glued(in, at + 2) && is_digits(in, at + 2, 1, 1)) {
        *to = (struct calendar){
            .grain = GRAIN_QUARTER, .year = year, .part = number(in, at + 2)};
        return to->part >= 1 && to->part <= 4 ? at + 3 : 0;
    }
    return read_quarter_of(in, at, to);
}

static bool is_apostrophe(const struct reading *in, size_t i) {
    return is_sign(in, i, "'") ||
           (i < in->n && text_equal(token_text(in, i), text_of("\xE2\x80\x99")));
}

/** "FY2019", "FY19", "FY'19". */
static size_t read_fiscal(const struct reading *in, size_t at, struct calendar *to) {
    size_t digits = at + 1;
    bool mark = is_apostrophe(in, digits) && is_glued(in, digits + 1);
    digits += mark ? 1 : 0;
    if (!has_number(in, at, CLASS_QUARTER_SIGN, PARTS_YEAR) ||
        !is_digits(in, digits, 2, 4) || in->tokens[digits].size == 3)
        return 0;
    int year = number(in, digits);
    *to =
        (struct calendar){.grain = GRAIN_YEAR, .year = year + (year < 100 ? 2000 : 0)};
    return digits + 1;
}

/** "1990s", "the '90s", "90s". */
static size_t read_decade(const struct reading *in, size_t at, struct calendar *to) {
    if (!is_digits(in, at, 2, 4) || in->tokens[at].size == 3)
        return 0;
    size_t s = at + 1;
    s += is_sign(in, s, "'") && is_glued(in, s) ? 1 : 0;
    if (!is_glued(in, s) || !hints(in, s, HINT_TENS))
        return 0;
    int year = number(in, at);
    if (year % 10 != 0 || (year < 100 && year < 20 && year != 0))
        return 0;
    year += year < 100 ? 1900 : 0;
    *to = (struct calendar){.grain = GRAIN_DECADE, .year = year};
    if (year % 100 == 0 && number(in, at) >= 1000 && year != 2000)
        to->grain = GRAIN_CENTURY;
    return s + 1;
}

static size_t read_century(const struct reading *in, size_t at, struct calendar *to) {
    int place = 0;
    size_t past = place_at(in, at, &place);
    past += past && is_dash(in, past) ? 1 : 0;
    if (!past || !is_unit(in, past, "1200M") || place < 5)
        return 0;
    *to = (struct calendar){.grain = GRAIN_CENTURY, .year = 100 * (place - 1)};
    return past + 1;
}

/** "summer 2016", "the winter of 1999"; alone only behind "this", "last". */
static size_t read_season(const struct reading *in, size_t at, struct calendar *to) {
    const struct sense *season =
        at < in->n ? token_sense(&in->tokens[at], CLASS_SEASON) : NULL;
    if (!season)
        return 0;
    *to = (struct calendar){.grain = GRAIN_SEASON, .season = season->value};
    size_t past = year_behind(in, at + 1, &to->year);
    return to->year ? past : 0;
}

static size_t read_holiday(const struct reading *in, size_t at, struct calendar *to) {
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
    return year_behind(in, past, &to->year);
}

/** "on 25th": a day of no month, only behind "on". */
static size_t read_day_alone(const struct reading *in, size_t at, struct calendar *to) {
    int day;
    bool on = hints(in, at - 1, HINT_ON) ||
              (at > 1 && hints(in, at - 1, HINT_THE) && hints(in, at - 2, HINT_ON));
    if (!on)
        return 0;
    size_t past = day_at(in, at, &day);
    size_t digits = at + (hints(in, at, HINT_THE) ? 1 : 0);
    if (!past || !is_digits(in, digits, 1, 2) || past != digits + 2 || day > 31)
        return 0;
    bool noun = past < in->n && in->tokens[past].type == TOKEN_WORD &&
                !token_is(&in->tokens[past], CLASS_FUNCTION) &&
                !token_is(&in->tokens[past], CLASS_PREPOSITION) &&
                !token_is(&in->tokens[past], CLASS_AUXILIARY) &&
                !token_is(&in->tokens[past], CLASS_CONJUNCTION);
    bool verb =
        noun && (token_is(&in->tokens[past], CLASS_VERB) || is_past_verb(in, past));
    *to = (struct calendar){.grain = GRAIN_DAY, .day = day};
    return noun && !verb ? 0 : past;
}

/** Words behind a four-digit number that make it a count. */
static bool is_counted(const struct reading *in, size_t past) {
    size_t end;
    bool plural = is_plural(in, past);
    if (past >= in->n || in->tokens[past].type != TOKEN_WORD || is_glued(in, past))
        return false;
    if (is_class(in, past, CLASS_SCALE) || sense_at(in, past, CLASS_UNIT, &end) ||
        sense_at(in, past, CLASS_CURRENCY_WORD, &end) ||
        (sense_at(in, past, CLASS_PERCENT, &end) &&
         !(in->tokens[past].flags & TOKEN_ALL_CAPITALS)) ||
        (plural && sense_at(in, past, CLASS_TIME_UNIT, &end)) ||
        is_class(in, past, CLASS_PLURAL))
        return true;
    return plural && !is_class(in, past, CLASS_VERB) &&
           !is_class(in, past, CLASS_FUNCTION);
}

static bool follows_preposition(const struct reading *in, size_t at) {
    if (at == 0)
        return false;
    size_t before = at - 1;
    return is_class(in, before, CLASS_PREPOSITION) || is_sign(in, before, "(,-") ||
           is_dash(in, before) || is_class(in, before, CLASS_ARTICLE) ||
           is_class(in, before, CLASS_PERIOD_PART) || is_class(in, before, CLASS_AND) ||
           is_unit(in, before, "12M") || hints(in, before, HINT_THE);
}

/** "1850 to 1899", "1850-99": behind another year there is no doubt. */
static bool follows_year(const struct reading *in, size_t at) {
    return at > 1 && year_at(in, at - 2) &&
           (is_dash(in, at - 1) || hints(in, at - 1, HINT_TO) ||
            is_class(in, at - 1, CLASS_AND));
}

size_t date_year(const struct reading *in, size_t at, struct calendar *to) {
    int year = year_at(in, at);
    bool recent = year >= 1900 && year <= 2060;
    bool the = recent && at > 0 && is_class(in, at - 1, CLASS_DETERMINER);
    if (!year || (!the && is_counted(in, at + 1)) || is_sign(in, at + 1, "%"))
        return 0;
    bool of = at > 0 && (hints(in, at - 1, HINT_OF) || hints(in, at - 1, HINT_TO) ||
                         hints(in, at - 1, HINT_THAN));
    bool years = (is_class(in, at - 1, CLASS_TIME_UNIT) && is_plural(in, at - 1)) ||
                 follows_year(in, at);
    if (!recent && !years &&
        (of || !(at > 0 && is_class(in, at - 1, CLASS_PREPOSITION))))
        return 0;
    if (!follows_preposition(in, at) && !recent && !years)
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
    return at > 0 && is_digits(in, at, 2, 2) && is_glued(in, at) &&
           is_century_mark(in, at - 1) && !torn && !is_sign(in, at + 1, "'");
}

/** "'79": of the century that makes it no later than 2030. */
static size_t read_short_year(const struct reading *in, size_t at,
                              struct calendar *to) {
    if (!year_is_short(in, at))
        return 0;
    int year = number(in, at);
    *to = (struct calendar){.grain = GRAIN_YEAR,
                            .year = year + (year > 30 ? 1900 : 2000)};
    return at + 1;
}

/** "the eighties", "mid-nineties" of the last century; of degrees they are none. */
static size_t read_worded_decade(const struct reading *in, size_t at,
                                 struct calendar *to) {
    bool led = at > 0 && (hints(in, at - 1, HINT_THE) || is_dash(in, at - 1) ||
                          is_class(in, at - 1, CLASS_PERIOD_PART));
    if (!led || !is_class(in, at, CLASS_DECADE))
        return 0;
    for (size_t i = 0; i < in->n; i++)
        if (is_class(in, i, CLASS_DEGREE) || hints(in, i, HINT_WARMTH))
            return 0;
    *to = (struct calendar){.grain = GRAIN_DECADE,
                            .year = 1900 +
                                    token_sense(&in->tokens[at], CLASS_DECADE)->number};
    return at + 1;
}

/** "in nineteen ninety-six"; "nineteen seventies". */
static size_t read_worded_year(const struct reading *in, size_t at,
                               struct calendar *to) {
    int year;
    size_t past = year_in_words(in, at, &year);
    if (past && token_is(&in->tokens[past - 1], CLASS_DECADE)) {
        *to = (struct calendar){.grain = GRAIN_DECADE, .year = year};
        return past;
    }
    bool led = at > 0 && (is_class(in, at - 1, CLASS_PREPOSITION) ||
                          is_class(in, at - 1, CLASS_AND));
    if (!past || !led || is_counted(in, past))
        return 0;
    *to = (struct calendar){.grain = GRAIN_YEAR, .year = year};
    return past;
}

/** A reader, and whether its first token may be digits, or a word. */
struct point_reader {
    size_t (*read)(const struct reading *in, size_t at, struct calendar *to);
    bool digits, word;
};

/** The most telling first; of all that read something the longest wins. */
static const struct point_reader readers[] = {
    {read_iso, true, false},
    {read_year_first, true, false},
    {read_slashed, true, false},
    {date_day_first, true, true},
    {read_month_first, false, true},
    {date_quarter, true, true},
    {read_fiscal, false, true},
    {read_decade, true, false},
    {read_century, true, true},
    {read_season, false, true},
    {read_holiday, false, true},
    {read_day_alone, true, true},
    {date_year, true, false},
    {read_worded_year, false, true},
    {read_worded_decade, false, true},
    {read_short_year, true, false},
    {date_nth, true, true},
    {date_listed, true, false},
};

size_t date_point(const struct reading *in, size_t at, struct calendar *to) {
    size_t best = 0;
    bool digits = at < in->n && in->tokens[at].type == TOKEN_DIGITS;
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        struct calendar trial = {0};
        if (digits ? !readers[i].digits : !readers[i].word)
            continue;
        size_t past = readers[i].read(in, at, &trial);
        if (past > best) {
            best = past;
            *to = trial;
        }
    }
    return best;
}

/*
 * stated_date.c - a day in figures or in words, and a time behind it.
 */
#include "document/stated_date.h"

struct stated_day {
    int year, month, day; /* 0: not read yet */
};

/** Cut the digits at the head of *rest. */
static struct text take_digits(struct text *rest) {
    size_t n = 0;
    while (n < rest->size && ascii_is_digit(rest->data[n]))
        n++;
    struct text digits = text_slice(*rest, 0, n);
    *rest = text_slice(*rest, n, rest->size);
    return digits;
}

static bool take_sign(struct text *rest, char sign) {
    bool there = rest->size && rest->data[0] == sign;
    *rest = text_slice(*rest, there, rest->size);
    return there;
}

static bool is_short(struct text digits) {
    return digits.size == 1 || digits.size == 2;
}

/** 2016-03-23, 2016/3/23: the year first, so that nothing can be exchanged. */
static bool read_figures(struct text *rest, struct stated_day *to) {
    struct text year = take_digits(rest);
    char sign = rest->size && rest->data[0] == '/' ? '/' : '-';
    bool first = take_sign(rest, sign);
    struct text month = take_digits(rest);
    bool second = take_sign(rest, sign);
    struct text day = take_digits(rest);
    if (year.size != 4 || !first || !is_short(month) || !second || !is_short(day))
        return false;
    *to = (struct stated_day){text_number(year), text_number(month), text_number(day)};
    return true;
}

/** Cut the word at the head of *rest and look it up; `token` is all zero without one.
 */
static void take_word(const struct language *language, struct text *rest,
                      struct token *token) {
    size_t n = 0;
    uint32_t at = 0;
    while (n < rest->size && ascii_is_letter(rest->data[n]))
        n++;
    *token = (struct token){0};
    if (n)
        token_next(language, text_slice(*rest, 0, n), &at, (uint32_t)n, token);
    *rest = text_slice(*rest, n, rest->size);
}

/** "23", "23rd" or "2016" of a date in words. */
static bool take_figure(const struct language *language, struct text digits,
                        struct text *rest, struct stated_day *to) {
    struct token suffix;
    if (digits.size == 4 && to->month && to->day) {
        to->year = text_number(digits);
        return true;
    }
    if (!is_short(digits) || to->day)
        return false;
    to->day = text_number(digits);
    take_word(language, rest, &suffix);
    return !suffix.size || token_is(&suffix, CLASS_ORDINAL_SUFFIX);
}

/** A month, once, or before all else a day of the week, which says nothing new. */
static bool take_name(const struct token *token, struct stated_day *to) {
    if (token_is(token, CLASS_WEEKDAY))
        return !to->month && !to->day;
    const struct sense *month = token_sense(token, CLASS_MONTH);
    if (!month)
        month = token_sense(token, CLASS_MONTH_SHORT);
    if (!month || to->month)
        return false;
    to->month = month->number;
    return true;
}

static void skip_between(struct text *rest) {
    while (rest->size && (ascii_is_space(rest->data[0]) || rest->data[0] == ',' ||
                          rest->data[0] == '.' || rest->data[0] == '-'))
        *rest = text_slice(*rest, 1, rest->size);
}

/** "March 23, 2016", "23rd March 2016", "Wed, 23 Mar 2016", "23-Mar-2016". */
static bool read_words(const struct language *language, struct text *rest,
                       struct stated_day *to) {
    *to = (struct stated_day){0};
    while (rest->size && !to->year) {
        struct text digits = take_digits(rest);
        struct token word = {0};
        if (!digits.size)
            take_word(language, rest, &word);
        if (digits.size ? !take_figure(language, digits, rest, to)
                        : !take_name(&word, to))
            return false;
        if (!to->year)
            skip_between(rest);
    }
    return to->year;
}

enum { LONGEST_TIME = 40 };

/** What may stand in a time behind its hour: minutes, a zone, half of the day. */
static bool is_of_time(char c) {
    return ascii_is_digit(c) || ascii_is_letter(c) || (c && strchr(":.+-/ ", c));
}

/** Nothing, or a time that T, a comma or blanks set off: "T10:00Z", " 2:43 -0400". */
static bool is_time(struct text rest) {
    bool marked = take_sign(&rest, 'T') || take_sign(&rest, 't');
    if (!marked) {
        take_sign(&rest, ',');
        rest = text_trim(rest);
        if (!rest.size)
            return true;
    }
    struct text hour = take_digits(&rest);
    bool alone = rest.size && !marked && rest.data[0] != ':';
    if (!is_short(hour) || alone || rest.size > LONGEST_TIME)
        return false;
    for (size_t i = 0; i < rest.size; i++)
        if (!is_of_time(rest.data[i]))
            return false;
    return true;
}

static bool exists(struct stated_day day) {
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30,
                                         31, 31, 30, 31, 30, 31};
    bool leap = (day.year % 4 == 0 && day.year % 100 != 0) || day.year % 400 == 0;
    bool month = day.year >= 1 && day.month >= 1 && day.month <= 12;
    return month && day.day >= 1 &&
           day.day <= days[day.month - 1] + (day.month == 2 && leap);
}

const char *stated_date_read(struct text stated, const struct language *language,
                             struct arena *arena, struct text *to) {
    struct text trimmed = text_trim(stated), rest = trimmed;
    struct stated_day day;
    *to = (struct text){"", 0};
    if (!trimmed.size)
        return NULL;
    bool read = read_figures(&rest, &day);
    if (!read) {
        rest = trimmed;
        read = read_words(language, &rest, &day);
    }
    if (!read || !is_time(rest))
        return "write YYYY-MM-DD";
    if (!exists(day))
        return "there is no such day";
    *to = text_of(arena_print(arena, "%04d-%02d-%02d", day.year, day.month, day.day));
    return NULL;
}

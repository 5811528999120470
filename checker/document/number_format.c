/*
 * number_format.c - formats of cells, as spreadsheets write them, made plain.
 */
#include "document/number_format.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const struct {
    unsigned id;
    const char *code;
} builtin[] = {
#define FORMAT(id, code) {id, code},
#include "document/number_formats.def"
#undef FORMAT
};

enum { LONGEST = 64, MOST_DECIMALS = 15 };

const char *number_format_builtin(unsigned id) {
    for (size_t i = 0; i < sizeof builtin / sizeof *builtin; i++)
        if (builtin[i].id == id)
            return builtin[i].code;
    return NULL;
}

/* ---- what a code says ---- */

/** Where in the code of one sign a digit, a letter, or what is shown stands. */
enum code_place { PLACE_CODE, PLACE_SHOWN, PLACE_HIDDEN };

/** The sign at *at, and what it is; *at moves on.  False at the end. */
static bool next_sign(struct text code, size_t *at, char *sign,
                      enum code_place *place) {
    if (*at >= code.size)
        return false;
    *sign = code.data[(*at)++];
    *place = PLACE_CODE;
    if ((*sign == '\\' || *sign == '_' || *sign == '*') && *at < code.size) {
        *place = *sign == '\\' ? PLACE_SHOWN : PLACE_HIDDEN;
        *sign = code.data[(*at)++];
    }
    return true;
}

/** Behind what is quoted at `at`, which its closing sign ends; the size without one. */
static size_t past_quoted(struct text code, size_t at, char close) {
    const char *end =
        at < code.size ? memchr(code.data + at, close, code.size - at) : NULL;
    return end ? (size_t)(end - code.data) + 1 : code.size;
}

/** One form of a number, in the order of its signs. */
struct number_form {
    struct text section;
    char before[LONGEST], behind[LONGEST];   /* what is shown around the digits */
    int decimals, least_decimals, thousands; /* commas behind all digits */
    bool digits, grouped, percent, scientific;
    bool year, month, day, clock;
};

static void show(struct number_form *form, const char *bytes, size_t size) {
    char *to = form->digits ? form->behind : form->before;
    size_t have = strlen(to);
    if (have + size < LONGEST)
        memcpy(to + have, bytes, size); /* the rest is zero */
}

/** "[$€-407]" shows the sign of a currency; "[Red]" and "[>5]" nothing; "[h]" is time.
 */
static void read_bracket(struct number_form *form, struct text inside) {
    if (inside.size && inside.data[0] == '$') {
        const char *dash = memchr(inside.data, '-', inside.size);
        size_t end = dash ? (size_t)(dash - inside.data) : inside.size;
        show(form, inside.data + 1, end - 1);
    } else if (inside.size && strchr("hHmMsS", inside.data[0]) &&
               inside.data[inside.size - 1] == inside.data[0])
        form->clock = true;
}

static void read_digit(struct number_form *form, char sign, bool *point) {
    form->decimals += *point;
    form->least_decimals += *point && sign != '#';
    form->digits = true;
    form->grouped = form->grouped || form->thousands;
    form->thousands = 0;
}

static void read_letter(struct number_form *form, char sign, struct text rest) {
    static const char clock[] = "hs";
    sign |= 0x20;
    form->year = form->year || sign == 'y';
    form->day = form->day || sign == 'd';
    form->clock = form->clock || strchr(clock, sign);
    /* Behind hours, or in front of seconds, it is minutes. */
    bool minutes = sign == 'm' && (form->clock || (rest.size && rest.data[0] == ':'));
    form->month = form->month || (sign == 'm' && !minutes);
}

/** A sign of the code that is no letter of a date. */
static void read_sign(struct number_form *form, char sign, bool *point) {
    if (strchr("0#?", sign))
        read_digit(form, sign, point);
    else if (sign == '.' && form->digits)
        *point = true;
    else if (sign == ',' && form->digits)
        form->thousands++;
    else if (sign == '%')
        form->percent = true, show(form, "%", 1);
    else if (sign != ',' && sign != '.' && sign != '@')
        show(form, &sign, 1);
}

static void read_form(struct text section, struct number_form *form) {
    bool point = false;
    char sign;
    enum code_place place;
    *form = (struct number_form){.section = section};
    for (size_t at = 0; next_sign(section, &at, &sign, &place);) {
        if (place == PLACE_SHOWN)
            show(form, &sign, 1);
        else if (place == PLACE_HIDDEN)
            continue;
        else if (sign == '"' || sign == '[') {
            size_t past = past_quoted(section, at, sign == '"' ? '"' : ']');
            struct text inside = text_slice(section, at, past > at ? past - 1 : at);
            if (sign == '"')
                show(form, inside.data, inside.size);
            else
                read_bracket(form, inside);
            at = past;
        } else if ((sign == 'E' || sign == 'e') && form->digits)
            form->scientific = true;
        else if (ascii_is_letter(sign)) {
            while (at < section.size && section.data[at] == sign)
                at++;
            read_letter(form, sign, text_slice(section, at, section.size));
        } else if (!form->scientific)
            read_sign(form, sign, &point);
    }
}

/** The part of a code for numbers above, below or at zero. */
static struct text section_of(struct text code, int which) {
    size_t start = 0, at = 0;
    char sign;
    enum code_place place;
    while (next_sign(code, &at, &sign, &place)) {
        if (place != PLACE_CODE)
            continue;
        if (sign == '"' || sign == '[')
            at = past_quoted(code, at, sign == '"' ? '"' : ']');
        if (sign != ';')
            continue;
        if (which-- == 0)
            return text_slice(code, start, at - 1);
        start = at;
    }
    return which == 0 ? text_slice(code, start, code.size) : (struct text){NULL, 0};
}

/* ---- days ---- */

struct calendar_day {
    int year, month, day;
};

/** Days since 0000-03-01, as "days from civil" has it. */
static struct calendar_day day_of(long days) {
    long era = days / 146097, of_era = days % 146097;
    long year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    long of_year = of_era - (365 * year + year / 4 - year / 100);
    long month = (5 * of_year + 2) / 153;
    int to_month = (int)(month < 10 ? month + 3 : month - 9);
    return (struct calendar_day){(int)(year + era * 400 + (to_month <= 2)), to_month,
                                 (int)(of_year - (153 * month + 2) / 5 + 1)};
}

enum {
    DAY_1900 = 693899,   /* 1899-12-30; with a 29 February 1900 that never was */
    DAY_1904 = 695361,   /* 1904-01-01 */
    MOST_DAYS = 2958465, /* 9999-12-31 */
};

static const char *show_day(const struct number_form *form, double value,
                            bool from_1904, struct arena *arena) {
    long days = (long)floor(value);
    long base = from_1904 ? DAY_1904 : DAY_1900 + (days < 60);
    struct calendar_day day = day_of(base + days);
    if (form->day)
        return arena_print(arena, "%04d-%02d-%02d", day.year, day.month, day.day);
    if (form->month)
        return arena_print(arena, "%04d-%02d", day.year, day.month);
    return form->year ? arena_print(arena, "%04d", day.year) : "";
}

static const char *show_time(const struct number_form *form, double value,
                             bool from_1904, struct arena *arena) {
    const char *day = show_day(form, value, from_1904, arena);
    if (!form->clock)
        return day;
    long minutes = (long)round((value - floor(value)) * 24 * 60);
    return arena_print(arena, "%s%s%02ld:%02ld", day, *day ? " " : "",
                       minutes / 60 % 24, minutes % 60);
}

/* ---- numbers ---- */

/** As many digits as a cell shows that has no format. */
static const char *show_general(double value, struct arena *arena) {
    if (value == round(value) && fabs(value) < 1e15)
        return arena_print(arena, "%.0f", value);
    return arena_print(arena, "%.10g", value);
}

/** "1234.50": halves away from zero, as people round. */
static void write_fixed(double value, int decimals, char to[LONGEST]) {
    double power = pow(10, decimals), scaled = value * power;
    /* What is a half but for the last bit of a double is one. */
    double rounded = floor(scaled + 0.5 + scaled * 1e-15);
    snprintf(to, LONGEST, "%.*f", decimals, rounded / power);
}

static void trim_zeros(char digits[LONGEST], int decimals, int least) {
    size_t size = strlen(digits);
    for (; decimals > least && size && digits[size - 1] == '0'; decimals--)
        digits[--size] = '\0';
    if (size && digits[size - 1] == '.')
        digits[size - 1] = '\0';
}

/** "1234.5" as "1,234.5". */
static const char *group(const char *digits, struct arena *arena) {
    size_t whole = strcspn(digits, "."), size = strlen(digits), n = 0;
    char *to = arena_get(arena, size + whole / 3 + 2);
    for (size_t i = 0; i < size; i++) {
        if (i && i < whole && (whole - i) % 3 == 0)
            to[n++] = ',';
        to[n++] = digits[i];
    }
    return to;
}

static const char *show_digits(const struct number_form *form, double value,
                               struct arena *arena) {
    char digits[LONGEST];
    int decimals = form->decimals < MOST_DECIMALS ? form->decimals : MOST_DECIMALS;
    if (form->scientific)
        return arena_print(arena, "%.*E", decimals, value);
    value *= form->percent ? 100 : 1;
    for (int i = 0; i < form->thousands && i < 4; i++)
        value /= 1000;
    if (value * pow(10, decimals) >= 1e15)
        return show_general(value, arena);
    write_fixed(value, decimals, digits);
    trim_zeros(digits, decimals, form->least_decimals);
    return form->grouped ? group(digits, arena) : arena_print(arena, "%s", digits);
}

/** Without brackets, which mean a minus that is written here. */
static void drop_brackets(char *shown) {
    char *to = shown;
    for (const char *at = shown; *at; at++)
        if (!strchr("()-", *at))
            *to++ = *at;
    *to = '\0';
}

static const char *show_number(struct number_form *form, double value, bool below,
                               struct arena *arena) {
    if (below) {
        drop_brackets(form->before);
        drop_brackets(form->behind);
    }
    return arena_print(arena, "%s%s%s%s", below ? "-" : "", form->before,
                       show_digits(form, fabs(value), arena), form->behind);
}

static bool is_time(const struct number_form *form) {
    return !form->digits && (form->year || form->month || form->day || form->clock);
}

static const char *show_value(double value, struct text code, bool from_1904,
                              struct arena *arena) {
    bool below = value < 0;
    struct text section = section_of(code, below ? 1 : value == 0 ? 2 : 0);
    if (!section.data)
        section = section_of(code, 0);
    struct number_form form;
    read_form(section, &form);
    if (is_time(&form) && value >= 0 && value < MOST_DAYS)
        return show_time(&form, value, from_1904, arena);
    if (!form.digits || memchr(section.data, '/', section.size))
        return show_general(value, arena);
    return show_number(&form, value, below, arena);
}

struct text number_format(struct text value, struct text code, bool from_1904,
                          struct arena *arena) {
    char *end, *copy = arena_copy(arena, value.data ? value.data : "", value.size);
    double number = strtod(copy, &end);
    if (!value.size || *end || !isfinite(number))
        return (struct text){copy, value.size};
    bool general = !code.size || text_spells(code, "General");
    return text_of(general ? show_general(number, arena)
                           : show_value(number, code, from_1904, arena));
}

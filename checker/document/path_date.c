/*
 * path_date.c - the date that a file's name or its folders tell.
 */
#include "document/path_date.h"

enum { YEAR_DIGITS = 4, PART_DIGITS = 2, FIRST_YEAR = 1900, LAST_YEAR = 2100 };

struct day {
    int year, month, day;
};

/** `n` digits at `at` of the path as a number; -1: other bytes stand there. */
static int digits_at(struct text path, size_t at, size_t n) {
    int value = 0;
    for (size_t i = at; i < at + n; i++) {
        if (i >= path.size || !ascii_is_digit(path.data[i]))
            return -1;
        value = 10 * value + (path.data[i] - '0');
    }
    return value;
}

static bool is_plausible(struct day day) {
    bool year = day.year >= FIRST_YEAR && day.year <= LAST_YEAR;
    return year && day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31;
}

/** No letter or digit stands there. */
static bool is_edge(struct text path, size_t at) {
    return at >= path.size ||
           (!ascii_is_digit(path.data[at]) && !ascii_is_letter(path.data[at]));
}

/** Bytes of the sign that parts a year from its month at `at`; two folders are parted
   by a slash. */
static size_t sign_at(struct text path, size_t at) {
    return at < path.size && memchr("-_./", path.data[at], 4) ? 1 : 0;
}

/** Behind the date that begins at `at`; or 0. */
static size_t read_day(struct text path, size_t at, struct day *to) {
    size_t sign = sign_at(path, at + YEAR_DIGITS);
    size_t month = at + YEAR_DIGITS + sign, second = month + PART_DIGITS;
    size_t day = second + sign, past = day + PART_DIGITS;
    bool alike =
        !sign || (sign_at(path, second) && path.data[month - 1] == path.data[second]);
    *to = (struct day){digits_at(path, at, YEAR_DIGITS),
                       digits_at(path, month, PART_DIGITS),
                       digits_at(path, day, PART_DIGITS)};
    bool stands = (at == 0 || is_edge(path, at - 1)) && is_edge(path, past);
    bool goes_on =
        digits_at(path, past + 1, 1) >= 0; /* "20240305-12": another number */
    return stands && alike && (sign || !goes_on) && is_plausible(*to) ? past : 0;
}

/** The only day that a name tells; false: none, or two. */
static bool find_day(struct text name, struct day *found) {
    struct day day;
    *found = (struct day){0};
    for (size_t at = 0, past; at < name.size; at++) {
        if ((past = read_day(name, at, &day)) == 0)
            continue;
        bool same = day.year == found->year && day.month == found->month &&
                    day.day == found->day;
        if (found->year && !same)
            return false;
        *found = day;
        at = past - 1;
    }
    return found->year;
}

/** The bytes of "2024/03/05", the folders of a file whose name begins at `name`. */
static struct text folders_of(struct text path, size_t name) {
    enum { FOLDERS = 10 };
    size_t end = name ? name - 1 : 0, start = end > FOLDERS ? end - FOLDERS : 0;
    bool whole = start == 0 || path.data[start - 1] == '/';
    return text_slice(path, whole ? start : end, end);
}

struct text path_date(struct text path, struct arena *arena) {
    size_t name = path.size;
    while (name > 0 && path.data[name - 1] != '/')
        name--;
    struct day found;
    bool told = find_day(text_slice(path, name, path.size), &found);
    if (!told && (found.year || !find_day(folders_of(path, name), &found)))
        return (struct text){"", 0};
    return text_of(
        arena_print(arena, "%04d-%02d-%02d", found.year, found.month, found.day));
}

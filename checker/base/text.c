/*
 * text.c - comparing and cutting slices, ASCII only and without a locale.
 */
#include "base/text.h"

bool strings_equal(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

bool text_equal(struct text a, struct text b) {
    return a.size == b.size && (!a.size || memcmp(a.data, b.data, a.size) == 0);
}

int text_order(struct text a, struct text b) {
    size_t n = a.size < b.size ? a.size : b.size;
    int by = n ? memcmp(a.data, b.data, n) : 0;
    return by ? by : (a.size > b.size) - (a.size < b.size);
}

bool text_equal_nocase(struct text a, struct text b) {
    return a.size == b.size && text_begins(a, b);
}

bool text_spells_rest(struct text text, const char *word) {
    size_t i = 1;
    while (i < text.size && word[i] &&
           ascii_lower(text.data[i]) == ascii_lower(word[i]))
        i++;
    return i == text.size && !word[i];
}

bool text_begins(struct text whole, struct text part) {
    if (whole.size < part.size ||
        (part.size && ascii_lower(whole.data[0]) != ascii_lower(part.data[0])))
        return false;
    for (size_t i = 0; i < part.size; i++)
        if (ascii_lower(whole.data[i]) != ascii_lower(part.data[i]))
            return false;
    return true;
}

bool text_ends(struct text whole, struct text part) {
    return whole.size >= part.size &&
           text_begins(text_slice(whole, whole.size - part.size, whole.size), part);
}

/** The next byte from `at` on that may be `first`, case aside; only a no is sure. */
static size_t next_alike(struct text whole, size_t at, char first) {
    unsigned char folded = (unsigned char)(first | 0x20);
    for (; at < whole.size; at += 8) {
        uint64_t alike = eight_equal(text_eight(whole, at, 8) | EIGHT_OF(0x20), folded);
        if (alike)
            return at + (size_t)__builtin_ctzll(alike) / 8;
    }
    return whole.size;
}

size_t text_find(struct text whole, struct text part) {
    size_t i = part.size ? next_alike(whole, 0, part.data[0]) : 0;
    for (; i + part.size <= whole.size; i = next_alike(whole, i + 1, part.data[0]))
        if (text_begins(text_slice(whole, i, whole.size), part))
            return i;
    return SIZE_MAX;
}

struct text text_trim(struct text text) {
    while (text.size && ascii_is_space(text.data[0]))
        text = text_slice(text, 1, text.size);
    while (text.size && ascii_is_space(text.data[text.size - 1]))
        text.size--;
    return text;
}

/** What is looked at in one go: a carriage return is sought only before the line feed,
    and where there are only such returns, no further than this. */
enum { LINE_SPAN = 512 };

/** The first "\n" or "\r" from `at` on, or the end: the library's search passes more
    bytes at once than ours, and lines are long. */
static size_t line_end(struct text whole, size_t at) {
    for (; at < whole.size; at += LINE_SPAN) {
        size_t left = whole.size - at, n = left < LINE_SPAN ? left : LINE_SPAN;
        const char *feed = memchr(whole.data + at, '\n', n);
        n = feed ? (size_t)(feed - whole.data) - at : n;
        const char *back = memchr(whole.data + at, '\r', n);
        if (back || feed)
            return (size_t)((back ? back : feed) - whole.data);
    }
    return whole.size;
}

bool text_next_line(struct text whole, size_t *at, struct text *line) {
    if (*at >= whole.size)
        return false;
    size_t end = line_end(whole, *at);
    *line = text_slice(whole, *at, end);
    if (end < whole.size)
        end += whole.data[end] == '\r' && end + 1 < whole.size &&
                       whole.data[end + 1] == '\n'
                   ? 2
                   : 1;
    *at = end;
    return true;
}

int text_number(struct text text) {
    bool minus = text.size && text.data[0] == '-';
    size_t at = text.size && (minus || text.data[0] == '+');
    int number = 0;
    for (; at < text.size && ascii_is_digit(text.data[at]); at++)
        number = number > TEXT_NUMBER_MAX / 10 ? TEXT_NUMBER_MAX
                                               : 10 * number + (text.data[at] - '0');
    return minus ? -number : number;
}

/** The last two digits of a number, at once: reports are full of places. */
static void put_two(uint64_t number, char to[2]) {
    static const char all[] = "00010203040506070809"
                              "10111213141516171819"
                              "20212223242526272829"
                              "30313233343536373839"
                              "40414243444546474849"
                              "50515253545556575859"
                              "60616263646566676869"
                              "70717273747576777879"
                              "80818283848586878889"
                              "90919293949596979899";
    memcpy(to, all + 2 * (number % 100), 2);
}

struct text text_digits(uint64_t number, char room[DIGITS_ROOM]) {
    size_t first = DIGITS_ROOM;
    for (; number > 9; number /= 100)
        put_two(number, room + (first -= 2));
    if (number || first == DIGITS_ROOM)
        room[--first] = (char)('0' + number);
    return (struct text){room + first, DIGITS_ROOM - first};
}

enum { DISTANCE_MAX_SIZE = 40, DISTANCE_FAR = 9 };

static int smallest(int a, int b, int c) {
    int least = a < b ? a : b;
    return least < c ? least : c;
}

int text_distance(struct text a, struct text b) {
    int row[DISTANCE_MAX_SIZE + 1];
    if (a.size > DISTANCE_MAX_SIZE || b.size > DISTANCE_MAX_SIZE)
        return DISTANCE_FAR;
    for (size_t j = 0; j <= b.size; j++)
        row[j] = (int)j;
    for (size_t i = 1; i <= a.size; i++) {
        int diagonal = row[0];
        row[0] = (int)i;
        for (size_t j = 1; j <= b.size; j++) {
            int above = row[j];
            row[j] = smallest(above + 1, row[j - 1] + 1,
                              diagonal + (a.data[i - 1] != b.data[j - 1]));
            diagonal = above;
        }
    }
    return row[b.size] < DISTANCE_FAR ? row[b.size] : DISTANCE_FAR;
}

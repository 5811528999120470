/*
 * english.c - the endings of English words: -s, -ies, -ed, -ing, -ly.
 */
#include "language/language.h"
#include "language/morphology.h"

/** The word's letter so many from its end, from 1, in lower case. */
static char letter(const char *bytes, size_t size, size_t back) {
    return back <= size ? (char)(bytes[size - back] | 0x20) : '\0';
}

/** -s, -es and -ies; "glass" and "bus" are whole, the first of them no plural either.
 */
static struct inflection inflect_s(const char *bytes, size_t size) {
    char second = letter(bytes, size, 2), third = letter(bytes, size, 3);
    struct inflection as = {.stem = (uint16_t)size,
                            .flags = size > 2 && second != 's' ? TOKEN_PLURAL : 0};
    if (size < 4)
        return as;
    if (second == 'e' && third == 'i') {
        as.stem -= 2;
        as.change = 'i' ^ 'y';
    } else if (second == 'e' && (third == 'h' || third == 'x' || third == 's')) {
        as.stem -= 2;
    } else if (second != 's' && second != 'u') {
        as.stem -= 1;
    }
    return as;
}

static struct inflection inflect(const char *bytes, size_t size) {
    struct inflection as = {.stem = (uint16_t)size};
    switch (letter(bytes, size, 1)) {
    case 's': return inflect_s(bytes, size);
    case 'd':
        if (size > 3 && letter(bytes, size, 2) == 'e')
            as = (struct inflection){(uint16_t)(size - (size > 5 ? 2 : 0)), 0,
                                     TOKEN_PAST};
        break;
    case 'g':
        if (size > 6 && letter(bytes, size, 2) == 'n' && letter(bytes, size, 3) == 'i')
            as.stem -= 3;
        break;
    case 'y':
        if (letter(bytes, size, 2) == 'l')
            as.flags = TOKEN_ADVERB;
        break;
    }
    return as;
}

const struct morphology morphology_english = {inflect};

/*
 * english.c - the endings of English words: -s, -ies, -ed, -ing, -ly.
 */
#include <string.h>

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
            as = (struct inflection){(uint16_t)(size - 3), 0, TOKEN_GERUND};
        break;
    case 'y':
        if (letter(bytes, size, 2) == 'l')
            as.flags = TOKEN_ADVERB;
        break;
    }
    return as;
}

/** Endings by which words are made from names, and the plurals of these. */
static const char *const endings[] = {
    "s",    "es",   "n",    "an",  "ns",  "ans",  "ian", "ians", "ean",  "eans",
    "ish",  "ese",  "i",    "is",  "ic",  "er",   "ers", "ite",  "ites", "ist",
    "ists", "ism",  "y",    "ie",  "ies", "iana", "ia",  "land", "burg", "ville",
    "ton",  "town", "wide", "d",   "ed",  "o",    "os",  "ano",  "ica",  "va",
    "v",    "aya",  "ik",   "iks", "at",  "ats",  "acy", "ate",  "ates", "ine",
    "ines", "ii",   "al",   "als", "ive", "ives", "ion", "ions",
};

static bool is_ending(const char *bytes, size_t size) {
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (strlen(endings[i]) == size && memcmp(endings[i], bytes, size) == 0)
            return true;
    return size == 0;
}

/** "Pietrowski", "Pietrowsky": neither is made from the other. */
static bool is_y_for_i(const char *a, size_t a_size, const char *b, size_t b_size) {
    char left = *a, right = *b;
    bool one = a_size == 1 && b_size == 1;
    return one && left + right == 'y' + 'i' && (left == 'y' || left == 'i');
}

/** Letters of the shorter one that may change or go: Varnia, Varnian; Italy, Italian.
 */
enum { CHANGED = 2, LEAST_STEM = 3 };

static bool derives(const char *a, size_t a_size, const char *b, size_t b_size) {
    size_t stem = 0;
    while (stem < a_size && stem < b_size && a[stem] == b[stem])
        stem++;
    for (size_t cut = 0; cut <= CHANGED && stem >= LEAST_STEM + cut; cut++) {
        size_t at = stem - cut;
        if (is_ending(a + at, a_size - at) && is_ending(b + at, b_size - at) &&
            !is_y_for_i(a + at, a_size - at, b + at, b_size - at))
            return true;
    }
    return false;
}

const struct morphology morphology_english = {inflect, derives};

/*
 * masked.c - which signs hide letters of a word, and which part two words.
 */
#include "match/quotes/masked.h"

/** A sign, and how many of it hide letters. */
static const struct mask {
    const char *sign;
    size_t inside, last; /* between letters, 0: never; at the end of the word */
    bool one;            /* behind a single consonant: "d--n", not "wall--and" */
} masks[] = {
    {"*", 1, 3, false}, /* not the end of **bold** */
    {"_", 2, 2, false},           {"-", 2, 2, true},
    {"-", 0, 3, false},           {"\xE2\x80\x93", 2, 2, true},
    {"\xE2\x80\x94", 1, 1, true},
};

static bool is_consonant(char c) {
    return c && strchr("bcdfghjklmnpqrstvwxyz", c);
}

/** Is it one small consonant, which is no word: "d--n", not "plan B--and"? */
static bool is_one(struct text view, size_t at, size_t start) {
    return at == start + 1 && is_consonant(view.data[start]);
}

static size_t count_signs(struct text view, size_t at, const char *sign) {
    size_t size = strlen(sign), n = 0;
    while (at + (n + 1) * size <= view.size &&
           memcmp(view.data + at + n * size, sign, size) == 0)
        n++;
    return n;
}

static size_t signs_of(const struct mask *mask, struct text view, size_t at,
                       size_t start) {
    size_t n = count_signs(view, at, mask->sign), past = at + n * strlen(mask->sign);
    bool inside = past < view.size && ascii_is_letter(view.data[past]);
    size_t least = inside ? mask->inside : mask->last;
    bool enough = least && n >= least;
    return enough && (!mask->one || is_one(view, at, start)) ? past - at : 0;
}

size_t masked_signs(struct text view, size_t at, size_t start) {
    size_t found = 0;
    if (!ascii_is_letter(view.data[start]))
        return 0;
    for (size_t i = 0; i < sizeof masks / sizeof *masks && !found; i++)
        found = signs_of(&masks[i], view, at, start);
    return found;
}

/*
 * spelling.c - English: short forms, -ise and -ize, -our and -or.
 */
#include "language/spelling.h"

enum { LONGEST = 48 };

/** A word in small letters, without apostrophes. */
struct folded {
    char at[LONGEST];
    size_t n;
    bool apostrophe;
};

static struct folded fold(struct text word) {
    struct folded to = {.n = 0};
    for (size_t i = 0; i < word.size && to.n < LONGEST; i++) {
        bool curly = i + 2 < word.size && memcmp(word.data + i, "\xE2\x80\x99", 3) == 0;
        if (curly || word.data[i] == '\'') {
            to.apostrophe = true;
            i += curly ? 2 : 0;
        } else {
            to.at[to.n++] = ascii_lower(word.data[i]);
        }
    }
    return to;
}

static bool ends_in(const struct folded *word, const char *end) {
    size_t size = strlen(end);
    return word->n > size && memcmp(word->at + word->n - size, end, size) == 0;
}

/** British endings, and what American writing has for them. */
static const char *const endings[][2] = {
    {"ise", "ize"},     {"ised", "ized"},       {"ises", "izes"},
    {"ising", "izing"}, {"isation", "ization"}, {"yse", "yze"},
    {"ysed", "yzed"},   {"our", "or"},          {"ours", "ors"},
    {"oured", "ored"},  {"ouring", "oring"},    {"ourable", "orable"},
    {"tre", "ter"},     {"tres", "ters"},       {"ogue", "og"},
    {"lled", "led"},    {"lling", "ling"},      {"ller", "ler"},
    {"ence", "ense"},   {"aemic", "emic"},      {"grey", "gray"},
};

static void americanize(struct folded *word) {
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (!ends_in(word, endings[i][0]))
            continue;
        word->n -= strlen(endings[i][0]);
        memcpy(word->at + word->n, endings[i][1], strlen(endings[i][1]));
        word->n += strlen(endings[i][1]);
        return;
    }
}

/** Short forms behind an apostrophe; 's may be "is", "has" or of somebody. */
static const struct short_form {
    const char *end, *stem, *second;
} short_forms[] = {
    {"cant", "can", "not"}, {"wont", "will", "not"}, {"shant", "shall", "not"},
    {"nt", NULL, "not"},    {"re", NULL, "are"},     {"ve", NULL, "have"},
    {"ll", NULL, "will"},   {"im", "i", "am"},       {"d", NULL, "would"},
};

static uint32_t key_of(const char *bytes, size_t n) {
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < n; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    return hash;
}

static struct spelt split(const struct folded *word, const struct short_form *form) {
    size_t stem = word->n - strlen(form->end);
    uint32_t first =
        form->stem ? key_of(form->stem, strlen(form->stem)) : key_of(word->at, stem);
    return (struct spelt){{first, key_of(form->second, strlen(form->second))}, 2};
}

struct spelt word_spelling(struct text text) {
    struct folded word = fold(text);
    for (size_t i = 0; word.apostrophe && i < sizeof short_forms / sizeof *short_forms;
         i++) {
        const struct short_form *form = &short_forms[i];
        bool whole =
            word.n == strlen(form->end) && memcmp(word.at, form->end, word.n) == 0;
        if (form->stem ? whole : ends_in(&word, form->end))
            return split(&word, form);
    }
    if (word.n == 6 && memcmp(word.at, "cannot", 6) == 0)
        return (struct spelt){{key_of("can", 3), key_of("not", 3)}, 2};
    americanize(&word);
    return (struct spelt){{key_of(word.at, word.n), 0}, 1};
}

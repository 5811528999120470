/*
 * skeleton.c - from letters that look alike to those they look like.
 */
#include "language/skeleton.h"

#include "base/utf8.h"

static const struct confusable {
    uint32_t first, last;
    const char *letters;
} confusables[] = {
#define CONFUSABLE(first, last, letters) {first, last, letters},
#include "language/confusables.def"
#undef CONFUSABLE
};

enum { N_CONFUSABLES = sizeof confusables / sizeof *confusables };

static const struct confusable *confusable_of(uint32_t character) {
    for (size_t i = 0; i < N_CONFUSABLES && confusables[i].first <= character; i++)
        if (character <= confusables[i].last)
            return &confusables[i];
    return NULL;
}

/** Letters put to `to`: one or none; of a character of no row more than a word has. */
static size_t put_letter(uint32_t character, char *to) {
    const struct confusable *row = confusable_of(character);
    size_t n = row ? strlen(row->letters) : 0;
    if (n)
        *to = row->letters[(character - row->first) % n];
    return n ? 1 : row ? 0 : WORD_ROOM;
}

size_t skeleton_of(struct text word, char to[WORD_ROOM]) {
    size_t n = 0, size;
    for (size_t at = 0; at < word.size && n < WORD_ROOM; at += size) {
        size = utf8_size(word.data[at]);
        if (ascii_is_letter(word.data[at]))
            to[n++] = word.data[at];
        else
            n += put_letter(utf8_decode(text_slice(word, at, word.size)), to + n);
    }
    return n < WORD_ROOM ? n : 0;
}

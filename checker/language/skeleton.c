/*
 * skeleton.c - from letters that look alike to those they look like.
 */
#include "language/skeleton.h"

#include "base/letter_row.h"
#include "base/utf8.h"

static const struct letter_row confusables[] = {
#define CONFUSABLE(first, last, letters) {first, last, letters},
#include "language/confusables.def"
#undef CONFUSABLE
};

enum { N_CONFUSABLES = sizeof confusables / sizeof *confusables };

/** Letters put to `to`: one or none; of a character of no row more than a word has. */
static size_t put_letter(uint32_t character, char *to) {
    const struct letter_row *row =
        letter_row_find(confusables, N_CONFUSABLES, character);
    if (!row)
        return WORD_ROOM;
    *to = letter_row_letter(row, character);
    return *to != '\0';
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

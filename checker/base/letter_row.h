/*
 * letter_row.h - tables of characters and the ASCII letters they stand for.
 */
#ifndef CHECKER_BASE_LETTER_ROW_H
#define CHECKER_BASE_LETTER_ROW_H

#include <stddef.h>
#include <stdint.h>

/** The characters from `first` to `last`; `letters` are theirs, again and again. */
struct letter_row {
    uint32_t first, last;
    const char *letters; /* "" where they stand for none, as marks do */
};

/** The row of a character among `n` that are sorted and apart; NULL: none. */
const struct letter_row *letter_row_find(const struct letter_row *rows, size_t n,
                                         uint32_t character);

/** The letter that a character of the row stands for; '\0' for none. */
char letter_row_letter(const struct letter_row *row, uint32_t character);

#endif

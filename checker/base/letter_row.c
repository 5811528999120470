/*
 * letter_row.c - from end to end: the rows are few.
 */
#include "base/letter_row.h"

#include <string.h>

const struct letter_row *letter_row_find(const struct letter_row *rows, size_t n,
                                         uint32_t character) {
    for (size_t i = 0; i < n && rows[i].first <= character; i++)
        if (character <= rows[i].last)
            return &rows[i];
    return NULL;
}

char letter_row_letter(const struct letter_row *row, uint32_t character) {
    size_t n = strlen(row->letters);
    return n ? row->letters[(character - row->first) % n] : '\0';
}

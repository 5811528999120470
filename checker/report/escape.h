/*
 * escape.h - characters as they may be shown: how wide, and none that acts.
 *
 * Control characters, those that turn the direction of writing, and those that
 * cannot be seen are shown as \u{1b}; bytes that are no UTF-8 as \x{ff}.  Logs of CI
 * services take some lines for commands: "##[error]" wherever it stands, so its first
 * sign is shown like that too, and "::error::" where a line begins, which no line does
 * with anything but path_write() and our own words.
 */
#ifndef CHECKER_REPORT_ESCAPE_H
#define CHECKER_REPORT_ESCAPE_H

#include <stdio.h>

#include "base/text.h"

enum cell_sort { CELL_PLAIN, CELL_TAB, CELL_HIDDEN, CELL_INVALID };

/** One character. */
struct cell {
    uint32_t point; /* or the byte, where that is no UTF-8 */
    uint8_t size;   /* bytes */
    uint8_t columns;
    enum cell_sort sort;
};

/** Most bytes: one column each, shown as they are. */
static inline bool is_printable(char byte) {
    return byte >= 0x20 && byte < 0x7F && byte != '#';
}

/** The same as cell_at(), for what is not printable ASCII. */
struct cell cell_other(struct text text, size_t at);

/** The character at `at` of `text`, which may be any bytes; at < text.size. */
static inline struct cell cell_at(struct text text, size_t at) {
    char byte = text.data[at];
    return is_printable(byte) ? (struct cell){(unsigned char)byte, 1, 1, CELL_PLAIN}
                              : cell_other(text, at);
}

/** Write the character at `at` as a terminal may have it; a tab is one blank. */
void cell_write(FILE *to, struct text text, size_t at, struct cell cell);

/** Write all of `text` like that. */
void escape_write(FILE *to, struct text text);

/** What to write before a path that would begin a line as a command: "./", or "". */
const char *path_prefix(const char *path);

/** Write the name of a file where a line begins. */
void path_write(FILE *to, const char *path);

#endif

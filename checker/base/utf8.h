/*
 * utf8.h - checking and counting UTF-8 (RFC 3629).
 */
#ifndef CHECKER_BASE_UTF8_H
#define CHECKER_BASE_UTF8_H

#include "base/text.h"

/** Offset of the first byte that is not valid UTF-8; text.size if all is. */
size_t utf8_check(struct text text);

/** Bytes of the byte order mark that `text` begins with: 3, or 0 without one. */
size_t utf8_mark(struct text text);

/** Number of code points; `text` is valid UTF-8. */
size_t utf8_count(struct text text);

/** Bytes of the character that begins with `first`, 1 to 4, on valid UTF-8. */
static inline size_t utf8_size(char first) {
    unsigned char byte = (unsigned char)first;
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/** Bytes of a sign at `at` that nobody sees: a soft hyphen, a joiner or a space without
    width; 0 for another. */
size_t utf8_unseen(struct text text, size_t at);

/** The code point at the start of `text` (valid UTF-8, not empty). */
uint32_t utf8_decode(struct text text);

#endif

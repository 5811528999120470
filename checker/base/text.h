/*
 * text.h - a slice of UTF-8 bytes: pointer and size, no NUL promised.
 *
 * A slice borrows; whoever made the bytes keeps them.
 */
#ifndef CHECKER_BASE_TEXT_H
#define CHECKER_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/eight.h"

/* The compiler then refuses strlen(), strcmp() and their like on a slice. */
#if __has_attribute(nonstring)
#define TEXT_IS_NO_STRING __attribute__((nonstring))
#else
#define TEXT_IS_NO_STRING
#endif

struct text {
    const char *data TEXT_IS_NO_STRING;
    size_t size;
};

/** Half-open byte range; which text it counts in is said where it is kept. */
struct span {
    uint32_t start, end;
};

/** The bytes of a NUL-terminated string. */
static inline struct text text_of(const char *string) {
    return (struct text){string, strlen(string)};
}

/** Bytes `start` to `end` of `whole`; the caller promises they exist. */
static inline struct text text_slice(struct text whole, size_t start, size_t end) {
    return (struct text){whole.data + start, end - start};
}

/** `n` bytes, up to 8, from `at` on; zeros behind them, and behind `whole`. */
static inline uint64_t text_eight(struct text whole, size_t at, size_t n) {
    return eight_load(whole.data + at, whole.size - at, n);
}

/** For printf: "%.*s" with TEXT_ARGUMENTS(text). */
#define TEXT_ARGUMENTS(text) (int)(text).size, (text).data

/** A to Z in lower case, every other byte as it is; no locale. */
static inline char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/** What a byte is in ASCII; a byte of another character is none of them. */
static inline bool ascii_is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/** 0 to 9. */
static inline bool ascii_is_digit(char c) {
    return c >= '0' && c <= '9';
}

/** Is it one of these bytes?  They are mostly a literal: a call would cost more. */
static inline bool byte_is_one_of(char byte, const char *bytes) {
    for (; *bytes; bytes++)
        if (*bytes == byte)
            return true;
    return false;
}

/** A to Z in either case. */
static inline bool ascii_is_letter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/** text_spells() behind a first byte that fits. */
bool text_spells_rest(struct text text, const char *word);

/** ASCII case aside, does `text` spell this NUL-terminated word, which is not empty? */
static inline bool text_spells(struct text text, const char *word) {
    return text.size && ascii_lower(text.data[0]) == ascii_lower(word[0]) &&
           text_spells_rest(text, word);
}

/** Blank, or of \t \n \v \f \r, which are neighbours; no-break spaces are not ASCII. */
static inline bool ascii_is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/** The same NUL-terminated string, or none on both sides. */
bool strings_equal(const char *a, const char *b);

/** The same bytes. */
bool text_equal(struct text a, struct text b);

/** Before, at or behind the other, by bytes, shorter first: less than 0, 0, more. */
int text_order(struct text a, struct text b);

/** The same bytes, ASCII letters of either case alike. */
bool text_equal_nocase(struct text a, struct text b);

/** Does `whole` begin with `part`, ASCII case aside? */
bool text_begins(struct text whole, struct text part);

/** Does `whole` end with `part`, ASCII case aside? */
bool text_ends(struct text whole, struct text part);

/** Offset of the first `part` in `whole`, ASCII case aside; SIZE_MAX if absent. */
size_t text_find(struct text whole, struct text part);

/** The first of these bytes from `at` on; where none is, the size of the text. */
static inline size_t text_next_of(struct text text, size_t at, const char *bytes) {
    while (at + SIXTEEN <= text.size && !sixteen_has(text.data + at, bytes))
        at += SIXTEEN;
    for (; at < text.size; at += 8) {
        uint64_t eight = text_eight(text, at, 8), found = 0;
        for (size_t i = 0, n = strlen(bytes); i < n; i++)
            found |= eight_equal(eight, (unsigned char)bytes[i]);
        if (found)
            return at + (size_t)__builtin_ctzll(found) / 8;
    }
    return text.size;
}

/** Without ASCII white space at both ends. */
struct text text_trim(struct text text);

/**
 * Cut the line that starts at *at, without its end (LF, CRLF or CR), and move
 * *at behind that end.  Returns false when *at is the end of `whole`.
 */
bool text_next_line(struct text whole, size_t *at, struct text *line);

/** More digits than an int holds are this number: one may be added without care. */
enum { TEXT_NUMBER_MAX = 999999999 };

/**
 * The whole number at the start of `text`, in ASCII digits, behind + or - if it has a
 * sign: 0 where it begins with none.  It reads no byte behind the slice, and is what
 * stands for atoi(), which would.
 */
int text_number(struct text text);

/** text_number() of a NUL-terminated string, as a language file's values are. */
static inline int string_number(const char *string) {
    return text_number(text_of(string));
}

/** Room for the digits of any number. */
enum { DIGITS_ROOM = 20 };

/** The digits of `number` in `room`, which they borrow: printf costs ten times that. */
struct text text_digits(uint64_t number, char room[DIGITS_ROOM]);

/** Insertions, deletions and exchanges from a to b; 9 where it is 9 or more. */
int text_distance(struct text a, struct text b);

#endif

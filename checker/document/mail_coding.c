/*
 * mail_coding.c - base64 and quoted-printable.
 */
#include "document/mail_coding.h"

/** The six bits of a letter of base64; -1: it is none. */
static int six_bits(char c) {
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *at = c ? strchr(letters, c) : NULL;
    return at ? (int)(at - letters) : -1;
}

struct text mail_base64(struct text coded, struct arena *arena) {
    char *bytes = arena_take(arena, coded.size + 1);
    size_t n = 0;
    unsigned bits = 0, have = 0;
    for (size_t i = 0; i < coded.size && coded.data[i] != '='; i++) {
        int six = six_bits(coded.data[i]);
        if (six < 0)
            continue;
        bits = (bits << 6 | (unsigned)six) & 0xFFFFFF;
        have += 6;
        if (have >= 8) {
            have -= 8;
            bytes[n++] = (char)(bits >> have);
        }
    }
    bytes[n] = '\0';
    return (struct text){bytes, n};
}

static int hex_digit(char c) {
    char small = ascii_lower(c);
    if (ascii_is_digit(c))
        return c - '0';
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/** "=E9" at `at`: its byte; -1: it is none. */
static int hex_byte(struct text coded, size_t at) {
    if (at + 2 >= coded.size)
        return -1;
    int high = hex_digit(coded.data[at + 1]), low = hex_digit(coded.data[at + 2]);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
}

/** "=" and blanks up to a line end: where the next line begins; 0: it is none. */
static size_t past_soft_end(struct text coded, size_t at) {
    for (at++; at < coded.size && (coded.data[at] == ' ' || coded.data[at] == '\t');)
        at++;
    if (at < coded.size && coded.data[at] == '\r')
        at++;
    return at < coded.size && coded.data[at] == '\n' ? at + 1
           : at == coded.size                        ? at
                                                     : 0;
}

struct text mail_quoted(struct text coded, bool word, struct arena *arena) {
    char *bytes = arena_take(arena, coded.size + 1);
    size_t n = 0;
    for (size_t at = 0, past; at < coded.size; at = past) {
        char c = coded.data[at];
        int byte = c == '=' ? hex_byte(coded, at) : -1;
        size_t soft = c == '=' && byte < 0 ? past_soft_end(coded, at) : 0;
        past = byte >= 0 ? at + 3 : soft ? soft : at + 1;
        if (!soft)
            bytes[n++] = byte >= 0 ? (char)byte : word && c == '_' ? ' ' : c;
    }
    bytes[n] = '\0';
    return (struct text){bytes, n};
}

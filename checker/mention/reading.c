/*
 * reading.c - what readers of values ask of a token.
 */
#include "mention/reading.h"

/** U+2010 to U+2015. */
static bool is_wide_dash(struct text sign) {
    return sign.size == 3 && memcmp(sign.data, "\xE2\x80", 2) == 0 &&
           (unsigned char)sign.data[2] >= 0x90 && (unsigned char)sign.data[2] <= 0x95;
}

bool reading_is_wide_dash(const struct reading *in, size_t i) {
    struct text sign = token_text(in, i);
    return memcmp(sign.data, "\xE2\x88\x92", 3) == 0 || is_wide_dash(sign);
}

/*
 * reading.c - what readers of values ask of a token.
 */
#include "mention/reading.h"

bool is_dash(const struct reading *in, size_t i) {
    if (i >= in->n || in->tokens[i].type != TOKEN_SIGN)
        return false;
    struct text sign = token_text(in, i);
    if (sign.size != 3)
        return sign.size == 1 && sign.data[0] == '-';
    unsigned char last = (unsigned char)sign.data[2];
    return memcmp(sign.data, "\xE2\x88\x92", 3) == 0 ||
           (memcmp(sign.data, "\xE2\x80", 2) == 0 && last >= 0x90 && last <= 0x95);
}

/*
 * utf8.c - RFC 3629, with a fast path for runs of ASCII.
 */
#include "base/utf8.h"

/** Bytes of the valid sequence at the start of `at`, or 0. */
static size_t sequence(const unsigned char *at, size_t size) {
    size_t n = at[0] < 0x80                    ? 1
               : at[0] >= 0xC2 && at[0] < 0xE0 ? 2
               : at[0] >= 0xE0 && at[0] < 0xF0 ? 3
               : at[0] >= 0xF0 && at[0] < 0xF5 ? 4
                                               : 0;
    if (n == 0 || n > size)
        return 0;
    for (size_t i = 1; i < n; i++)
        if ((at[i] & 0xC0) != 0x80)
            return 0;
    bool overlong = (at[0] == 0xE0 && at[1] < 0xA0) || (at[0] == 0xF0 && at[1] < 0x90);
    bool surrogate = at[0] == 0xED && at[1] >= 0xA0;
    bool beyond = at[0] == 0xF4 && at[1] >= 0x90;
    return overlong || surrogate || beyond ? 0 : n;
}

static bool eight_ascii(const char *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return (word & 0x8080808080808080u) == 0;
}

size_t utf8_check(struct text text) {
    size_t at = 0;
    while (at < text.size) {
        if (at + 8 <= text.size && eight_ascii(text.data + at)) {
            at += 8;
            continue;
        }
        size_t n = sequence((const unsigned char *)text.data + at, text.size - at);
        if (!n)
            return at;
        at += n;
    }
    return at;
}

size_t utf8_mark(struct text text) {
    return text_begins(text, text_of("\xEF\xBB\xBF")) ? 3 : 0;
}

size_t utf8_count(struct text text) {
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++)
        count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    return count;
}

uint32_t utf8_decode(struct text text) {
    static const unsigned char lead[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    size_t n = utf8_size(text.data[0]);
    uint32_t point = (unsigned char)text.data[0] & lead[n];
    for (size_t i = 1; i < n && i < text.size; i++)
        point = point << 6 | ((unsigned char)text.data[i] & 0x3F);
    return point;
}

/*
 * utf8.c - RFC 3629, with a fast path for runs of ASCII.
 */
#include "base/utf8.h"

#include "base/eight.h"

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

size_t utf8_check(struct text text) {
    size_t at = 0;
    while (at < text.size) {
        if (text.size - at >= EIGHT_TIMES && eight_plain(text.data + at)) {
            at += EIGHT_TIMES;
            continue;
        }
        if (at + 8 <= text.size && !eight_wide(text_eight(text, at, 8))) {
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

/** How many of the eight bytes go on with a character: 10xxxxxx. */
static inline size_t count_behind(uint64_t eight) {
    uint64_t behind = eight_wide(eight) & ~(eight << 1);
    return behind ? (size_t)__builtin_popcountll(behind) : 0;
}

size_t utf8_count(struct text text) {
    size_t count = text.size, i = 0;
    while (i + 8 <= text.size)
        if (text.size - i >= EIGHT_TIMES && eight_plain(text.data + i)) {
            i += EIGHT_TIMES;
        } else {
            count -= count_behind(text_eight(text, i, 8));
            i += 8;
        }
    return i < text.size ? count - count_behind(text_eight(text, i, 8)) : count;
}

size_t utf8_unseen(struct text text, size_t at) {
    static const char *const unseen[] = {
        "\xC2\xAD",                                     /* soft hyphen */
        "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", /* U+200B and joiners */
        "\xE2\x81\xA0", "\xEF\xBB\xBF", /* word joiner, byte order mark */
    };
    struct text rest = text_slice(text, at, text.size);
    if ((unsigned char)text.data[at] < 0xC2)
        return 0;
    for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++)
        if (text_begins(rest, text_of(unseen[i])))
            return strlen(unseen[i]);
    return 0;
}

uint32_t utf8_decode(struct text text) {
    static const unsigned char lead[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    size_t n = utf8_size(text.data[0]);
    uint32_t point = (unsigned char)text.data[0] & lead[n];
    for (size_t i = 1; i < n && i < text.size; i++)
        point = point << 6 | ((unsigned char)text.data[i] & 0x3F);
    return point;
}

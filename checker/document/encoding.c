/*
 * encoding.c - what browsers take the names of encodings for, and iconv.
 */
#include "document/encoding.h"

#include <errno.h>
#include <iconv.h>

#include "base/utf8.h"

enum { GROWS = 3 };

/** Labels that mean another encoding than their name, as all browsers have it. */
static const struct alias {
    const char *label, *encoding;
} aliases[] = {
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},
    {"euc-kr", "cp949"},
    {"ks_c_5601-1987", "cp949"},
    {"shift_jis", "cp932"},
    {"x-sjis", "cp932"},
    {"big5", "big5-hkscs"},
    {"utf-16", "utf-8"},
    {"utf-16le", "utf-8"},
    {"utf-16be", "utf-8"},
};

const char *encoding_named(struct text label, struct arena *arena) {
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (text_spells(label, aliases[i].label))
            return aliases[i].encoding;
    return arena_copy(arena, label.data, label.size);
}

/** U+FFFD for a byte that is nothing in this encoding. */
static void replace_byte(char **in, size_t *n_in, char **out, size_t *n_out) {
    static const char sign[] = "\uFFFD";
    memcpy(*out, sign, sizeof sign - 1);
    *out += sizeof sign - 1;
    *n_out -= sizeof sign - 1;
    ++*in;
    --*n_in;
}

/** Convert all; returns how many bytes were nothing in this encoding. */
static size_t convert(iconv_t by, struct text bytes, struct arena *arena,
                      struct text *to) {
    size_t n_in = bytes.size, n_out = GROWS * bytes.size + GROWS, bad = 0;
    char *start = arena_take(arena, n_out), *out = start;
    char *in = (char *)(uintptr_t)bytes.data;
    while (n_in && n_out >= GROWS) {
        if (iconv(by, &in, &n_in, &out, &n_out) != (size_t)-1 || errno == E2BIG ||
            !n_in || n_out < GROWS)
            break;
        replace_byte(&in, &n_in, &out, &n_out);
        bad++;
    }
    *to = (struct text){start, (size_t)(out - start)};
    return bad;
}

bool encoding_decode(const char *name, struct text bytes, const char *encoding,
                     struct arena *arena, struct text *to, struct diags *faults) {
    struct place place = {name, 0, 0};
    iconv_t by = iconv_open("UTF-8", encoding);
    if (by == (iconv_t)-1) {
        diag_add(faults, DIAG_ERROR, place,
                 "its encoding '%s' is not known here; save it as UTF-8", encoding);
        return false;
    }
    size_t bad = convert(by, bytes, arena, to);
    iconv_close(by);
    if (bad)
        diag_add(faults, DIAG_WARNING, place,
                 "%zu byte%s no '%s' and stand%s as U+FFFD", bad,
                 bad == 1 ? " is" : "s are", encoding, bad == 1 ? "s" : "");
    return true;
}

/** Blanks for NULs, which no text has. */
static struct text without_nuls(struct text text, struct arena *arena) {
    if (!text.size || !memchr(text.data, '\0', text.size))
        return text;
    char *bytes = arena_copy(arena, text.data, text.size);
    for (size_t i = 0; i < text.size; i++)
        bytes[i] = bytes[i] ? bytes[i] : ' ';
    return (struct text){bytes, text.size};
}

struct text encoding_convert(struct text bytes, struct text label,
                             struct arena *arena) {
    struct text to = bytes;
    bool utf8 = utf8_check(bytes) == bytes.size;
    if (utf8 &&
        (!label.size || text_spells(label, "utf-8") || text_spells(label, "us-ascii")))
        return without_nuls(bytes, arena);
    iconv_t by = (iconv_t)-1;
    if (label.size)
        by = iconv_open("UTF-8", encoding_named(label, arena));
    if (by == (iconv_t)-1)
        by = iconv_open("UTF-8", utf8 ? "UTF-8" : "windows-1252");
    if (by == (iconv_t)-1)
        return (struct text){"", 0};
    convert(by, bytes, arena, &to);
    iconv_close(by);
    return without_nuls(to, arena);
}

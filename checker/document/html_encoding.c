/*
 * html_encoding.c - byte order marks, declarations, and what browsers take them for.
 */
#include "document/html_encoding.h"

#include <errno.h>
#include <iconv.h>

#include "base/utf8.h"

enum { MOST_LOOKED_AT = 4096, LONGEST_LABEL = 40, GROWS = 3 };

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

static bool is_label_byte(char c) {
    return ascii_is_letter(c) || ascii_is_digit(c) || (c && strchr("-_:.", c));
}

/** The value behind `key` in the head of the page: "charset=utf-8". */
static struct text find_label(struct text head, const char *key) {
    struct text none = {"", 0};
    size_t at = text_find(head, text_of(key));
    if (at == SIZE_MAX)
        return none;
    at += strlen(key);
    while (at < head.size && (ascii_is_space(head.data[at]) || head.data[at] == '=' ||
                              head.data[at] == '"' || head.data[at] == '\''))
        at++;
    size_t end = at;
    while (end < head.size && is_label_byte(head.data[end]))
        end++;
    return end - at <= LONGEST_LABEL ? text_slice(head, at, end) : none;
}

/** What the page declares, in a <meta> or as XML; empty: nothing. */
static struct text declared(struct text bytes) {
    struct text head =
        text_slice(bytes, 0, bytes.size < MOST_LOOKED_AT ? bytes.size : MOST_LOOKED_AT);
    struct text label = find_label(head, "charset");
    bool xml = !label.size && text_begins(head, text_of("<?xml"));
    return xml ? find_label(head, "encoding") : label;
}

/** The page's encoding, by the name that iconv knows. */
static const char *encoding_of(struct text label, struct arena *arena) {
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

static bool decode(const char *name, struct text bytes, const char *encoding,
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

/** UTF-16 by its mark, or by the "<" that a page begins with; NULL: it is none. */
static const char *wide(struct text bytes, size_t *mark) {
    static const struct {
        char first, second;
        size_t mark;
        const char *encoding;
    } signs[] = {
        {'\xFF', '\xFE', 2, "UTF-16LE"},
        {'\xFE', '\xFF', 2, "UTF-16BE"},
        {'<', '\0', 0, "UTF-16LE"},
        {'\0', '<', 0, "UTF-16BE"},
    };
    for (size_t i = 0; i < sizeof signs / sizeof *signs && bytes.size > 1; i++)
        if (bytes.data[0] == signs[i].first && bytes.data[1] == signs[i].second) {
            *mark = signs[i].mark;
            return signs[i].encoding;
        }
    return NULL;
}

bool html_unpack(const char *name, struct text bytes, struct arena *arena,
                 struct unpacked *to, struct diags *faults) {
    size_t mark = 0;
    const char *encoding = wide(bytes, &mark);
    to->text = bytes;
    if (!encoding && (utf8_mark(bytes) || utf8_check(bytes) == bytes.size))
        return true;
    struct text label = declared(bytes);
    if (!encoding && label.size)
        encoding = encoding_of(label, arena);
    if (!encoding)
        diag_add(faults, DIAG_WARNING, (struct place){name, 0, 0},
                 "it declares no encoding and is no UTF-8: read as windows-1252");
    if (!encoding)
        encoding = "windows-1252";
    if (text_spells(text_of(encoding), "utf-8") ||
        text_spells(text_of(encoding), "utf8"))
        return true; /* whose bad bytes are told with their place */
    return decode(name, text_slice(bytes, mark, bytes.size), encoding, arena, &to->text,
                  faults);
}

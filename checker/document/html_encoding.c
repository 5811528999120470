/*
 * html_encoding.c - byte order marks, declarations, and what browsers take them for.
 */
#include "document/html_encoding.h"

#include "base/utf8.h"
#include "document/encoding.h"

enum { MOST_LOOKED_AT = 4096, LONGEST_LABEL = 40 };

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
        encoding = encoding_named(label, arena);
    if (!encoding)
        diag_add(faults, DIAG_WARNING, (struct place){name, 0, 0},
                 "it declares no encoding and is no UTF-8: read as windows-1252");
    if (!encoding)
        encoding = "windows-1252";
    if (text_spells(text_of(encoding), "utf-8") ||
        text_spells(text_of(encoding), "utf8"))
        return true; /* whose bad bytes are told with their place */
    return encoding_decode(name, text_slice(bytes, mark, bytes.size), encoding, arena,
                           &to->text, faults);
}

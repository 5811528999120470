/*
 * markdown_notes.c - md4c knows no footnotes and takes their further paragraphs for
 * code.
 */
#include "document/markdown_notes.h"

size_t markdown_label_size(struct text text) {
    if (text.size < 4 || text.data[0] != '[' || text.data[1] != '^')
        return 0;
    for (size_t i = 2; i < text.size; i++) {
        if (text.data[i] == ']')
            return i > 2 ? i + 1 : 0;
        if (text.data[i] == '[' || ascii_is_space(text.data[i]))
            return 0;
    }
    return 0;
}

static bool opens_note(struct text line) {
    size_t size = markdown_label_size(line);
    return size && size < line.size && line.data[size] == ':';
}

/** By four blanks or a tab, as what belongs to a note is. */
static bool is_indented(struct text line) {
    return text_begins(line, text_of("    ")) || text_begins(line, text_of("\t"));
}

/** Is there any note?  Mostly no bracket is. */
static bool has_note(struct text text) {
    const char *at = text.data, *past = text.data + text.size;
    while (at < past && (at = memchr(at, '[', (size_t)(past - at))))
        if (++at < past && *at == '^')
            return true;
    return false;
}

struct text markdown_open_notes(struct text text, size_t from, struct arena *arena) {
    bool inside = false, blank = false;
    char *bytes = NULL;
    struct text line;
    if (!has_note(text))
        return text;
    for (size_t at = from, start = at; text_next_line(text, &at, &line); start = at) {
        bool empty = !text_trim(line).size;
        if (!empty && blank && inside && is_indented(line)) {
            bytes = bytes ? bytes : arena_copy(arena, text.data, text.size);
            bytes[start] = '\n';
        } else if (!empty && (blank || opens_note(line))) {
            inside = opens_note(line);
        }
        blank = empty;
    }
    return (struct text){bytes ? bytes : text.data, text.size};
}

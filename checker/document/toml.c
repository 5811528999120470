/*
 * toml.c - "key = value" as "key : value".
 */
#include "document/toml.h"

#include <string.h>

static bool is_key_byte(char c) {
    return ascii_is_letter(c) || ascii_is_digit(c) || c == '_' || c == '-';
}

/** Does a text of several lines open: three quotation marks? */
static bool opens_long(struct text value) {
    value = text_trim(value);
    return text_begins(value, text_of("\"\"\"")) || text_begins(value, text_of("'''"));
}

/**
 * Where "=" stands behind one of the keys that opens the line; SIZE_MAX: nowhere, or
 * before a text of several lines, which YAML writes in another way.
 */
static size_t equals_sign(struct text line, const char *const *keys) {
    size_t n = 0;
    while (n < line.size && is_key_byte(line.data[n]))
        n++;
    size_t at = n;
    while (at < line.size && ascii_is_space(line.data[at]))
        at++;
    for (; at < line.size && line.data[at] == '=' && *keys; keys++)
        if (text_equal(text_slice(line, 0, n), text_of(*keys)))
            return opens_long(text_slice(line, at + 1, line.size)) ? SIZE_MAX : at;
    return SIZE_MAX;
}

/** How many lists stay open behind the line; what is quoted opens none. */
static int lists_open(struct text line, int open) {
    char quote = '\0';
    for (size_t i = 0; i < line.size; i++) {
        char c = line.data[i];
        if (quote ? c == quote : c == '"' || c == '\'')
            quote = quote ? '\0' : c;
        else if (!quote && c == '#')
            break;
        else if (!quote)
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
    }
    return open > 0 ? open : 0;
}

/** Copy the line, ": " in the place of its "="; returns the bytes written. */
static size_t put_line(char *to, struct text line, size_t equals) {
    size_t head = equals == SIZE_MAX ? 0 : equals;
    memcpy(to, line.data, head);
    if (equals == SIZE_MAX) {
        memcpy(to, line.data, line.size);
        return line.size;
    }
    bool blank = equals + 1 < line.size && ascii_is_space(line.data[equals + 1]);
    size_t n = blank ? 1 : 2; /* with a blank behind it columns stay */
    memcpy(to + head, ": ", n);
    memcpy(to + head + n, line.data + equals + 1, line.size - equals - 1);
    return line.size - 1 + n;
}

struct text toml_as_yaml(struct text toml, const char *const *keys,
                         struct arena *arena) {
    char *bytes = arena_take(arena, 2 * toml.size + 2);
    struct text line;
    size_t at = 0, n = 0;
    int open = 0;
    bool root = true;
    while (text_next_line(toml, &at, &line)) {
        root = root && (open || !line.size || line.data[0] != '[');
        size_t equals = open || !root ? SIZE_MAX : equals_sign(line, keys);
        bool ours = open || equals != SIZE_MAX;
        if (ours) {
            n += put_line(bytes + n, line, equals);
            open = lists_open(
                equals == SIZE_MAX ? line : text_slice(line, equals + 1, line.size),
                open);
        }
        bytes[n++] = '\n';
    }
    return (struct text){bytes, n};
}

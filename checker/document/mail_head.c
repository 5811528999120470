/*
 * mail_head.c - fields, their folds, their parameters and their words.
 */
#include "document/mail_head.h"

#include "document/encoding.h"
#include "document/mail_coding.h"

enum { MOST_WORDS = 1000, LONGEST_WORD = 1000 }; /* encoded ones in a field; bytes */

static bool is_fold(struct text line) {
    return line.size && (line.data[0] == ' ' || line.data[0] == '\t');
}

struct text mail_cut_head(struct text *message) {
    struct text whole = *message, line;
    size_t at = 0, past = 0;
    while (text_next_line(whole, &at, &line) && line.size)
        past = at;
    *message = text_slice(whole, at, whole.size);
    return text_slice(whole, 0, past);
}

struct text mail_field(struct text head, const char *name) {
    struct text line, found = {"", 0};
    size_t size = strlen(name);
    for (size_t at = 0; text_next_line(head, &at, &line);) {
        bool folded = is_fold(line);
        if (found.size && !folded)
            break;
        if (found.size)
            found.size = (size_t)(line.data + line.size - found.data);
        else if (!folded && line.size > size && line.data[size] == ':' &&
                 text_begins(line, text_of(name)))
            found = text_slice(line, size + 1, line.size);
    }
    return text_trim(found);
}

/* ---- words ---- */

/** "=?charset?B?text?=" at the head of `text`. */
struct encoded {
    struct text charset, text;
    bool base64;
    size_t size; /* of all; 0: there is none */
};

static size_t find_sign(struct text text, size_t at, char sign) {
    for (size_t most = at + LONGEST_WORD; at < text.size && at < most; at++)
        if (text.data[at] == sign || ascii_is_space(text.data[at]))
            break;
    return at < text.size && text.data[at] == sign ? at : SIZE_MAX;
}

static struct encoded read_encoded(struct text text) {
    struct encoded none = {.size = 0};
    size_t charset =
        text_begins(text, text_of("=?")) ? find_sign(text, 2, '?') : SIZE_MAX;
    if (charset == SIZE_MAX || charset + 2 >= text.size ||
        text.data[charset + 2] != '?')
        return none;
    struct text rest = text_slice(text, charset + 3, text.size);
    if (rest.size > LONGEST_WORD)
        rest.size = LONGEST_WORD;
    size_t found = text_find(rest, text_of("?="));
    if (found == SIZE_MAX)
        return none;
    size_t end = charset + 3 + found;
    return (struct encoded){text_slice(text, 2, charset),
                            text_slice(text, charset + 3, end),
                            ascii_lower(text.data[charset + 1]) == 'b', end + 2};
}

/** Blanks between two encoded words are none of the text. */
static size_t skip_between(struct text rest) {
    size_t at = 0;
    while (at < rest.size && ascii_is_space(rest.data[at]))
        at++;
    struct text behind = text_slice(rest, at, rest.size);
    return read_encoded(behind).size ? at : 0;
}

static struct text decode_word(const struct encoded *word, struct arena *arena) {
    struct text bytes = word->base64 ? mail_base64(word->text, arena)
                                     : mail_quoted(word->text, true, arena);
    return encoding_convert(bytes, word->charset, arena);
}

/** One blank for each control and for each run of blanks. */
static struct text squeeze(const char *bytes, size_t size, struct arena *arena) {
    char *to = arena_take(arena, size + 1);
    size_t n = 0;
    for (size_t i = 0; i < size; i++) {
        bool blank = (unsigned char)bytes[i] <= ' ';
        if (!blank)
            to[n++] = bytes[i];
        else if (n && to[n - 1] != ' ')
            to[n++] = ' ';
    }
    to[n] = '\0';
    return text_trim((struct text){to, n});
}

struct text mail_words(struct text value, struct arena *arena) {
    const char *words = "";
    size_t n = 0, from = 0;
    for (size_t at = 0; at < value.size && n < MOST_WORDS;) {
        struct encoded word = read_encoded(text_slice(value, at, value.size));
        if (!word.size) {
            at++;
            continue;
        }
        struct text before = text_slice(value, from, at);
        words = arena_print(arena, "%s%.*s%.*s", words, TEXT_ARGUMENTS(before),
                            TEXT_ARGUMENTS(decode_word(&word, arena)));
        at += word.size;
        at += skip_between(text_slice(value, at, value.size));
        from = at;
        n++;
    }
    struct text rest = encoding_convert(text_slice(value, from, value.size),
                                        (struct text){"", 0}, arena);
    words = arena_print(arena, "%s%.*s", words, TEXT_ARGUMENTS(rest));
    return squeeze(words, strlen(words), arena);
}

/* ---- parameters ---- */

struct text mail_main(struct text value) {
    const char *end = value.size ? memchr(value.data, ';', value.size) : NULL;
    return text_trim(
        text_slice(value, 0, end ? (size_t)(end - value.data) : value.size));
}

/** The value at the head of `rest`, up to its quotation mark or its semicolon. */
static struct text take_value(struct text rest) {
    bool quoted = rest.size && rest.data[0] == '"';
    const char *end = quoted ? memchr(rest.data + 1, '"', rest.size - 1)
                             : memchr(rest.data, ';', rest.size);
    size_t past = end ? (size_t)(end - rest.data) : rest.size;
    return text_trim(text_slice(rest, quoted, past));
}

struct text mail_parameter(struct text value, const char *name) {
    size_t size = strlen(name);
    for (size_t at = 0; at < value.size; at++) {
        if (value.data[at] != ';')
            continue;
        size_t start = at + 1;
        while (start < value.size && ascii_is_space(value.data[start]))
            start++;
        struct text rest = text_slice(value, start, value.size);
        if (text_begins(rest, text_of(name)) && rest.size > size + 1 &&
            rest.data[size] == '=')
            return take_value(text_slice(rest, size + 1, rest.size));
    }
    return (struct text){"", 0};
}

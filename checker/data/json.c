/*
 * json.c - JSON through jansson into nodes, and strings out again.
 */
#include "data/json.h"

#include <jansson.h>
#include <stdlib.h>

#include "base/utf8.h"

static void convert(const json_t *from, struct arena *arena, struct node *to);

static struct text copy(struct arena *arena, const char *from, size_t size) {
    return (struct text){arena_copy(arena, from, size), size};
}

/** The shortest digits that give the same double: 1.1, not 1.1000000000000001. */
static const char *print_digits(struct arena *arena, double real) {
    for (int digits = 15; digits < 17; digits++) {
        const char *text = arena_print(arena, "%.*g", digits, real);
        if (strtod(text, NULL) == real)
            return text;
    }
    return arena_print(arena, "%.17g", real);
}

/** 1.0 is not the integer 1 to those who get it back. */
static bool is_whole(const char *digits) {
    for (; *digits; digits++)
        if (*digits == '.' || *digits == 'e')
            return false;
    return true;
}

static struct text print_real(struct arena *arena, double real) {
    const char *digits = print_digits(arena, real);
    return text_of(is_whole(digits) ? arena_print(arena, "%s.0", digits) : digits);
}

static void convert_list(const json_t *from, struct arena *arena, struct node *to) {
    to->n = json_array_size(from);
    to->items = arena_get(arena, to->n * sizeof *to->items);
    for (size_t i = 0; i < to->n; i++)
        convert(json_array_get(from, i), arena, &to->items[i]);
}

static void convert_map(json_t *from, struct arena *arena, struct node *to) {
    to->n = json_object_size(from);
    to->items = arena_get(arena, 2 * to->n * sizeof *to->items);
    struct node *item = to->items;
    for (void *at = json_object_iter(from); at; at = json_object_iter_next(from, at)) {
        const char *key = json_object_iter_key(at);
        item->kind = NODE_TEXT;
        item++->text = copy(arena, key, strlen(key));
        convert(json_object_iter_value(at), arena, item++);
    }
}

/** Recursion is as deep as the text nests, which jansson bounds at 2048. */
static void convert(const json_t *from, struct arena *arena, struct node *to) {
    static const enum node_kind kinds[] = {
        [JSON_OBJECT] = NODE_MAP,    [JSON_ARRAY] = NODE_LIST,
        [JSON_STRING] = NODE_TEXT,   [JSON_INTEGER] = NODE_NUMBER,
        [JSON_REAL] = NODE_NUMBER,   [JSON_TRUE] = NODE_BOOLEAN,
        [JSON_FALSE] = NODE_BOOLEAN, [JSON_NULL] = NODE_NULL,
    };
    to->kind = kinds[json_typeof(from)];
    switch (json_typeof(from)) {
    case JSON_OBJECT: convert_map((json_t *)from, arena, to); break;
    case JSON_ARRAY: convert_list(from, arena, to); break;
    case JSON_STRING:
        to->text = copy(arena, json_string_value(from), json_string_length(from));
        break;
    case JSON_INTEGER:
        to->text = text_of(
            arena_print(arena, "%" JSON_INTEGER_FORMAT, json_integer_value(from)));
        break;
    case JSON_REAL: to->text = print_real(arena, json_real_value(from)); break;
    case JSON_TRUE: to->text = text_of("true"); break;
    case JSON_FALSE: to->text = text_of("false"); break;
    case JSON_NULL: to->text = text_of("null"); break;
    }
}

/** jansson quotes the text up to where it stopped, be it inside a character. */
static const char *quote_error(struct arena *arena, const char *message) {
    char *copy = arena_copy(arena, message, strlen(message));
    struct text text = text_of(copy);
    for (size_t bad; (bad = utf8_check(text)) < text.size;)
        copy[bad] = '?';
    return node_show(arena, text);
}

/** Its own words where they are plain; ours where they name a jansson flag. */
static const char *explain(struct arena *arena, const json_error_t *error) {
    enum json_error_code code = json_error_code(error);
    if (code == json_error_null_character)
        return "NUL in a string";
    if (code == json_error_end_of_input_expected)
        return "text behind the value; expected one JSON value and no more";
    if (code == json_error_stack_overflow)
        return "nested too deep";
    return quote_error(arena, error->text);
}

/** What jansson would only describe vaguely, or stop short of. */
static const char *refuse_bytes(struct text text, struct arena *arena) {
    size_t bad = utf8_check(text);
    if (bad < text.size)
        return arena_print(arena, "byte 0x%02x at offset %zu is not valid UTF-8",
                           (unsigned char)text.data[bad], bad);
    const char *nul = text.size ? memchr(text.data, '\0', text.size) : NULL;
    if (nul)
        return arena_print(arena, "NUL byte at offset %zu", (size_t)(nul - text.data));
    if (text_trim(text).size == 0)
        return "nothing there; expected a JSON value";
    return NULL;
}

const struct node *json_read(struct text text, struct arena *arena,
                             const char **error) {
    *error = refuse_bytes(text, arena);
    if (*error)
        return NULL;
    json_error_t problem;
    json_t *root = json_loadb(text.data, text.size,
                              JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &problem);
    if (!root) {
        *error = explain(arena, &problem);
        return NULL;
    }
    struct node *node = arena_get(arena, sizeof *node);
    convert(root, arena, node);
    json_decref(root);
    return node;
}

/*
 * entity.c - numbered entities; of names, what the parser of pages says.
 */
#include "document/entity.h"

#include "document/html_entity.h"

enum { MOST_ASKED = 10000, ROOM = 4 };

/** The code point of "&#160;" or "&#xA0;"; what cannot be in a text is U+FFFD. */
static uint32_t code_point(struct text entity) {
    bool hex = (entity.data[2] | 0x20) == 'x';
    uint32_t code = 0;
    for (size_t i = hex ? 3 : 2; i + 1 < entity.size && code <= 0x10FFFF; i++) {
        char c = ascii_lower(entity.data[i]);
        uint32_t digit = (uint32_t)(ascii_is_digit(c) ? c - '0' : c - 'a' + 10);
        code = (hex ? 16 : 10) * code + digit;
    }
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return 0xFFFD;
    return code < 0x20 || code == 0x7F ? ' ' : code;
}

/** `code` as UTF-8 in `to`, which has room for four bytes. */
static struct text encode(uint32_t code, char *to) {
    static const unsigned char leads[] = {0, 0x00, 0xC0, 0xE0, 0xF0};
    size_t size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = size - 1; i > 0; i--, code >>= 6)
        to[i] = (char)(0x80 | (code & 0x3F));
    to[0] = (char)(leads[size] | code);
    return (struct text){to, size};
}

/** Where a name stands among those that are known. */
static struct known_entity *place_of(struct entities *in, struct text name) {
    uint32_t sum = 0;
    for (size_t i = 0; i < name.size; i++)
        sum = 31 * sum + (unsigned char)name.data[i];
    return &in->known[sum % ENTITY_PLACES];
}

/** What a named entity stands for; data is NULL where it is none. */
static struct text decode_name(struct entities *in, struct text entity) {
    struct known_entity *known = place_of(in, entity);
    if (text_equal(known->name, entity))
        return known->meaning;
    if (in->n_asked++ >= MOST_ASKED)
        return (struct text){NULL, 0};
    char *name = arena_copy(in->arena, entity.data, entity.size);
    *known = (struct known_entity){{name, entity.size}, html_entity(entity, in->arena)};
    return known->meaning;
}

struct text entity_decode(struct entities *in, struct text entity) {
    bool numeric = entity.size > 3 && entity.data[1] == '#';
    return numeric ? encode(code_point(entity), arena_take(in->arena, ROOM))
                   : decode_name(in, entity);
}

/*
 * entity.c - numbered entities, and the names that news uses.
 */
#include "document/entity.h"

static const struct entity {
    const char *name, *bytes;
} entities[] = {
    {"&nbsp;", "\u00A0"},   {"&amp;", "&"},         {"&lt;", "<"},
    {"&gt;", ">"},          {"&quot;", "\""},       {"&apos;", "'"},
    {"&ndash;", "\u2013"},  {"&mdash;", "\u2014"},  {"&lsquo;", "\u2018"},
    {"&rsquo;", "\u2019"},  {"&ldquo;", "\u201C"},  {"&rdquo;", "\u201D"},
    {"&hellip;", "\u2026"}, {"&pound;", "\u00A3"},  {"&euro;", "\u20AC"},
    {"&yen;", "\u00A5"},    {"&cent;", "\u00A2"},   {"&frac12;", "\u00BD"},
    {"&frac14;", "\u00BC"}, {"&frac34;", "\u00BE"}, {"&times;", "\u00D7"},
    {"&deg;", "\u00B0"},
};

enum { N_ENTITIES = sizeof entities / sizeof *entities };

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

/** What a named entity stands for; data is NULL where the name says nothing to us. */
static struct text decode_name(struct text entity) {
    for (size_t i = 0; i < N_ENTITIES; i++)
        if (text_equal(entity, text_of(entities[i].name)))
            return text_of(entities[i].bytes);
    return (struct text){NULL, 0};
}

struct text entity_decode(struct text entity, char room[ENTITY_ROOM]) {
    bool numeric = entity.size > 3 && entity.data[1] == '#';
    return numeric ? encode(code_point(entity), room) : decode_name(entity);
}

/*
 * tracked.c - reads git's index, entry by entry; every step is held against its end.
 */
#include "config/tracked.h"

#include "base/search.h"

enum {
    HEAD = 12,     /* "DIRC", version, number of entries */
    STATUS = 40,   /* of an entry, before the name of its object */
    EXTENDED = 64, /* in the first byte of its flags: two more follow */
    SHORT_OBJECT = 20,
    LONG_OBJECT = 32,
    MOST_NAME = 4096,
};

/** A walk over the entries. */
struct entries {
    struct text bytes;
    size_t at;
    uint32_t version;
    size_t object; /* bytes of the name of one */
    struct text last;
};

/** In git's order: by bytes, of two that begin alike the shorter first. */
static int order_of(struct text a, struct text b) {
    size_t size = a.size < b.size ? a.size : b.size;
    int order = size ? memcmp(a.data, b.data, size) : 0;
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

static uint32_t number_at(struct text bytes, size_t at) {
    const unsigned char *b = (const unsigned char *)bytes.data + at;
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

/** Git's number of seven bits a byte; how much of the last name is not that of this. */
static bool take_number(struct entries *in, size_t *to) {
    *to = 0;
    for (int i = 0; i < 3 && in->at < in->bytes.size; i++) {
        unsigned char byte = (unsigned char)in->bytes.data[in->at++];
        *to = (i ? (*to + 1) << 7 : 0) + (byte & 127);
        if (byte < 128)
            return true;
    }
    return false;
}

/** The bytes up to a NUL, which is passed. */
static bool take_string(struct entries *in, struct text *to) {
    const char *from = in->bytes.data + in->at;
    const char *end = memchr(from, '\0', in->bytes.size - in->at);
    if (!end)
        return false;
    *to = (struct text){from, (size_t)(end - from)};
    in->at += to->size + 1;
    return true;
}

/** Version 4: what it shares with the last name is left out. */
static bool take_packed(struct entries *in, struct arena *arena, struct text *to) {
    size_t cut;
    struct text rest;
    if (!take_number(in, &cut) || cut > in->last.size || !take_string(in, &rest))
        return false;
    struct text kept = text_slice(in->last, 0, in->last.size - cut);
    if (kept.size + rest.size > MOST_NAME)
        return false;
    char *name =
        arena_print(arena, "%.*s%.*s", TEXT_ARGUMENTS(kept), TEXT_ARGUMENTS(rest));
    *to = (struct text){name, kept.size + rest.size};
    return true;
}

/** Before version 4 an entry ends at a multiple of eight bytes, by NULs, one at least.
 */
static bool take_padded(struct entries *in, size_t start, struct text *to) {
    if (!take_string(in, to))
        return false;
    in->at += (8 - (in->at - start) % 8) % 8;
    return to->size <= MOST_NAME && in->at <= in->bytes.size;
}

/** The flags say how long the name is, up to 4,095 bytes: else they are no flags. */
static bool is_told(struct text bytes, size_t flags, size_t size) {
    enum { MOST_TOLD = 0xFFF };
    size_t told = number_at(bytes, flags - 2) & MOST_TOLD;
    return told == (size < MOST_TOLD ? size : MOST_TOLD);
}

static bool take_name(struct entries *in, struct arena *arena, struct text *to) {
    size_t start = in->at, flags = start + STATUS + in->object;
    if (flags + 2 > in->bytes.size)
        return false;
    in->at = flags + (in->bytes.data[flags] & EXTENDED ? 4 : 2);
    if (in->at > in->bytes.size)
        return false;
    bool well =
        in->version == 4 ? take_packed(in, arena, to) : take_padded(in, start, to);
    return well && is_told(in->bytes, flags, to->size);
}

/** In their order: what is read at a wrong length has none. */
static bool take_all(struct entries *in, size_t n, struct arena *arena,
                     struct tracked *to) {
    for (size_t i = 0; i < n; i++) {
        struct text name;
        if (!take_name(in, arena, &name) || !name.size || order_of(in->last, name) > 0)
            return false;
        *(struct text *)list_add(arena, &to->names) = in->last = name;
    }
    return true;
}

bool tracked_read(struct tracked *to, struct text bytes, struct arena *arena) {
    static const size_t objects[] = {SHORT_OBJECT, LONG_OBJECT};
    *to = (struct tracked){0};
    if (bytes.size < HEAD || !text_begins(bytes, text_of("DIRC")))
        return false;
    uint32_t version = number_at(bytes, 4), n = number_at(bytes, 8);
    for (int i = 0; i < 2 && version >= 2 && version <= 4; i++) {
        struct entries in = {bytes, HEAD, version, objects[i], {"", 0}};
        to->names.n = 0;
        if (take_all(&in, n, arena, to))
            return true;
    }
    to->names.n = 0;
    return false;
}

static bool is_before(const void *name, const void *key) {
    return order_of(*(const struct text *)name, *(const struct text *)key) < 0;
}

bool tracked_has(const struct tracked *tracked, struct text file) {
    size_t at = search_list(&tracked->names, &file, is_before);
    return at < tracked->names.n && text_equal(tracked->names.at[at], file);
}

bool tracked_reaches(const struct tracked *tracked, struct text folder) {
    size_t at = search_list(&tracked->names, &folder, is_before);
    for (; at < tracked->names.n; at++) {
        struct text name = tracked->names.at[at];
        if (name.size <= folder.size ||
            memcmp(name.data, folder.data, folder.size) != 0)
            return false;
        if (name.data[folder.size] == '/')
            return true;
    }
    return false;
}

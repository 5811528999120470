/*
 * packing.h - office files for tests, packed from the text of their parts.
 */
#ifndef TESTS_PACKING_H
#define TESTS_PACKING_H

#include <stdlib.h>
#include <zip.h>

#include "base/arena.h"
#include "base/text.h"

struct part {
    const char *name;
    struct text bytes;
};

/** Level of deflate; libzip takes one only with a way that is named. */
enum { FASTEST = 1 };

/** How the parts are packed; of libzip. */
struct packing {
    const char *password; /* NULL: none */
    zip_int32_t way;
};

static inline void pack_parts(zip_t *zip, const struct part *parts, size_t n,
                              const struct packing *as) {
    for (size_t i = 0; i < n; i++) {
        zip_source_t *source =
            zip_source_buffer(zip, parts[i].bytes.data, parts[i].bytes.size, 0);
        zip_int64_t at = zip_file_add(zip, parts[i].name, source, 0);
        if (at < 0)
            abort();
        if (as->password)
            zip_file_set_encryption(zip, (zip_uint64_t)at, ZIP_EM_AES_256,
                                    as->password);
        zip_set_file_compression(zip, (zip_uint64_t)at, as->way, FASTEST);
    }
}

/** An archive of these parts, in the arena. */
static inline struct text pack_as(const struct part *parts, size_t n, struct packing as,
                                  struct arena *arena) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    if (!zip)
        abort();
    zip_source_keep(source);
    pack_parts(zip, parts, n, &as);
    if (zip_close(zip) != 0 || zip_source_open(source) != 0)
        abort();
    zip_source_seek(source, 0, SEEK_END);
    size_t size = (size_t)zip_source_tell(source);
    zip_source_seek(source, 0, SEEK_SET);
    char *bytes = arena_take(arena, size + 1);
    if (zip_source_read(source, bytes, size) != (zip_int64_t)size)
        abort();
    zip_source_close(source);
    zip_source_free(source);
    zip_error_fini(&error);
    return (struct text){bytes, size};
}

static inline struct text pack(const struct part *parts, size_t n,
                               struct arena *arena) {
    return pack_as(parts, n, (struct packing){NULL, ZIP_CM_DEFLATE}, arena);
}

/** What stands around the body of a Word file, and of its other parts. */
#define WORD_SPACES                                                                    \
    " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"          \
    " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"   \
    " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
#define WORD_BODY(body)                                                                \
    "<?xml version='1.0'?><w:document" WORD_SPACES "><w:body>" body                    \
    "</w:body></w:document>"

/** A Word file of that 'word/document.xml'. */
static inline struct text pack_word(struct text document, struct arena *arena) {
    struct part part = {"word/document.xml", document};
    return pack(&part, 1, arena);
}

#endif

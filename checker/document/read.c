/*
 * read.c - from a file to a document.
 */
#include "document/read.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"
#include "document/dateline.h"
#include "document/front_matter.h"
#include "document/path_date.h"
#include "document/sentence.h"
#include "document/stated_date.h"
#include "document/table.h"

#define READER(name) extern const struct reader reader_##name;
#include "document/readers.def"
#undef READER

static const struct reader *const readers[] = {
#define READER(name) &reader_##name,
#include "document/readers.def"
#undef READER
};

enum { N_READERS = sizeof readers / sizeof *readers };

const struct reader *reader_named(struct text name) {
    for (size_t i = 0; i < N_READERS; i++)
        if (text_equal(name, text_of(readers[i]->name)))
            return readers[i];
    return NULL;
}

static bool fits(const struct reader *reader, struct text path) {
    for (const char *const *extension = reader->extensions; *extension; extension++)
        if (text_ends(path, text_of(*extension)))
            return true;
    return false;
}

const struct reader *reader_for(const char *path) {
    for (size_t i = 0; i < N_READERS; i++)
        if (fits(readers[i], text_of(path)))
            return readers[i];
    return NULL;
}

const struct reader *reader_knowing(struct text bytes) {
    for (size_t i = 0; i < N_READERS; i++)
        if (readers[i]->knows && readers[i]->knows(bytes))
            return readers[i];
    return NULL;
}

const struct reader *reader_like(struct text bytes) {
    for (size_t i = 0; i < N_READERS; i++)
        if (readers[i]->may_be && readers[i]->may_be(bytes))
            return readers[i];
    return NULL;
}

static const char *list(const char *list, const char *item, struct arena *arena) {
    return arena_print(arena, "%s%s%s", list, *list ? ", " : "", item);
}

const char *reader_names(struct arena *arena) {
    const char *names = "";
    for (size_t i = 0; i < N_READERS; i++)
        names = list(names, readers[i]->name, arena);
    return names;
}

const char *reader_extensions(struct arena *arena) {
    const char *extensions = "";
    for (size_t i = 0; i < N_READERS; i++)
        extensions = list(extensions, readers[i]->extensions[0], arena);
    return extensions;
}

/** The line and column of a bad byte, counted without trusting what follows. */
static struct place place_of(const char *file, struct text source, size_t offset) {
    struct place place = {file, 1, 1};
    for (size_t i = 0; i < offset; i++) {
        bool end = source.data[i] == '\n';
        place.line += end;
        place.column =
            end ? 1 : place.column + (((unsigned char)source.data[i] & 0xC0) != 0x80);
    }
    return place;
}

static bool check_bytes(const char *name, struct text source, struct diags *faults) {
    if (source.size > DOCUMENT_MAX_SIZE) {
        diag_add(faults, DIAG_ERROR, (struct place){name, 0, 0},
                 "larger than %d MiB; split it or leave it out",
                 DOCUMENT_MAX_SIZE >> 20);
        return false;
    }
    size_t bad = utf8_check(source);
    const char *nul = source.size ? memchr(source.data, '\0', source.size) : NULL;
    if (nul && (size_t)(nul - source.data) < bad) {
        diag_add(
            faults, DIAG_ERROR, place_of(name, source, (size_t)(nul - source.data)),
            "a NUL byte at offset %zu; this is no text", (size_t)(nul - source.data));
        return false;
    }
    if (bad < source.size)
        diag_add(faults, DIAG_ERROR, place_of(name, source, bad),
                 "invalid UTF-8 at offset %zu (byte 0x%02X); save the text as UTF-8",
                 bad, (unsigned char)source.data[bad]);
    return bad == source.size;
}

/** The last resort: "posts/2024-03-05-title.md", as Jekyll and others name texts. */
static void date_by_name(struct document *to, const struct language *language,
                         struct arena *arena) {
    struct text told = path_date(text_of(to->name), arena), date = {"", 0};
    if (told.size)
        stated_date_read(told, language, arena, &date);
    stated_take(&to->date, date, "file name");
}

/** The words of its first headline. */
static void title_by_headline(struct document *to) {
    size_t i = 0;
    while (i < to->blocks.n && to->blocks.at[i].kind != BLOCK_HEADLINE)
        i++;
    if (i < to->blocks.n)
        stated_take(&to->title,
                    text_slice(to->view, to->blocks.at[i].start, to->blocks.at[i].end),
                    "headline");
}

static struct document *read_unpacked(const char *name, const struct unpacked *from,
                                      struct text source, const struct reader *reader,
                                      const struct language *language,
                                      const struct boilerplate *boilerplate,
                                      struct arena *arena, struct diags *faults) {
    if (!check_bytes(name, source, faults))
        return NULL;
    struct document *document = arena_get(arena, sizeof *document);
    document->name = arena_copy(arena, name, strlen(name));
    document->source = source;
    document->reader = reader;
    document->unpacked = from;
    document->boilerplate = boilerplate;
    document->language = language;
    document_count(document, arena);
    document->text_start = front_matter_read(document, language, arena, faults);
    reader->read(document, language, arena, faults);
    title_by_headline(document);
    dateline_read(document, language, arena);
    date_by_name(document, language, arena);
    tables_find(document);
    sentences_find(document, language, arena);
    return document;
}

struct document *document_read(const char *name, struct text source,
                               const struct reader *reader,
                               const struct language *language,
                               const struct boilerplate *boilerplate,
                               struct arena *arena, struct diags *faults) {
    return read_unpacked(name, NULL, source, reader, language, boilerplate, arena,
                         faults);
}

struct document *document_open(const char *name, struct text bytes,
                               const struct reader *reader,
                               const struct language *language,
                               const struct boilerplate *boilerplate,
                               struct arena *arena, struct diags *faults) {
    if (!reader->unpack)
        return document_read(name, bytes, reader, language, boilerplate, arena, faults);
    struct unpacked *from = arena_get(arena, sizeof *from);
    if (!reader->unpack(name, bytes, arena, from, faults))
        return NULL;
    return read_unpacked(name, from, from->text, reader, language, boilerplate, arena,
                         faults);
}

static bool refuse(struct diags *faults, const char *path, const char *why) {
    diag_add(faults, DIAG_ERROR, (struct place){path, 0, 0}, "%s", why);
    return false;
}

static bool refuse_size(struct diags *faults, const char *path, size_t most) {
    diag_add(faults, DIAG_ERROR, (struct place){path, 0, 0},
             "larger than %zu MiB; split it or leave it out", most >> 20);
    return false;
}

/** Read all of an open file whose size is known only as a hint. */
static bool read_all(int file, size_t size, struct arena *arena, struct text *to) {
    char *bytes = arena_take(arena, size + 1);
    size_t have = 0;
    ssize_t got;
    while (have < size && (got = read(file, bytes + have, size - have)) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        have += (size_t)got;
    }
    bytes[have] = '\0'; /* behind every text, so that no other's bytes stand there */
    *to = (struct text){bytes, have};
    return true;
}

bool file_read(const char *path, size_t max_size, struct arena *arena, struct text *to,
               struct diags *faults) {
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) {
        refuse(faults, path, strerror(errno));
        if (file >= 0)
            close(file);
        return false;
    }
    bool well = true;
    if (!S_ISREG(status.st_mode))
        well = refuse(faults, path, "not a regular file");
    else if ((uint64_t)status.st_size > max_size)
        well = refuse_size(faults, path, max_size);
    else if (!read_all(file, (size_t)status.st_size, arena, to))
        well = refuse(faults, path, strerror(errno));
    close(file);
    return well;
}

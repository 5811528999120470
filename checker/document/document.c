/*
 * document.c - from bytes to a document, and from the view back to the source.
 */
#include "document/document.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"
#include "document/front_matter.h"
#include "document/sentence.h"
#include "document/stated_date.h"

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
    enum { DAY_SIZE = 10 };
    const char *slash = strrchr(to->name, '/');
    struct text name = text_of(slash ? slash + 1 : to->name);
    bool ends = name.size > DAY_SIZE && !ascii_is_digit(name.data[DAY_SIZE]) &&
                !ascii_is_letter(name.data[DAY_SIZE]);
    struct text date = {"", 0};
    if (ends && name.data[4] == '-')
        stated_date_read(text_slice(name, 0, DAY_SIZE), language, arena, &date);
    stated_take(&to->date, date, "file name");
}

void stated_take(struct stated *to, struct text text, const char *from) {
    if (!to->text.size && text.size)
        *to = (struct stated){text, from};
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

struct document *document_read(const char *name, struct text source,
                               const struct reader *reader,
                               const struct language *language, struct arena *arena,
                               struct diags *faults) {
    if (!check_bytes(name, source, faults))
        return NULL;
    struct document *document = arena_get(arena, sizeof *document);
    document->name = arena_copy(arena, name, strlen(name));
    document->source = source;
    document->reader = reader;
    document_count(document, arena);
    document->text_start = front_matter_read(document, language, arena, faults);
    reader->read(document, language, arena, faults);
    title_by_headline(document);
    date_by_name(document, language, arena);
    sentences_find(document, language, arena);
    return document;
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

static struct omission *omission_of(struct document *document, struct arena *arena,
                                    const char *why) {
    for (size_t i = 0; i < document->omissions.n; i++)
        if (document->omissions.at[i].why == why)
            return &document->omissions.at[i];
    struct omission *omission = list_add(arena, &document->omissions);
    *omission = (struct omission){.why = why};
    return omission;
}

void document_omit(struct document *document, struct arena *arena, const char *why,
                   uint32_t start, uint32_t end) {
    struct omission *omission = omission_of(document, arena, why);
    struct text between = text_slice(document->source, omission->past, start);
    bool same = omission->lines &&
                !(between.size && (memchr(between.data, '\n', between.size) ||
                                   memchr(between.data, '\r', between.size)));
    if (!omission->lines)
        omission->first = start;
    omission->lines += !same;
    omission->past = end;
}

/** No part of a name or a version, as those in "v16.5" are. */
static bool opens_digits(struct text text, const struct token *token, uint32_t start) {
    char before = token->start > start ? text.data[token->start - 1] : ' ';
    return token->type == TOKEN_DIGITS &&
           (ascii_is_space(before) || strchr("([{\"'$+-<>*~|", before) ||
            before & 0x80);
}

static bool is_worded(const struct token *token) {
    const struct sense *cardinal = token_sense(token, CLASS_CARDINAL);
    return token_is(token, CLASS_HUNDRED) || token_is(token, CLASS_GROUP) ||
           (cardinal && cardinal->number > 1);
}

/** The next figure of `text` at or behind *at and before `end`; *at moves behind it. */
static bool next_figure(struct text text, const struct language *language, uint32_t *at,
                        uint32_t end, struct token *figure) {
    uint32_t start = *at;
    while (token_next(language, text, at, end, figure))
        if (opens_digits(text, figure, start) || is_worded(figure))
            return true;
    return false;
}

bool text_has_figure(struct text text, const struct language *language) {
    uint32_t at = 0;
    struct token figure;
    return next_figure(text, language, &at, (uint32_t)text.size, &figure);
}

void document_omit_figures(struct document *document, const struct language *language,
                           struct arena *arena, const char *why, uint32_t start,
                           uint32_t end) {
    struct token figure;
    while (next_figure(document->source, language, &start, end, &figure))
        document_omit(document, arena, why, figure.start, start);
}

/** The last piece that begins at or before `at` in the view. */
static const struct piece *piece_at(const struct document *document, uint32_t at) {
    size_t low = 0, high = document->pieces.n;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (document->pieces.at[middle].view <= at)
            low = middle;
        else
            high = middle;
    }
    return &document->pieces.at[low];
}

struct span document_span(const struct document *document, uint32_t start,
                          uint32_t end) {
    if (!document->pieces.n)
        return (struct span){start, end};
    const struct piece *first = piece_at(document, start);
    const struct piece *last = piece_at(document, end > start ? end - 1 : end);
    struct span span = {first->source, last->source + last->source_size};
    if (first->verbatim)
        span.start += start - first->view;
    if (last->verbatim)
        span.end = last->source + (end - last->view);
    return span;
}

static uint32_t scope_of(const struct document *document, uint32_t sentence) {
    return document->blocks.at[document->sentences.at[sentence].block].scope;
}

void document_paragraph(const struct document *document, uint32_t sentence,
                        uint32_t *first, uint32_t *past) {
    uint32_t scope = scope_of(document, sentence);
    *first = sentence;
    *past = sentence + 1;
    while (*first > 0 && scope_of(document, *first - 1) == scope)
        --*first;
    while (*past < document->sentences.n && scope_of(document, *past) == scope)
        ++*past;
}

bool tokens_are_titled(const struct token *tokens, size_t n) {
    size_t capitals = 0, words = 0;
    for (size_t i = 0; i < n; i++) {
        if (tokens[i].type != TOKEN_WORD || tokens[i].size < 4)
            continue;
        words++;
        capitals += (tokens[i].flags & TOKEN_CAPITAL) != 0;
    }
    return 3 * capitals > 2 * words;
}

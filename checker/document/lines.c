/*
 * lines.c - where a byte of the source stands, by line and column.
 */
#include "base/search.h"
#include "base/utf8.h"
#include "document/document.h"

/** Bytes of the source after which its code points are counted anew. */
enum { POINTS_EVERY = 1024 };

static void find_lines(struct document *document, struct arena *arena) {
    *(uint32_t *)list_add(arena, &document->line_starts) = 0;
    size_t at = 0;
    struct text line;
    while (text_next_line(document->source, &at, &line))
        if (at < document->source.size ||
            line.data + line.size < document->source.data + at)
            *(uint32_t *)list_add(arena, &document->line_starts) = (uint32_t)at;
}

static void count_points(struct document *document, struct arena *arena) {
    struct text source = document->source;
    uint32_t *points =
        arena_take(arena, (source.size / POINTS_EVERY + 1) * sizeof *points);
    points[0] = 0;
    for (size_t i = 1; i <= source.size / POINTS_EVERY; i++)
        points[i] = points[i - 1] +
                    (uint32_t)utf8_count(
                        text_slice(source, (i - 1) * POINTS_EVERY, i * POINTS_EVERY));
    document->points = points;
}

void document_count(struct document *document, struct arena *arena) {
    find_lines(document, arena);
    count_points(document, arena);
}

static bool starts_by(const void *line, const void *offset) {
    return *(const uint32_t *)line <= *(const uint32_t *)offset;
}

/** Index of the line that holds `offset`. */
static size_t line_at(const struct document *document, uint32_t offset) {
    return search_list(&document->line_starts, &offset, starts_by) - 1;
}

/** A byte order mark is no column of the first line. */
static uint32_t text_begin(const struct document *document, uint32_t line_start) {
    return line_start == 0 ? (uint32_t)utf8_mark(document->source) : line_start;
}

/** Code points of the source before a byte of it. */
static size_t points_before(const struct document *document, uint32_t offset) {
    size_t from = offset - offset % POINTS_EVERY;
    return document->points[offset / POINTS_EVERY] +
           utf8_count(text_slice(document->source, from, offset));
}

static struct location by_line(const struct document *document, uint32_t offset) {
    size_t line = line_at(document, offset);
    uint32_t start = text_begin(document, document->line_starts.at[line]);
    if (offset < start)
        offset = start;
    size_t column =
        offset - start < POINTS_EVERY
            ? utf8_count(text_slice(document->source, start, offset))
            : points_before(document, offset) - points_before(document, start);
    return (struct location){line + 1, column + 1};
}

struct location document_locate(const struct document *document, uint32_t offset) {
    const struct reader *reader = document->reader;
    return (reader && reader->locate ? reader->locate : by_line)(document, offset);
}

const char *document_where(const struct document *document, uint32_t offset,
                           struct arena *arena) {
    if (document->reader && document->reader->where)
        return document->reader->where(document, offset, arena);
    return arena_print(arena, "line %zu", document_locate(document, offset).line);
}

size_t document_line_of(const struct document *document, uint32_t offset) {
    return line_at(document, offset) + 1;
}

struct text document_line(const struct document *document, size_t line,
                          uint32_t *start) {
    size_t at = document->line_starts.at[line - 1];
    size_t end = line < document->line_starts.n ? document->line_starts.at[line]
                                                : document->source.size;
    if (end > at && document->source.data[end - 1] == '\n')
        end--;
    if (end > at && document->source.data[end - 1] == '\r')
        end--;
    struct text found = text_slice(document->source, at, end);
    *start = text_begin(document, document->line_starts.at[line - 1]);
    size_t skipped = *start - document->line_starts.at[line - 1];
    return text_slice(found, skipped < found.size ? skipped : found.size, found.size);
}

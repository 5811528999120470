/*
 * underline.c - carets under a text, counted in characters as they are shown.
 */
#include "report/underline.h"

#include <stdlib.h>

#include "report/escape.h"

void label_add(struct labels *to, struct arena *arena, struct span span,
               const char *text) {
    *(struct label *)list_add(arena, &to->list) = (struct label){span, text};
}

static int by_place(const void *left, const void *right) {
    const struct label *a = left, *b = right;
    if (a->span.start != b->span.start)
        return (a->span.start > b->span.start) - (a->span.start < b->span.start);
    if (a->span.end != b->span.end)
        return (a->span.end > b->span.end) - (a->span.end < b->span.end);
    return strcmp(a->text, b->text);
}

static void repeat(FILE *to, char c, size_t n) {
    while (n-- > 0)
        fputc(c, to);
}

/** One column a character, and as many as an escape has, whatever its width. */
static size_t columns(struct text text) {
    size_t n = 0;
    for (size_t i = 0; i < text.size;) {
        struct cell cell = cell_at(text, i);
        n += cell.sort == CELL_PLAIN ? 1 : cell.columns;
        i += cell.size;
    }
    return n;
}

static void write_line(FILE *to, struct text line) {
    fputs("| ", to);
    escape_write(to, line);
    fputc('\n', to);
}

static void write_label(FILE *to, struct text line, uint32_t start,
                        const struct label *label) {
    size_t from = label->span.start - start, past = label->span.end - start;
    past = past > line.size ? line.size : past;
    from = from > line.size ? line.size : from;
    size_t width = past > from ? columns(text_slice(line, from, past)) : 1;
    repeat(to, ' ', 2 + columns(text_slice(line, 0, from)));
    repeat(to, '^', width);
    fputc(' ', to);
    escape_write(to, text_of(label->text));
    fputc('\n', to);
}

void underline(FILE *to, const struct document *document, struct labels *labels) {
    if (labels->list.n)
        qsort(labels->list.at, labels->list.n, sizeof *labels->list.at, by_place);
    size_t next = 0, at = 0, n_lines = 0;
    struct text line;
    while (text_next_line(document->source, &at, &line)) {
        uint32_t start;
        line = document_line(document, ++n_lines, &start);
        write_line(to, line);
        while (next < labels->list.n && labels->list.at[next].span.start < at)
            write_label(to, line, start, &labels->list.at[next++]);
    }
}

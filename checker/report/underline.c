/*
 * underline.c - carets under a text, counted in code points.
 */
#include "report/underline.h"

#include <stdlib.h>

#include "base/utf8.h"

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

/** Control characters never reach a terminal. */
static void write_line(FILE *to, struct text line) {
    fputs("| ", to);
    for (size_t i = 0; i < line.size; i++)
        fputc((unsigned char)line.data[i] < 0x20 || line.data[i] == 0x7F ? ' '
                                                                        : line.data[i],
              to);
    fputc('\n', to);
}

static void write_label(FILE *to, struct text line, uint32_t start,
                        const struct label *label) {
    size_t from = label->span.start - start, past = label->span.end - start;
    past = past > line.size ? line.size : past;
    from = from > line.size ? line.size : from;
    size_t width = past > from ? utf8_count(text_slice(line, from, past)) : 1;
    repeat(to, ' ', 2 + utf8_count(text_slice(line, 0, from)));
    repeat(to, '^', width);
    fprintf(to, " %s\n", label->text);
}

void underline(FILE *to, struct document *document, struct labels *labels,
               struct arena *arena) {
    if (labels->list.n)
        qsort(labels->list.at, labels->list.n, sizeof *labels->list.at, by_place);
    size_t next = 0, at = 0, n_lines = 0;
    struct text line;
    while (text_next_line(document->source, &at, &line)) {
        uint32_t start;
        line = document_line(document, arena, ++n_lines, &start);
        write_line(to, line);
        while (next < labels->list.n && labels->list.at[next].span.start < at)
            write_label(to, line, start, &labels->list.at[next++]);
    }
}

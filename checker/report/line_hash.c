/*
 * line_hash.c - a rolling hash over UTF-16, as code scanning defines it.
 */
#include "report/line_hash.h"

#include <stdlib.h>

#include "base/utf8.h"

enum { SIGNS = 100, FACTOR = 37, END_OF_TEXT = 0xFFFF };

/** The last 100 signs, in a ring, and which lines begin at them. */
struct rolling {
    uint64_t hash, outgoing; /* what the sign that leaves the ring is multiplied by */
    uint16_t signs[SIGNS];
    size_t lines[SIGNS]; /* from 1; 0: none begins here */
    size_t at, n_lines, most;
    bool begins, after_return;
    struct line_hash *to;
};

/** The line that begins where the ring has come round is complete. */
static void close_line(struct rolling *rolling) {
    size_t line = rolling->lines[rolling->at];
    if (line && line <= rolling->most)
        rolling->to[line - 1].hash = rolling->hash;
    rolling->lines[rolling->at] = 0;
}

static void push(struct rolling *rolling, uint16_t sign) {
    uint64_t gone = rolling->signs[rolling->at] * rolling->outgoing;
    rolling->signs[rolling->at] = sign;
    rolling->hash = rolling->hash * FACTOR + sign - gone;
    rolling->at = (rolling->at + 1) % SIGNS;
}

/** Blanks count nothing, and the three ends of lines are one. */
static void take(struct rolling *rolling, uint16_t sign) {
    bool second = rolling->after_return && sign == '\n';
    rolling->after_return = sign == '\r';
    if (sign == ' ' || sign == '\t' || second)
        return;
    close_line(rolling);
    if (rolling->begins)
        rolling->lines[rolling->at] = ++rolling->n_lines;
    rolling->begins = sign == '\n' || sign == '\r';
    push(rolling, rolling->begins ? '\n' : sign);
}

static void take_point(struct rolling *rolling, uint32_t point) {
    if (point > 0xFFFF)
        take(rolling, (uint16_t)(0xD800 + ((point - 0x10000) >> 10)));
    take(rolling, (uint16_t)(point > 0xFFFF ? 0xDC00 + (point & 0x3FF) : point));
}

static int by_hash(const void *left, const void *right) {
    const struct line_hash *a = *(const struct line_hash *const *)left;
    const struct line_hash *b = *(const struct line_hash *const *)right;
    int by = (a->hash > b->hash) - (a->hash < b->hash);
    return by ? by : (a > b) - (a < b);
}

/** Lines alike are told apart by their number. */
static void count_alike(struct line_hash *lines, size_t n, struct arena *arena) {
    struct line_hash **sorted = arena_get(arena, (n + 1) * sizeof *sorted);
    for (size_t i = 0; i < n; i++)
        sorted[i] = &lines[i];
    qsort(sorted, n, sizeof *sorted, by_hash);
    for (size_t i = 0; i < n; i++) {
        bool alike = i && sorted[i]->hash == sorted[i - 1]->hash;
        sorted[i]->nth = alike ? sorted[i - 1]->nth + 1 : 1;
    }
}

const struct line_hash *line_hashes(const struct document *document,
                                    struct arena *arena) {
    size_t n = document->line_starts.n;
    struct rolling rolling = {.begins = true, .outgoing = 1, .most = n};
    rolling.to = arena_get(arena, (n + 1) * sizeof *rolling.to);
    struct text text = document->source;
    for (int i = 0; i < SIGNS; i++)
        rolling.outgoing *= FACTOR;
    for (size_t at = 0; at < text.size; at += utf8_size(text.data[at]))
        take_point(&rolling, utf8_decode(text_slice(text, at, text.size)));
    take(&rolling, END_OF_TEXT);
    for (int i = 0; i < SIGNS; i++) {
        close_line(&rolling);
        push(&rolling, 0);
    }
    count_alike(rolling.to, n, arena);
    return rolling.to;
}

bool has_line_hashes(const struct document *document) {
    return !document->reader || !document->reader->unpack;
}

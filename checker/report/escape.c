/*
 * escape.c - widths as East_Asian_Width has them, and the characters not shown.
 */
#include "report/escape.h"

#include <stdlib.h>

#include "base/utf8.h"

struct width_range {
    uint32_t first, last;
    uint8_t columns;
};

static const struct width_range uneven[] = {
#define ZERO(first, last) {first, last, 0},
#define WIDE(first, last) {first, last, 2},
#include "report/columns.def"
#undef ZERO
#undef WIDE
};

/** Besides controls: they reorder, break or hide what stands around them. */
static const struct width_range hidden[] = {
    {0x7F, 0x9F, 0},     {0xAD, 0xAD, 0},     {0x61C, 0x61C, 0},
    {0x180E, 0x180E, 0}, {0x200B, 0x200B, 0}, {0x200E, 0x200F, 0},
    {0x2028, 0x202E, 0}, {0x2060, 0x206F, 0}, {0xFEFF, 0xFEFF, 0},
    {0xFFF9, 0xFFFB, 0}, {0xFFFE, 0xFFFF, 0}, {0xE0000, 0xE007F, 0},
};

static int compare_range(const void *key, const void *item) {
    const uint32_t *point = key;
    const struct width_range *range = item;
    return *point < range->first ? -1 : *point > range->last;
}

#define FIND(point, table)                                                             \
    (const struct width_range *)bsearch(&(point), table, sizeof table / sizeof *table, \
                                        sizeof *table, compare_range)

static bool is_hidden(uint32_t point) {
    return point < 0x20 || (point >= 0x7F && FIND(point, hidden));
}

static uint8_t columns_of(uint32_t point) {
    const struct width_range *range = point < 0x300 ? NULL : FIND(point, uneven);
    return range ? range->columns : 1;
}

/** \u{1b}: as many columns as it has characters. */
static uint8_t escape_columns(uint32_t point) {
    uint8_t digits = 1;
    while (point >>= 4)
        digits++;
    return (uint8_t)(digits + 4);
}

enum { LONGEST_SERVICE = 16 };

/** "##[" begins a command to GitHub, "##vso[" to Azure, "##teamcity[" to TeamCity. */
static bool opens_command(struct text text, size_t at) {
    size_t past = at + 2, most = past + LONGEST_SERVICE;
    if (past > text.size || text.data[at + 1] != '#')
        return false;
    while (past < text.size && past < most && ascii_is_letter(text.data[past]))
        past++;
    return past < text.size && text.data[past] == '[';
}

static struct cell cell_hash(struct text text, size_t at) {
    return opens_command(text, at)
               ? (struct cell){'#', 1, escape_columns('#'), CELL_HIDDEN}
               : (struct cell){'#', 1, 1, CELL_PLAIN};
}

struct cell cell_other(struct text text, size_t at) {
    if (text.data[at] == '#')
        return cell_hash(text, at);
    size_t left = text.size - at, size = utf8_size(text.data[at]);
    struct text bytes = {text.data + at, size < left ? size : left};
    if (utf8_check(bytes) < bytes.size) {
        uint32_t byte = (unsigned char)text.data[at];
        return (struct cell){byte, 1, escape_columns(byte), CELL_INVALID};
    }
    uint32_t point = utf8_decode(bytes);
    if (point == '\t')
        return (struct cell){point, 1, 1, CELL_TAB};
    if (is_hidden(point))
        return (struct cell){point, (uint8_t)size, escape_columns(point), CELL_HIDDEN};
    return (struct cell){point, (uint8_t)size, columns_of(point), CELL_PLAIN};
}

void cell_write(FILE *to, struct text text, size_t at, struct cell cell) {
    if (cell.sort == CELL_PLAIN)
        fwrite(text.data + at, 1, cell.size, to);
    else if (cell.sort == CELL_TAB)
        putc(' ', to);
    else
        fprintf(to, "\\%c{%x}", cell.sort == CELL_HIDDEN ? 'u' : 'x', cell.point);
}

/** A blank of Unicode: a reader of lines may skip it. */
static bool is_blank(uint32_t point) {
    static const struct {
        uint32_t first, last;
    } blanks[] = {{0, 0x20},        {0xA0, 0xA0},     {0x1680, 0x1680},
                  {0x2000, 0x200A}, {0x202F, 0x202F}, {0x205F, 0x205F},
                  {0x3000, 0x3000}};
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        if (point >= blanks[i].first && point <= blanks[i].last)
            return true;
    return false;
}

const char *path_prefix(const char *path) {
    struct text text = text_of(path);
    if (!text.size)
        return "";
    struct cell cell = cell_at(text, 0);
    bool acts = cell.point == ':' || cell.point == '#' || cell.sort != CELL_PLAIN ||
                is_blank(cell.point);
    return acts ? "./" : "";
}

void path_write(FILE *to, const char *path) {
    fputs(path_prefix(path), to);
    escape_write(to, text_of(path));
}

/** Bytes of printable ASCII from `at` on. */
static size_t printable_size(struct text text, size_t at) {
    size_t past = at;
    while (past < text.size && is_printable(text.data[past]))
        past++;
    return past - at;
}

void escape_write(FILE *to, struct text text) {
    for (size_t at = 0; at < text.size;) {
        size_t run = printable_size(text, at);
        fwrite(text.data + at, 1, run, to);
        at += run;
        if (at == text.size)
            return;
        struct cell cell = cell_at(text, at);
        cell_write(to, text, at, cell);
        at += cell.size;
    }
}

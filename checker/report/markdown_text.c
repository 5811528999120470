/*
 * markdown_text.c - what CommonMark and GitHub's additions would take for markup.
 */
#include "report/markdown_text.h"

#include "report/escape.h"

/** Bytes `from` to `to` of a text, seen in the whole of it. */
struct escaped_part {
    struct text whole;
    size_t from, to;
    size_t lead;   /* where the text begins behind blanks */
    size_t digits; /* where the number it begins with ends */
};

/** Entities, where a backslash is not enough inside tables or for addresses. */
static const char *const entities[128] = {
    ['&'] = "&amp;",  ['<'] = "&lt;",     ['>'] = "&gt;",
    ['|'] = "&#124;", ['@'] = "@&#8203;",
};

static struct escaped_part part_of(struct text whole, size_t from, size_t to) {
    struct escaped_part part = {.whole = whole, .from = from, .to = to};
    while (part.lead < whole.size && ascii_is_space(whole.data[part.lead]))
        part.lead++;
    part.digits = part.lead;
    while (part.digits < whole.size && ascii_is_digit(whole.data[part.digits]))
        part.digits++;
    return part;
}

/** A sign that makes a list or an underline, but only where a line begins. */
static bool opens_block(const struct escaped_part *part, size_t at, char c) {
    if (at == part->lead)
        return strchr("-+=", c) != NULL;
    return at == part->digits && strchr(".)", c) != NULL;
}

static bool opens_link(const struct escaped_part *part, size_t at, char c) {
    struct text rest = text_slice(part->whole, at, part->whole.size);
    if (c == ':')
        return text_begins(rest, text_of("://"));
    struct text before = text_slice(part->whole, 0, at);
    return c == '.' && text_ends(before, text_of("www"));
}

static bool needs_backslash(const struct escaped_part *part, size_t at, char c) {
    return strchr("\\`*_[]#~$", c) || opens_block(part, at, c) ||
           opens_link(part, at, c);
}

static void write_ascii(FILE *to, const struct escaped_part *part, size_t at) {
    char c = part->whole.data[at];
    if (entities[(unsigned char)c])
        fputs(entities[(unsigned char)c], to);
    else
        fprintf(to, "%s%c", needs_backslash(part, at, c) ? "\\" : "", c);
}

static void write_cell(FILE *to, const struct escaped_part *part, size_t at,
                       struct cell cell) {
    char c = part->whole.data[at];
    bool doubled = at == 0 || ascii_is_space(part->whole.data[at - 1]);
    if (ascii_is_space(c))
        fputs(doubled ? "" : " ", to);
    else if (cell.sort != CELL_PLAIN) {
        putc('\\', to);
        cell_write(to, part->whole, at, cell);
    } else if (cell.size == 1)
        write_ascii(to, part, at);
    else
        cell_write(to, part->whole, at, cell);
}

static void write_part(FILE *to, struct text whole, size_t from, size_t past) {
    struct escaped_part part = part_of(whole, from, past);
    for (size_t at = from; at < past;) {
        struct cell cell = cell_at(whole, at);
        write_cell(to, &part, at, cell);
        at += cell.size;
    }
}

void markdown_write(FILE *to, struct text text) {
    write_part(to, text, 0, text.size);
}

static bool is_letter(char c) {
    return ascii_is_letter(c) || ascii_is_digit(c);
}

/** Can ** stand between these two, the second being inside the bold text? */
static bool can_turn(char outside, char inside) {
    return is_letter(inside) || ascii_is_space(outside) || strchr("(\"'/,;", outside);
}

/** CommonMark's rule of flanking, taken narrowly: in doubt nothing is bold. */
static bool can_be_bold(const struct excerpt *excerpt) {
    const struct mark *mark = excerpt->marks;
    const char *bytes = excerpt->line.data;
    if (mark->start < excerpt->from || mark->end > excerpt->to)
        return false;
    char before = mark->start > excerpt->from ? bytes[mark->start - 1] : ' ';
    char behind = mark->end < excerpt->to ? bytes[mark->end] : ' ';
    return can_turn(before, bytes[mark->start]) &&
           can_turn(behind, bytes[mark->end - 1]);
}

#define ELLIPSIS "\xE2\x80\xA6"

void markdown_write_excerpt(FILE *to, const struct excerpt *excerpt) {
    const struct mark *mark = excerpt->marks;
    fputs(excerpt->from > 0 ? ELLIPSIS : "", to);
    if (can_be_bold(excerpt)) {
        write_part(to, excerpt->line, excerpt->from, mark->start);
        fputs("**", to);
        write_part(to, excerpt->line, mark->start, mark->end);
        fputs("**", to);
        write_part(to, excerpt->line, mark->end, excerpt->to);
    } else
        write_part(to, excerpt->line, excerpt->from, excerpt->to);
    fputs(excerpt->to < excerpt->line.size ? ELLIPSIS : "", to);
}

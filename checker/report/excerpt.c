/*
 * excerpt.c - windows on long lines, counted in columns of a terminal.
 */
#include "report/excerpt.h"

#include "report/escape.h"

/** Forward from `at` as far as *budget columns reach, which it takes from. */
static size_t walk_on(struct text line, size_t at, size_t *budget) {
    while (at < line.size) {
        struct cell cell = cell_at(line, at);
        if (cell.columns > *budget)
            break;
        *budget -= cell.columns;
        at += cell.size;
    }
    return at;
}

static size_t step_back(struct text line, size_t at) {
    do
        at--;
    while (at > 0 && ((unsigned char)line.data[at] & 0xC0) == 0x80);
    return at;
}

/** Backward likewise; never to a combining character without its base. */
static size_t walk_back(struct text line, size_t at, size_t *budget) {
    size_t start = at;
    while (at > 0) {
        size_t before = step_back(line, at);
        struct cell cell = cell_at(line, before);
        if (cell.columns > *budget)
            break;
        *budget -= cell.columns;
        at = before;
    }
    while (at > 0 && at < start && cell_at(line, at).columns == 0)
        at += cell_at(line, at).size;
    return at;
}

/** How many marks end before `end`; *last is the end of the furthest of them. */
static size_t count_fitting(const struct mark *marks, size_t n, size_t end,
                            size_t *last) {
    size_t fit = 1;
    *last = marks[0].end < end ? marks[0].end : end;
    for (; fit < n && marks[fit].end <= end; fit++)
        if (marks[fit].end > *last)
            *last = marks[fit].end;
    return fit;
}

struct excerpt excerpt_cut(struct text line, const struct mark *marks, size_t n,
                           size_t width) {
    size_t budget = width, start = marks[0].start, last;
    if (walk_on(line, 0, &budget) == line.size)
        return (struct excerpt){line, marks, n, 0, line.size};
    budget = width - 2; /* an ellipsis at each end */
    size_t spare = budget;
    size_t fit = count_fitting(marks, n, walk_on(line, start, &budget), &last);
    walk_on(text_slice(line, 0, last), start, &spare);
    size_t before = spare / 2, behind = spare - before;
    size_t from = walk_back(line, start, &before);
    behind += before;
    size_t to = walk_on(line, last, &behind);
    if (to == line.size)
        from = walk_back(line, from, &behind);
    return (struct excerpt){line, marks, fit, from, to};
}

#define ELLIPSIS "\xE2\x80\xA6"

void excerpt_write(FILE *to, const struct excerpt *excerpt) {
    if (excerpt->from > 0)
        fputs(ELLIPSIS, to);
    escape_write(to, text_slice(excerpt->line, excerpt->from, excerpt->to));
    if (excerpt->to < excerpt->line.size)
        fputs(ELLIPSIS, to);
}

/** The sign under the character at `at`: a primary mark hides others. */
static char sign_at(const struct excerpt *excerpt, size_t at) {
    char sign = ' ';
    for (size_t i = 0; i < excerpt->n && sign != '^'; i++)
        if (excerpt->marks[i].start <= at && at < excerpt->marks[i].end)
            sign = excerpt->marks[i].primary ? '^' : '-';
    return sign;
}

/** Where the sign may change next: a mark begins or ends; at the latest `to`. */
static size_t next_change(const struct excerpt *excerpt, size_t at) {
    size_t next = excerpt->to;
    for (size_t i = 0; i < excerpt->n; i++) {
        const struct mark *mark = &excerpt->marks[i];
        if (mark->start > at && mark->start < next)
            next = mark->start;
        if (mark->end > at && mark->end < next)
            next = mark->end;
    }
    return next;
}

/** Columns of the characters from `at` to where `past` falls; *end is there. */
static size_t count_columns(struct text line, size_t at, size_t past, size_t *end) {
    size_t columns = 0;
    while (at < past) {
        struct cell cell = cell_at(line, at);
        columns += cell.columns;
        at += cell.size;
    }
    *end = at;
    return columns;
}

/** So many signs of one sort; blanks have no paint. */
static void write_run(FILE *to, char sign, size_t columns, struct paint paint) {
    fputs(sign == '^' ? paint.primary : sign == '-' ? paint.other : "", to);
    for (size_t i = 0; i < columns; i++)
        putc(sign, to);
    fputs(sign == ' ' ? "" : paint.end, to);
}

void excerpt_marks(FILE *to, const struct excerpt *excerpt, struct paint paint) {
    char running = ' ';
    size_t columns = excerpt->from > 0;
    for (size_t at = excerpt->from; at < excerpt->to;) {
        char sign = sign_at(excerpt, at);
        if (sign != running) {
            write_run(to, running, columns, paint);
            running = sign;
            columns = 0;
        }
        columns += count_columns(excerpt->line, at, next_change(excerpt, at), &at);
    }
    if (running != ' ')
        write_run(to, running, columns, paint);
}

size_t excerpt_column(const struct excerpt *excerpt, const struct mark *mark) {
    size_t past = mark->start < excerpt->to ? mark->start : excerpt->to, end;
    return (excerpt->from > 0) +
           count_columns(excerpt->line, excerpt->from, past, &end);
}

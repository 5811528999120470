/*
 * drawing.c - the lines of a finding with their marks, as rustc draws them.
 */
#include "report/drawing.h"

#include <stdlib.h>

#include "report/escape.h"
#include "report/style.h"
#include "report/words.h"

/**
 * The width assumed of a terminal, from which on two texts stand side by side, what is
 * between them, and how many lines of one place are shown.
 */
enum { TERMINAL_COLUMNS = 100, WIDE_COLUMNS = 130, BETWEEN = 2, MAX_LINES = 4 };

static size_t columns_of(const struct drawing *drawing) {
    return drawing->report->columns ? drawing->report->columns : TERMINAL_COLUMNS;
}

static struct row *row_add(struct drawing *drawing, struct row row) {
    struct row *added = list_add(drawing->report->arena, &drawing->rows);
    *added = row;
    return added;
}

static struct row *row_of(struct drawing *drawing, const struct document *document,
                          size_t line) {
    for (size_t i = 0; i < drawing->rows.n; i++)
        if (drawing->rows.at[i].site->document == document &&
            drawing->rows.at[i].line == line)
            return &drawing->rows.at[i];
    return NULL;
}

/** Cut a place of the source to one line; false if nothing of it is there. */
static bool cut_to_line(const struct row *row, struct span span, struct mark *mark) {
    uint32_t start;
    struct text line = document_line(row->site->document, row->line, &start);
    mark->start = span.start > start ? span.start - start : 0;
    mark->end = span.end > start ? span.end - start : 0;
    if (mark->end > line.size)
        mark->end = line.size;
    return mark->start < mark->end;
}

static void add_line(struct drawing *drawing, const struct site *site, struct row row,
                     struct mark mark) {
    struct row *found = row_of(drawing, site->document, row.line);
    if (!found || drawing->report->redact)
        found = row_add(drawing, row);
    if (cut_to_line(found, site->span, &mark))
        *(struct mark *)list_add(drawing->report->arena, &found->marks) = mark;
}

void drawing_add(struct drawing *drawing, const struct site *site, bool primary) {
    struct row row = {.site = site, .headed = true, .note = site->note};
    if (is_whole(site)) {
        row_add(drawing, row);
        return;
    }
    size_t first, last;
    site_lines(site, &first, &last);
    if (last - first >= MAX_LINES)
        last = first + MAX_LINES - 1;
    for (row.line = first; row.line <= last; row.line++) {
        const char *note = row.line == last ? site->note : NULL;
        add_line(drawing, site, row, (struct mark){.primary = primary, .note = note});
        row.headed = false;
    }
}

/** The number beside a line; 0 where those of pages are counted. */
static size_t number_of(const struct row *row) {
    return row->site->document->page_starts.n ? 0 : row->line;
}

int drawing_gutter(const struct drawing *drawing) {
    size_t most = 0;
    for (size_t i = 0; i < drawing->rows.n; i++)
        if (number_of(&drawing->rows.at[i]) > most)
            most = number_of(&drawing->rows.at[i]);
    int digits = 1;
    while (most /= 10)
        digits++;
    return digits;
}

/** The bar beside the lines; `line` 0: no number. */
static void write_bar(const struct drawing *drawing, size_t line) {
    const char *const *styles = styles_for(drawing->report->colour);
    FILE *to = drawing->report->to;
    int gutter = drawing_gutter(drawing);
    fputs(styles[STYLE_FRAME], to);
    if (line)
        fprintf(to, "%*zu", gutter, line);
    for (int i = 0; !line && i < gutter; i++)
        putc(' ', to);
    fputs(" |", to);
    fputs(styles[STYLE_END], to);
}

static void write_header(const struct drawing *drawing, const struct row *row,
                         bool first) {
    const char *const *styles = styles_for(drawing->report->colour);
    FILE *to = drawing->report->to;
    fprintf(to, "%s%*s%s%s ", styles[STYLE_FRAME], drawing_gutter(drawing), "",
            first ? "-->" : ":::", styles[STYLE_END]);
    path_write(to, row->site->document->name);
    if (row->line)
        write_start(to, row->site);
    else if (row->note) {
        fputs(": ", to);
        escape_write(to, text_of(row->note));
    }
    putc('\n', to);
}

static void write_note(const struct drawing *drawing, const char *note) {
    const char *const *styles = styles_for(drawing->report->colour);
    fputs(styles[STYLE_RELATED], drawing->report->to);
    escape_write(drawing->report->to, text_of(note));
    fputs(styles[STYLE_END], drawing->report->to);
}

/** The last mark's note stands beside it, the others below, the last first. */
static void write_notes(const struct drawing *drawing, const struct excerpt *excerpt) {
    FILE *to = drawing->report->to;
    const char *beside = excerpt->marks[excerpt->n - 1].note;
    if (beside) {
        putc(' ', to);
        write_note(drawing, beside);
    }
    putc('\n', to);
    for (size_t i = excerpt->n - 1; i-- > 0;) {
        const struct mark *mark = &excerpt->marks[i];
        if (!mark->note)
            continue;
        write_bar(drawing, 0);
        fprintf(to, " %*s", (int)excerpt_column(excerpt, mark), "");
        write_note(drawing, mark->note);
        putc('\n', to);
    }
}

static void write_excerpt(const struct drawing *drawing, size_t line,
                          const struct excerpt *excerpt) {
    const char *const *styles = styles_for(drawing->report->colour);
    FILE *to = drawing->report->to;
    enum style loud = style_of_level(drawing->level);
    struct paint paint = {styles[loud], styles[STYLE_RELATED], styles[STYLE_END]};
    write_bar(drawing, line);
    putc(' ', to);
    excerpt_write(to, excerpt);
    putc('\n', to);
    write_bar(drawing, 0);
    putc(' ', to);
    excerpt_marks(to, excerpt, paint);
    write_notes(drawing, excerpt);
}

static int compare_marks(const void *left, const void *right) {
    const struct mark *a = left, *b = right;
    int by = (a->start > b->start) - (a->start < b->start);
    return by ? by : (a->end > b->end) - (a->end < b->end);
}

/** As many windows of the line as its marks need. */
static void write_row(struct drawing *drawing, struct row *row) {
    uint32_t start;
    struct text line = document_line(row->site->document, row->line, &start);
    size_t width = columns_of(drawing) - (size_t)drawing_gutter(drawing) - 3;
    if (row->headed) {
        write_bar(drawing, 0);
        putc('\n', drawing->report->to);
    }
    if (row->marks.n)
        qsort(row->marks.at, row->marks.n, sizeof *row->marks.at, compare_marks);
    for (size_t i = 0; i < row->marks.n;) {
        struct excerpt excerpt =
            excerpt_cut(line, row->marks.at + i, row->marks.n - i, width);
        write_excerpt(drawing, number_of(row), &excerpt);
        i += excerpt.n;
    }
}

static void write_rows(struct drawing *drawing) {
    for (size_t i = 0; i < drawing->rows.n; i++) {
        struct row *row = &drawing->rows.at[i];
        if (row->headed)
            write_header(drawing, row, i == 0 && !drawing->is_other);
        if (row->line && !drawing->report->redact)
            write_row(drawing, row);
    }
}

/** The rows of the first document that are drawn first; all: there is no other. */
static size_t count_own(const struct drawing *drawing) {
    size_t n = 0;
    while (n < drawing->rows.n &&
           drawing->rows.at[n].site->document == drawing->rows.at[0].site->document)
        n++;
    return n;
}

/** Some of the rows in a column of their own, as wide as `columns`. */
static struct text write_column(const struct drawing *drawing, size_t from, size_t past,
                                size_t columns, struct later *to) {
    struct report report = *drawing->report;
    struct drawing part = {.report = &report, .level = drawing->level};
    report.to = later_open(to);
    report.columns = columns;
    part.is_other = from > 0;
    part.rows.at = drawing->rows.at + from;
    part.rows.n = past - from;
    write_rows(&part);
    fflush(report.to);
    return (struct text){to->bytes, to->size};
}

/** Columns that a line takes on the terminal: colours take none. */
static size_t width_of(struct text line) {
    size_t width = 0;
    for (size_t at = 0; at < line.size;) {
        struct cell cell = cell_at(line, at);
        if (line.data[at] == '\033') {
            while (at < line.size && line.data[at] != 'm')
                at++;
            at += at < line.size;
            continue;
        }
        width += cell.columns;
        at += cell.size;
    }
    return width;
}

/** Does each line leave room for another beside it? */
static bool are_narrow(struct text lines, size_t columns) {
    struct text line;
    for (size_t at = 0; text_next_line(lines, &at, &line);)
        if (width_of(line) > columns)
            return false;
    return true;
}

static void zip_lines(FILE *to, struct text left, struct text right, size_t columns) {
    size_t at = 0, other_at = 0;
    for (;;) {
        struct text line = {"", 0}, other = {"", 0};
        bool more = text_next_line(left, &at, &line);
        bool others = text_next_line(right, &other_at, &other);
        if (!more && !others)
            return;
        size_t width = width_of(line);
        fwrite(line.data, 1, line.size, to);
        for (size_t i = width; others && i < columns + BETWEEN; i++)
            putc(' ', to);
        fwrite(other.data, 1, other.size, to);
        putc('\n', to);
    }
}

/** The draft on the left, what it is held against on the right; false: no room. */
static bool write_beside(struct drawing *drawing, size_t own) {
    size_t columns = (columns_of(drawing) - BETWEEN) / 2;
    struct later left = {0}, right = {0};
    struct text ours = write_column(drawing, 0, own, columns, &left);
    struct text theirs = write_column(drawing, own, drawing->rows.n, columns, &right);
    bool well = are_narrow(ours, columns) && are_narrow(theirs, columns);
    if (well)
        zip_lines(drawing->report->to, ours, theirs, columns);
    later_drop(&left);
    later_drop(&right);
    return well;
}

void drawing_write(struct drawing *drawing) {
    size_t own = count_own(drawing);
    bool wide = columns_of(drawing) >= WIDE_COLUMNS && !drawing->report->redact;
    if (own == drawing->rows.n || !wide || !write_beside(drawing, own))
        write_rows(drawing);
}

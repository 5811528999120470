/*
 * pdf_layout.c - boxes into lines: which order, which gaps, what is raised.
 *
 * Lengths are compared with the height of the line, so that the size of the letters
 * makes no difference.
 */
#include "document/pdf_layout.h"

#include <stdlib.h>

#include "document/pdf_order.h"
#include "document/pdf_strips.h"
#include "document/pdf_table.h"

struct pdf_line {
    struct box box;
    size_t first, past; /* words */
    size_t block;
};

struct layout {
    struct text rest; /* of the boxes */
    struct arena arena;
    LIST(struct pdf_word) words; /* of the page at hand */
    LIST(struct pdf_line) lines;
    LIST(struct pdf_column) columns;
    struct pdf_tables tables;
    size_t n_blocks;
    double height;                 /* of the page */
    const struct pdf_word *placed; /* the words that tables have */
    struct arena scratch;          /* of the page, too */
    char *to; /* has room for all, since boxes are longer than their words */
    size_t size;
    size_t room; /* of which so much is for the signs that lead through tables */
};

/* ---- reading ---- */

/** The next tag without its brackets, and in *before what stands before it. */
static bool next_tag(struct layout *in, struct text *before, struct text *tag) {
    struct text rest = in->rest;
    const char *open = rest.size ? memchr(rest.data, '<', rest.size) : NULL;
    size_t begin = open ? (size_t)(open - rest.data) : rest.size;
    const char *close = open ? memchr(rest.data + begin, '>', rest.size - begin) : NULL;
    if (!close)
        return false;
    size_t end = (size_t)(close - rest.data);
    *before = text_slice(rest, 0, begin);
    *tag = text_slice(rest, begin + 1, end);
    in->rest = text_slice(rest, end + 1, rest.size);
    return true;
}

/** "12.500000" between quotation marks: no page is a million points wide. */
static double read_length(struct text tag, const char *name) {
    size_t at = text_find(tag, text_of(name));
    double length = 0, step = 1;
    if (at == SIZE_MAX)
        return 0;
    at += strlen(name) + 1;
    bool below = at < tag.size && tag.data[at] == '-';
    for (at += below; at < tag.size && ascii_is_digit(tag.data[at]); at++)
        length = length < 1e6 ? 10 * length + (tag.data[at] - '0') : 1e6;
    for (at++; at < tag.size && ascii_is_digit(tag.data[at]); at++)
        length += (step /= 10) * (tag.data[at] - '0');
    return below ? -length : length;
}

static struct box read_box(struct text tag) {
    return (struct box){read_length(tag, "xMin="), read_length(tag, "yMin="),
                        read_length(tag, "xMax="), read_length(tag, "yMax=")};
}

static void take_line(struct layout *in, struct text tag) {
    struct pdf_line *line = list_add(&in->arena, &in->lines);
    *line = (struct pdf_line){read_box(tag), in->words.n, in->words.n, in->n_blocks};
}

static void take_word(struct layout *in, struct text tag) {
    struct text text, end;
    if (!next_tag(in, &text, &end) || !text.size || !in->lines.n)
        return;
    *(struct pdf_word *)list_add(&in->arena, &in->words) =
        (struct pdf_word){read_box(tag), text, false};
    in->lines.at[in->lines.n - 1].past = in->words.n;
}

static void take_column(struct layout *in, struct text tag) {
    *(struct pdf_column *)list_add(&in->arena, &in->columns) =
        (struct pdf_column){read_box(tag), in->lines.n, in->lines.n, 0, 0, false};
    in->n_blocks++;
}

/* ---- tables ---- */

enum { MOST_STRIPS = 64 }; /* of a page */

/** Leave a line the words that no table has, which still stand side by side. */
static void leave_rest(struct layout *in, struct pdf_line *line) {
    size_t past = line->first;
    for (size_t i = line->first; i < line->past; i++)
        if (!in->words.at[i].taken)
            in->words.at[past++] = in->words.at[i];
    line->past = past;
}

/** Where the lines end that follow line `at` of a column and are empty, or are not. */
static size_t past_alike(const struct layout *in, size_t at, size_t past) {
    const struct pdf_line *lines = in->lines.at;
    bool empty = lines[at].past == lines[at].first;
    while (at < past && (lines[at].past == lines[at].first) == empty)
        at++;
    return at;
}

/** The lines of a column that still hold words, parted where a table took some. */
static void add_rest(struct layout *in, const struct pdf_column *column) {
    for (size_t at = column->first, past; at < column->past; at = past) {
        past = past_alike(in, at, column->past);
        if (in->lines.at[at].past == in->lines.at[at].first)
            continue;
        struct pdf_column *rest = list_add(&in->arena, &in->columns);
        *rest = *column;
        rest->first = at;
        rest->past = past;
        rest->box.top = in->lines.at[at].box.top;
        rest->box.bottom = in->lines.at[past - 1].box.bottom;
    }
}

/** Is a column read before the table: above it and not right of it, or in the column of
    prose left of it? */
static bool leads_to(const struct pdf_column *column, const struct pdf_table *table) {
    const struct box *box = &column->box;
    bool beside = table->zone && column->zone == table->zone;
    bool over =
        box->left < table->box.right || (!beside && box->bottom <= table->box.top);
    return (beside && box->right <= table->box.left) ||
           (box->top < table->box.top && over);
}

/** Behind the last column that is read before the table. */
static size_t place_of(const struct layout *in, const struct pdf_table *table) {
    size_t place = 0;
    for (size_t i = 0; i < in->columns.n; i++)
        if (leads_to(&in->columns.at[i], table))
            place = i + 1;
    return place;
}

static void add_table(struct layout *in, size_t table) {
    const struct pdf_table *of = &in->tables.tables.at[table];
    struct pdf_column column = {.box = of->box, .table = table + 1, .zone = of->zone};
    size_t place = place_of(in, of), n = in->columns.n;
    list_add(&in->arena, &in->columns);
    struct pdf_column *at = in->columns.at;
    memmove(at + place + 1, at + place, (n - place) * sizeof *at);
    at[place] = column;
}

/** The words of the strip that no table has: copies, and in `from` where they stand. */
static size_t take_words(const struct layout *in, const struct pdf_strip *strip,
                         struct pdf_word *words, size_t *from) {
    size_t n = 0;
    for (size_t i = 0; i < in->columns.n; i++) {
        const struct pdf_column *column = &in->columns.at[i];
        if (column->zone != strip->zone || column->box.left < strip->left ||
            column->box.right > strip->right || column->first == column->past)
            continue;
        size_t past = in->lines.at[column->past - 1].past;
        for (size_t k = in->lines.at[column->first].first; k < past; k++)
            if (!in->words.at[k].taken) {
                words[n] = in->words.at[k];
                from[n++] = k;
            }
    }
    return n;
}

/** Tables that stand in one column of a page of several. */
static void find_tables_of(struct layout *in, const struct pdf_strip *strip) {
    size_t n_tables = in->tables.tables.n, n_placed = in->tables.placed.n;
    struct pdf_word *words = arena_get(&in->scratch, (in->words.n + 1) * sizeof *words);
    size_t *from = arena_get(&in->scratch, (in->words.n + 1) * sizeof *from);
    size_t n = take_words(in, strip, words, from);
    pdf_find_tables(words, n, &in->scratch, &in->tables);
    for (size_t i = n_placed; i < in->tables.placed.n; i++)
        in->tables.placed.at[i].word = from[in->tables.placed.at[i].word];
    for (size_t i = n_tables; i < in->tables.tables.n; i++)
        in->tables.tables.at[i].zone = strip->zone;
    for (size_t i = 0; i < n; i++)
        in->words.at[from[i]].taken = words[i].taken;
}

static void find_tables_of_page(struct layout *in, double pitch) {
    struct pdf_strips strips = {0};
    in->tables = (struct pdf_tables){0};
    pdf_find_tables(in->words.at, in->words.n, &in->scratch, &in->tables);
    pdf_find_strips(in->columns.at, in->columns.n, pitch, &in->scratch, &strips);
    for (size_t i = 0; i < strips.list.n && i < MOST_STRIPS; i++)
        find_tables_of(in, &strips.list.at[i]);
}

/** What stands in tables leaves its columns, and each table is one. */
static void find_tables(struct layout *in, double pitch) {
    find_tables_of_page(in, pitch);
    if (!in->tables.tables.n)
        return;
    in->placed = (const struct pdf_word *)arena_copy(
        &in->scratch, in->words.at, in->words.n * sizeof *in->words.at);
    size_t n = in->columns.n;
    struct pdf_column *columns = in->columns.at;
    memset(&in->columns, 0, sizeof in->columns);
    for (size_t i = 0; i < in->lines.n; i++)
        leave_rest(in, &in->lines.at[i]);
    for (size_t i = 0; i < n; i++)
        add_rest(in, &columns[i]);
    for (size_t i = 0; i < in->tables.tables.n; i++)
        add_table(in, i);
}

/* ---- writing ---- */

static void put(struct layout *in, const char *bytes, size_t size) {
    memcpy(in->to + in->size, bytes, size);
    in->size += size;
}

static void put_byte(struct layout *in, char byte) {
    in->to[in->size++] = byte;
}

/** What stands for an entity at the head of `text`, and its size; 1 byte for none. */
static char meaning(struct text text, size_t *size) {
    static const struct {
        const char *name;
        char byte;
    } entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (text_begins(text, text_of(entities[i].name))) {
            *size = strlen(entities[i].name);
            return entities[i].byte;
        }
    *size = 1;
    return text.data[0];
}

size_t pdf_unescape(struct text text, char *to) {
    size_t n = 0;
    for (size_t at = 0, size; at < text.size; at += size) {
        char byte = meaning(text_slice(text, at, text.size), &size);
        to[n++] = (unsigned char)byte < ' ' ? ' ' : byte;
    }
    return n;
}

static void put_word(struct layout *in, struct text text) {
    in->size += pdf_unescape(text, in->to + in->size);
}

static void put_raised(struct layout *in, struct text digits) {
    static const char *const raised[] = {"\u2070", "\u00B9", "\u00B2", "\u00B3",
                                         "\u2074", "\u2075", "\u2076", "\u2077",
                                         "\u2078", "\u2079"};
    for (size_t i = 0; i < digits.size; i++) {
        const char *sign = raised[digits.data[i] - '0'];
        put(in, sign, strlen(sign));
    }
}

enum { LONGEST_MARK = 3 };

/** The number of a note, or a power. */
static bool is_number(struct text text) {
    for (size_t i = 0; i < text.size; i++)
        if (!ascii_is_digit(text.data[i]))
            return false;
    return text.size && text.size <= LONGEST_MARK;
}

/** Is it smaller than the word beside it, and does it end higher? */
static bool is_raised(const struct pdf_word *word, const struct pdf_word *beside) {
    double most = box_height(&beside->box);
    return is_number(word->text) && box_height(&word->box) < .85 * most &&
           word->box.bottom < beside->box.bottom - .15 * most;
}

/** What parts two words of a line: nothing, a blank, or the gap of a table. */
static void put_gap(struct layout *in, const struct pdf_word *before,
                    const struct pdf_word *word) {
    double gap = word->box.left - before->box.right, size = box_height(&before->box);
    if (gap > 1.5 * size)
        put_byte(in, '\t');
    else if (gap > .1 * size || gap < -size)
        put_byte(in, ' ');
}

/** A word with those around it: `beside` tells how high letters are. */
static void put_among(struct layout *in, const struct pdf_word *word,
                      const struct pdf_word *beside) {
    if (is_raised(word, beside))
        put_raised(in, word->text);
    else
        put_word(in, word->text);
}

static void put_line(struct layout *in, const struct pdf_line *line) {
    for (size_t i = line->first; i < line->past; i++) {
        const struct pdf_word *word = &in->words.at[i], *before = word - 1;
        bool first = i == line->first;
        const struct pdf_word *beside = !first               ? before
                                        : i + 1 < line->past ? word + 1
                                                             : word;
        if (!first)
            put_gap(in, before, word);
        put_among(in, word, beside);
    }
    put_byte(in, '\n');
}

static void put_signs(struct layout *in, char sign, size_t n) {
    for (; n > 0 && in->room > 0; n--, in->room--)
        put_byte(in, sign);
}

/** What leads from a word of a table to the next: a tab for each column, from the first
    on, a blank for each printed line of the row, and one between words. */
static void put_way(struct layout *in, const struct pdf_placed *from,
                    const struct pdf_placed *to) {
    bool row = from->row == to->row, cell = row && from->column == to->column;
    if (!row && from->row)
        put_byte(in, '\n');
    put_signs(in, '\t', to->column - (row ? from->column : 0));
    put_signs(in, ' ', cell ? 1 + to->line - from->line : to->line);
}

static bool is_one_line(const struct pdf_placed *a, const struct pdf_placed *b) {
    return a->row == b->row && a->column == b->column && a->line == b->line;
}

static void put_table(struct layout *in, const struct pdf_table *table) {
    static const struct pdf_placed nowhere = {0};
    for (size_t i = table->first; i < table->past; i++) {
        const struct pdf_placed *at = &in->tables.placed.at[i];
        const struct pdf_placed *before = i > table->first ? at - 1 : &nowhere;
        const struct pdf_word *word = &in->placed[at->word];
        bool beside = is_one_line(before, at);
        put_way(in, before, at);
        put_among(in, word, beside ? &in->placed[before->word] : word);
    }
    put_byte(in, '\n');
}

/** A line that begins further in than the one before it. */
static bool is_indented(const struct pdf_line *before, const struct pdf_line *line) {
    return line->box.left > before->box.left + .6 * box_height(&line->box);
}

/** The line before ends long before the column does. */
static bool is_short(const struct pdf_line *before, const struct pdf_column *column) {
    double room = column->box.right - before->box.right;
    return room > .25 * (column->box.right - column->box.left);
}

static bool ends_sentence(const struct layout *in, const struct pdf_line *line) {
    struct text last = in->words.at[line->past - 1].text;
    return strchr(".!?:;", last.data[last.size - 1]);
}

static bool is_other_size(const struct pdf_line *before, const struct pdf_line *line) {
    double a = box_height(&before->box), b = box_height(&line->box);
    return a > 1.15 * b || b > 1.15 * a;
}

/** Does a paragraph begin with this line?  `pitch` is how far lines lie apart. */
static bool parts(const struct layout *in, const struct pdf_column *column, size_t at,
                  double pitch) {
    const struct pdf_line *before = &in->lines.at[at - 1], *line = before + 1;
    if (before->past == before->first || line->past == line->first)
        return true;
    if (line->box.top - before->box.top > 1.4 * pitch || is_other_size(before, line))
        return true;
    return ends_sentence(in, before) &&
           (is_indented(before, line) || is_short(before, column));
}

static int by_length(const void *left, const void *right) {
    const double *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/** The distance of two lines of the page that is the most usual one. */
static double find_pitch(struct layout *in) {
    size_t n = 0;
    double *steps = arena_get(&in->arena, (in->lines.n + 1) * sizeof *steps);
    for (size_t i = 1; i < in->lines.n; i++) {
        double step = in->lines.at[i].box.top - in->lines.at[i - 1].box.top;
        if (in->lines.at[i].block == in->lines.at[i - 1].block && step > 0)
            steps[n++] = step;
    }
    if (!n)
        return 1e6;
    qsort(steps, n, sizeof *steps, by_length);
    return steps[n / 2];
}

static void put_column(struct layout *in, const struct pdf_column *column,
                       double pitch) {
    for (size_t k = column->first; k < column->past; k++) {
        if (k > column->first && parts(in, column, k, pitch))
            put_byte(in, '\n');
        put_line(in, &in->lines.at[k]);
    }
    if (column->table)
        put_table(in, &in->tables.tables.at[column->table - 1]);
    put_byte(in, '\n');
}

/** Is the column the raised mark of the note that the next one is, right before it? */
static bool is_mark(const struct layout *in, size_t at) {
    const struct pdf_column *column = &in->columns.at[at], *note = column + 1;
    if (at + 1 == in->columns.n || column->table || note->table ||
        column->past - column->first != 1)
        return false;
    const struct pdf_line *line = &in->lines.at[column->first];
    const struct pdf_line *first = &in->lines.at[note->first];
    if (line->past - line->first != 1 || first->past == first->first)
        return false;
    const struct pdf_word *mark = &in->words.at[line->first],
                          *word = &in->words.at[first->first];
    double gap = word->box.left - mark->box.right, height = box_height(&word->box);
    return is_raised(mark, word) && mark->box.bottom > word->box.top && gap > -height &&
           gap < height;
}

/** What stands beside it at the edge of the page is the same printed line. */
static void join_lines(struct layout *in, size_t at) {
    const struct pdf_column *column = &in->columns.at[at];
    bool joined = at + 1 < in->columns.n && column->edge && column[1].edge &&
                  pdf_is_beside(column + 1, column);
    if (!joined)
        return;
    in->size -= 2;
    put(in, " \n\n", 3);
}

/** A column of the page, or the mark that stands right before the next one. */
static void put_part(struct layout *in, size_t at, double pitch) {
    const struct pdf_column *column = &in->columns.at[at];
    if (is_mark(in, at)) {
        put_raised(in, in->words.at[in->lines.at[column->first].first].text);
        return;
    }
    put_column(in, column, pitch);
    join_lines(in, at);
}

static void put_page(struct layout *in) {
    double pitch = find_pitch(in);
    pdf_sort_columns(in->columns.at, in->columns.n, pitch, in->height, &in->scratch);
    find_tables(in, pitch);
    for (size_t i = 0; i < in->columns.n; i++)
        put_part(in, i, pitch);
    put(in, "\f\n", 2);
    in->words.n = in->lines.n = in->columns.n = 0;
    arena_reset(&in->scratch);
}

static void take_tag(struct layout *in, struct text tag) {
    if (text_begins(tag, text_of("word ")))
        take_word(in, tag);
    else if (text_begins(tag, text_of("line ")))
        take_line(in, tag);
    else if (text_begins(tag, text_of("block ")))
        take_column(in, tag);
    else if (text_equal(tag, text_of("/block")) && in->columns.n)
        in->columns.at[in->columns.n - 1].past = in->lines.n;
    else if (text_begins(tag, text_of("page ")))
        in->height = read_length(tag, "height=");
    else if (text_equal(tag, text_of("/page")))
        put_page(in);
}

struct text pdf_layout(struct text boxes, struct arena *arena) {
    struct layout in = {.rest = boxes, .to = memory_get(3 * boxes.size + 1)};
    in.room = boxes.size;
    struct text before, tag;
    while (next_tag(&in, &before, &tag))
        take_tag(&in, tag);
    struct text text = {arena_copy(arena, in.to, in.size), in.size};
    free(in.to);
    arena_release(&in.arena);
    arena_release(&in.scratch);
    return text;
}

/*
 * pdf_table.c - rows of figures, their columns and heads.
 *
 * Rows of figures that follow each other are the body (`find_body`); what they leave
 * white parts the columns (`find_columns`), which have to be those of a table
 * (`is_table`); what stands over them is their heads (`find_heads`), and words between
 * the rows are of the one or the other (`number_rows`).
 */
#include "document/pdf_table.h"

#include <stdlib.h>

#include "document/pdf_bands.h"

enum {
    LEAST_ROWS = 3,
    MOST_COLUMNS = 40,
    MOST_WORDS = 20000, /* of a page that is looked at */
    PROSE_WORDS = 8,    /* more in a line, on the average; */
    FULL_WORDS = 4,     /* or so many, where most lines are full */
    MOST_HEADS = 6,     /* lines; */
    MOST_LINES = 12,    /* of a row; */
    MOST_OF_LINE = 24,  /* words of a line of a cell, */
    LONGEST_WORD = 64,  /* bytes: so that a place in a cell is soon counted */
};

/* Parts of the height of a line. */
#define FAR 2.5       /* white between two rows of one table */
#define HEAD_FAR 1.5  /* between heads and rows */
#define HEAD_NEAR .25 /* between two lines of one head */
#define EDGE .6       /* edges that are aligned differ less */
#define TOUCH .1
#define FULL .8    /* of the width of a column */
#define NEARER .92 /* of two rows, is the distance of two lines of a cell */

struct table_column {
    double left, right;
    size_t cells, figures, dashes, words; /* of all its lines; */
    size_t full;                          /* lines that go as far as the column does */
    bool counts, headed, spanned;
};

/** A table that may be. */
struct candidate {
    const struct bands *in;
    struct arena *arena;
    size_t lead, first, past, end; /* bands: first and last rows are of first..past, all
                                      lines of cells of lead..end */
    size_t stop;                   /* the band that cannot be of the body */
    size_t heads, spanning; /* the first band of the heads, and the row of those that
                               span columns; `lead`: none */
    struct table_column columns[MOST_COLUMNS];
    size_t n;
    double height, pitch; /* of a line; from row to row */
    size_t *column;       /* by place in `order`, from 1; 0: of no column */
    size_t *row;          /* by band, from 1 */
};

static const struct band *band_at(const struct candidate *c, size_t i) {
    return &c->in->bands.at[i];
}

static const struct segment *segment_at(const struct candidate *c, size_t i) {
    return &c->in->segments.at[i];
}

static struct text word_at(const struct candidate *c, size_t i) {
    return c->in->words[c->in->order[i]].text;
}

static double middle(const struct band *band) {
    return (band->top + band->bottom) / 2;
}

static double white(const struct band *above, const struct band *below) {
    return below->top - above->bottom;
}

/* ---- the body ---- */

/** Two things or more, and a figure that is not the first of them. */
static bool is_row(const struct candidate *c, size_t i) {
    const struct band *band = band_at(c, i);
    for (size_t k = band->first + 1; k < band->past; k++)
        if (segment_counts(segment_at(c, k)))
            return true;
    return false;
}

static bool overlap(const struct segment *a, const struct segment *b) {
    return a->left < b->right && b->left < a->right;
}

/** Do the words of a band stand beside the figures of row `row`, as labels do? */
static bool stands_aside(const struct candidate *c, size_t i, size_t row) {
    const struct band *band = band_at(c, i), *of = band_at(c, row);
    for (size_t k = band->first; k < band->past; k++)
        for (size_t m = of->first + 1; m < of->past; m++)
            if (!segment_counts(segment_at(c, k)) &&
                segment_at(c, k)->sort != SEGMENT_DASH &&
                segment_counts(segment_at(c, m)) &&
                overlap(segment_at(c, k), segment_at(c, m)))
                return false;
    return true;
}

/** The rows from band `first` on, which is one, and what stands between them. */
static void find_body(struct candidate *c, size_t first) {
    size_t i = first + 1;
    c->first = first;
    c->past = i;
    c->height = band_at(c, first)->bottom - band_at(c, first)->top;
    for (; i < c->in->bands.n && stands_aside(c, i, c->past - 1); i++) {
        if (white(band_at(c, i - 1), band_at(c, i)) > FAR * c->height ||
            i > c->past + MOST_LINES)
            break;
        if (is_row(c, i))
            c->past = i + 1;
    }
    c->stop = i;
}

/** The next row behind band `i`; c->past: none. */
static size_t next_row(const struct candidate *c, size_t i) {
    do
        i++;
    while (i < c->past && !is_row(c, i));
    return i;
}

static int by_length(const void *left, const void *right) {
    const double *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static double median(double *lengths, size_t n) {
    qsort(lengths, n, sizeof *lengths, by_length);
    return lengths[n / 2];
}

/** How far rows lie apart that stand right below each other; 0: none do. */
static double find_pitch(const struct candidate *c) {
    double *steps = arena_get(c->arena, (c->past - c->first) * sizeof *steps);
    size_t n = 0;
    for (size_t i = c->first; i + 1 < c->past; i++)
        if (is_row(c, i) && is_row(c, i + 1))
            steps[n++] = middle(band_at(c, i + 1)) - middle(band_at(c, i));
    return n ? median(steps, n) : 0;
}

/* ---- columns ---- */

static int by_left(const void *left, const void *right) {
    const struct segment *a = left, *b = right;
    int order = (a->left > b->left) - (a->left < b->left);
    return order ? order : (a->first > b->first) - (a->first < b->first);
}

/** The segments of all lines, from left to right; *n is how many. */
static struct segment *sort_segments(const struct candidate *c, size_t *n) {
    size_t most = band_at(c, c->past - 1)->past - band_at(c, c->first)->first;
    struct segment *sorted = arena_get(c->arena, most * sizeof *sorted);
    *n = 0;
    for (size_t k = band_at(c, c->first)->first; *n < most; k++)
        sorted[(*n)++] = *segment_at(c, k);
    qsort(sorted, *n, sizeof *sorted, by_left);
    return sorted;
}

/** What all lines leave white parts the columns. */
static bool find_columns(struct candidate *c) {
    size_t n;
    struct segment *sorted = sort_segments(c, &n);
    c->n = 0;
    for (size_t i = 0; i < n; i++) {
        struct table_column *last = c->n ? &c->columns[c->n - 1] : NULL;
        if (last && sorted[i].left < last->right + TOUCH * c->height) {
            if (sorted[i].right > last->right)
                last->right = sorted[i].right;
            continue;
        }
        if (c->n == MOST_COLUMNS)
            return false;
        c->columns[c->n++] =
            (struct table_column){.left = sorted[i].left, .right = sorted[i].right};
    }
    return c->n > 1;
}

static bool is_over(const struct table_column *column, double left, double right) {
    return left < column->right && column->left < right;
}

/** The first column that a segment stands over; c->n: none. */
static size_t column_of(const struct candidate *c, const struct segment *segment) {
    size_t i = 0;
    while (i < c->n && !is_over(&c->columns[i], segment->left, segment->right))
        i++;
    return i;
}

static void count_segment(struct table_column *column, const struct segment *segment) {
    column->cells++;
    column->figures += segment_counts(segment);
    column->dashes += segment->sort == SEGMENT_DASH;
    if (segment->sort != SEGMENT_WORDS)
        return;
    column->words += segment->past - segment->first;
    column->full +=
        segment->right > column->left + FULL * (column->right - column->left);
}

/** More words, or longer ones, than a cell has. */
static bool is_long(const struct candidate *c, const struct segment *segment) {
    for (size_t i = segment->first; i < segment->past; i++)
        if (word_at(c, i).size > LONGEST_WORD)
            return true;
    return segment->past - segment->first > MOST_OF_LINE;
}

/** Count what stands in a line; false for two figures of one column, and for words
    that stand in none. */
static bool see_band(struct candidate *c, size_t i) {
    size_t last = c->n;
    for (size_t k = band_at(c, i)->first; k < band_at(c, i)->past; k++) {
        const struct segment *segment = segment_at(c, k);
        size_t at = column_of(c, segment);
        if (at == c->n || is_long(c, segment) ||
            (segment_counts(segment) && last == at))
            return false;
        last = segment_counts(segment) ? at : c->n;
        count_segment(&c->columns[at], segment);
    }
    return true;
}

static bool see_columns(struct candidate *c) {
    for (size_t i = c->first; i < c->past; i++)
        if (!see_band(c, i))
            return false;
    for (size_t i = 0; i < c->n; i++) {
        struct table_column *column = &c->columns[i];
        size_t words = column->cells - column->figures - column->dashes;
        column->counts = column->figures >= LEAST_ROWS && 4 * words <= column->figures;
    }
    return true;
}

/* ---- is it a table? ---- */

/** Do three quarters of `edges` lie on one line? */
static bool is_aligned(const struct candidate *c, double *edges, size_t n) {
    double line = median(edges, n);
    size_t on = 0;
    for (size_t i = 0; i < n; i++)
        on += edges[i] > line - EDGE * c->height && edges[i] < line + EDGE * c->height;
    return 4 * on >= 3 * n;
}

/** Do the figures of a column stand below each other, by an edge or the middle? */
static bool figures_align(const struct candidate *c, size_t column) {
    size_t room = c->past - c->first, n = 0;
    double *edges = arena_get(c->arena, 3 * room * sizeof *edges);
    double *lefts = edges, *rights = edges + room, *middles = rights + room;
    for (size_t i = c->first; i < c->past; i = next_row(c, i))
        for (size_t k = band_at(c, i)->first; k < band_at(c, i)->past && n < room;
             k++) {
            const struct segment *segment = segment_at(c, k);
            if (!segment_counts(segment) || column_of(c, segment) != column)
                continue;
            lefts[n] = segment->left;
            rights[n] = segment->right;
            middles[n++] = (segment->left + segment->right) / 2;
        }
    return is_aligned(c, rights, n) || is_aligned(c, lefts, n) ||
           is_aligned(c, middles, n);
}

/** Words in front of the figures, or a year. */
static bool is_labelled(const struct candidate *c, size_t row) {
    const struct band *band = band_at(c, row);
    if (segment_at(c, band->first)->sort == SEGMENT_YEAR)
        return true;
    for (size_t i = band->first; i < band->past; i++)
        if (segment_at(c, i)->sort == SEGMENT_WORDS)
            return true;
    return false;
}

/** "Chapter two ......... 14". */
static bool has_leader(const struct candidate *c) {
    size_t first = segment_at(c, band_at(c, c->first)->first)->first;
    size_t past = segment_at(c, band_at(c, c->past - 1)->past - 1)->past;
    for (size_t i = first; i < past; i++) {
        struct text word = word_at(c, i);
        if (text_find(word, text_of("....")) != SIZE_MAX ||
            text_equal(word, text_of(".")) || text_equal(word, text_of("..")))
            return true;
    }
    return false;
}

/** A small whole number; SIZE_MAX: the segment is none. */
static size_t page_number(const struct candidate *c, const struct segment *segment) {
    struct text word = word_at(c, segment->first);
    size_t number = 0;
    if (segment->past - segment->first > 1 || word.size > 4)
        return SIZE_MAX;
    for (size_t i = 0; i < word.size; i++) {
        if (!ascii_is_digit(word.data[i]))
            return SIZE_MAX;
        number = 10 * number + (size_t)(word.data[i] - '0');
    }
    return number;
}

/** Words, and at the end of each row a number that never falls: pages of a book. */
static bool is_contents(const struct candidate *c) {
    size_t last = 0;
    if (c->n != 2 || c->columns[0].figures)
        return false;
    for (size_t i = c->first; i < c->past; i = next_row(c, i)) {
        size_t page = page_number(c, segment_at(c, band_at(c, i)->past - 1));
        if (page == SIZE_MAX || page < last)
            return false;
        last = page;
    }
    return true;
}

static bool are_labelled(const struct candidate *c) {
    size_t rows = 0, labelled = 0;
    for (size_t i = c->first; i < c->past; i = next_row(c, i)) {
        labelled += is_labelled(c, i);
        rows++;
    }
    return rows >= LEAST_ROWS && 2 * labelled >= rows;
}

/** Long lines, or lines that end at an edge, as those of a paragraph do. */
static bool is_prose(const struct table_column *column) {
    return column->words > PROSE_WORDS * column->cells ||
           (column->words >= FULL_WORDS * column->cells &&
            2 * column->full > column->cells);
}

/** Figures among words behind the first column: the rows are not alike. */
static bool is_mixed(const struct candidate *c, size_t i) {
    return i > 0 && !c->columns[i].counts && c->columns[i].figures > 1;
}

static bool is_table(const struct candidate *c) {
    size_t counting = 0;
    for (size_t i = 0; i < c->n; i++) {
        bool counts = c->columns[i].counts;
        if (is_prose(&c->columns[i]) || is_mixed(c, i) ||
            (counts && !figures_align(c, i)))
            return false;
        counting += i > 0 && counts;
    }
    return counting && are_labelled(c) && !has_leader(c) && !is_contents(c);
}

/* ---- heads ---- */

/** Columns that stand below: *first up to *past; none: *past is *first. */
static void columns_below(const struct candidate *c, double left, double right,
                          size_t *first, size_t *past) {
    *first = 0;
    while (*first < c->n && !is_over(&c->columns[*first], left, right))
        ++*first;
    *past = *first;
    while (*past < c->n && is_over(&c->columns[*past], left, right))
        ++*past;
}

static bool is_near(const struct candidate *c, double a, double b) {
    return a > b - EDGE * c->height && a < b + EDGE * c->height;
}

/** The one column of `first` up to `past` with which it shares an edge; c->n: none. */
static size_t aligned_column(const struct candidate *c, double left, double right,
                             size_t first, size_t past) {
    size_t found = c->n;
    for (; first < past; first++) {
        const struct table_column *column = &c->columns[first];
        if (!is_near(c, left, column->left) && !is_near(c, right, column->right))
            continue;
        if (found < c->n)
            return c->n;
        found = first;
    }
    return found;
}

/** The nearest column beside a gap over which it stands; c->n: none is near. */
static size_t nearest_column(const struct candidate *c, double left, double right) {
    double least = 2 * c->height;
    size_t found = c->n;
    for (size_t i = 0; i < c->n; i++) {
        const struct table_column *column = &c->columns[i];
        double away =
            left > column->right ? left - column->right : column->left - right;
        if (away < least) {
            least = away;
            found = i;
        }
    }
    return found;
}

/** The column that a head is of; c->n: that is not sure. */
static size_t head_column(const struct candidate *c, double left, double right) {
    size_t first, past;
    columns_below(c, left, right, &first, &past);
    if (past == first)
        return nearest_column(c, left, right);
    if (past - first > 2)
        return c->n;
    return past - first == 1 ? first : aligned_column(c, left, right, first, past);
}

static void take_words(struct candidate *c, size_t first, size_t past, size_t column) {
    for (; first < past; first++)
        c->column[first] = column + 1;
    c->columns[column].headed = true;
}

/** Heads between which is no gap: each word by itself, over one column. */
static bool take_each_word(struct candidate *c, const struct segment *segment) {
    size_t first, past;
    for (size_t i = segment->first; i < segment->past; i++) {
        const struct box *box = &c->in->words[c->in->order[i]].box;
        columns_below(c, box->left, box->right, &first, &past);
        if (past - first != 1 || c->n == 2)
            return false;
        take_words(c, i, i + 1, first);
    }
    return true;
}

static bool take_heads(struct candidate *c, size_t i) {
    for (size_t k = band_at(c, i)->first; k < band_at(c, i)->past; k++) {
        const struct segment *segment = segment_at(c, k);
        size_t column = head_column(c, segment->left, segment->right);
        if (column < c->n)
            take_words(c, segment->first, segment->past, column);
        else if (!take_each_word(c, segment))
            return false;
    }
    return true;
}

/** All that count, and others behind the first that are hardly empty. */
static bool are_headed(const struct candidate *c) {
    for (size_t i = 0; i < c->n; i++) {
        const struct table_column *column = &c->columns[i];
        bool asks = column->counts || (i > 0 && column->cells >= LEAST_ROWS);
        if (asks && !column->headed)
            return false;
    }
    return true;
}

/** Nothing that is a figure and no year. */
static bool may_be_heads(const struct candidate *c, size_t i) {
    for (size_t k = band_at(c, i)->first; k < band_at(c, i)->past; k++)
        if (segment_at(c, k)->sort == SEGMENT_FIGURE ||
            segment_at(c, k)->sort == SEGMENT_DASH)
            return false;
    return true;
}

/** One more line of heads that all columns have: not what stands over labels alone. */
static bool goes_on(const struct candidate *c, size_t i) {
    const struct band *band = band_at(c, i);
    if (white(band, band_at(c, i + 1)) > HEAD_NEAR * c->height)
        return false;
    for (size_t k = band->first; k < band->past; k++)
        if (head_column(c, segment_at(c, k)->left, segment_at(c, k)->right) == c->n)
            return false;
    const struct segment *first = segment_at(c, band->first);
    return band->past - band->first > 1 || first->left > c->columns[0].right;
}

/** Does band `i` hold heads of several columns each, or years, over figures alone? */
static bool may_span(const struct candidate *c, size_t i) {
    const struct band *band = band_at(c, i);
    size_t first, past;
    for (size_t k = band->first; k < band->past; k++) {
        const struct segment *segment = segment_at(c, k);
        columns_below(c, segment->left, segment->right, &first, &past);
        if (past == first || !c->columns[first].counts ||
            (past - first == 1 && segment->sort != SEGMENT_YEAR))
            return false;
    }
    return true;
}

/** They stand at the first of their columns; those up to the next one are theirs. */
static void take_spanning(struct candidate *c, size_t i) {
    size_t first, past;
    for (size_t k = band_at(c, i)->first; k < band_at(c, i)->past; k++) {
        const struct segment *segment = segment_at(c, k);
        columns_below(c, segment->left, segment->right, &first, &past);
        take_words(c, segment->first, segment->past, first);
        for (; first < past; first++)
            c->columns[first].spanned = true;
    }
}

/** May band `i` stand above band i + 1 as its heads? */
static bool is_head_near(const struct candidate *c, size_t i) {
    return may_be_heads(c, i) &&
           white(band_at(c, i), band_at(c, i + 1)) <= HEAD_FAR * c->height;
}

/** Heads of several columns, above those of one: of all that have figures, or none. */
static bool find_spanning(struct candidate *c) {
    double far = HEAD_FAR;
    for (size_t i = 0; i < c->n; i++)
        c->columns[i].spanned = false;
    for (; c->heads > 0 && may_be_heads(c, c->heads - 1); c->heads--, far = HEAD_NEAR) {
        double gap = white(band_at(c, c->heads - 1), band_at(c, c->heads));
        if (gap > far * c->height || !may_span(c, c->heads - 1))
            break;
        take_spanning(c, c->heads - 1);
    }
    for (size_t i = 0; i < c->n && c->heads < c->spanning; i++)
        if (c->columns[i].counts && !c->columns[i].spanned)
            return false;
    return true;
}

/** The next word of the heads of a column from place *at on; empty: none is left. */
static struct text next_of_head(const struct candidate *c, size_t column, size_t *at) {
    size_t past = segment_at(c, band_at(c, c->lead)->first)->first;
    while (*at < past && c->column[*at] != column + 1)
        ++*at;
    return *at < past ? word_at(c, (*at)++) : (struct text){"", 0};
}

static bool are_same_heads(const struct candidate *c, size_t a, size_t b) {
    size_t i = segment_at(c, band_at(c, c->heads)->first)->first, k = i;
    struct text one, other;
    do {
        one = next_of_head(c, a, &i);
        other = next_of_head(c, b, &k);
        if (!text_equal(one, other))
            return false;
    } while (one.size);
    return true;
}

/** No two columns have the same heads, unless others span them. */
static bool are_told_apart(const struct candidate *c) {
    if (c->heads < c->spanning)
        return true;
    for (size_t i = 0; i < c->n; i++)
        for (size_t k = 0; k < i; k++)
            if (c->columns[i].counts && c->columns[k].counts && are_same_heads(c, i, k))
                return false;
    return true;
}

/** From band `below` on upwards: heads of all columns of figures. */
static bool find_heads(struct candidate *c, size_t below) {
    for (size_t i = 0; i < c->n; i++)
        c->columns[i].headed = false;
    c->heads = below;
    while (c->heads > 0 && below - c->heads < MOST_HEADS) {
        bool headed = are_headed(c);
        if (!is_head_near(c, c->heads - 1) || (headed && !goes_on(c, c->heads - 1)))
            break;
        if (!take_heads(c, c->heads - 1))
            return false;
        c->heads--;
    }
    c->spanning = c->heads;
    return are_headed(c) && find_spanning(c) && are_told_apart(c);
}

/* ---- rows ---- */

/** Does a band leave the columns of figures free? */
static bool is_beside(const struct candidate *c, size_t i) {
    const struct band *band = band_at(c, i);
    for (size_t k = band->first; k < band->past; k++)
        for (size_t m = 0; m < c->n; m++)
            if (c->columns[m].counts && is_over(&c->columns[m], segment_at(c, k)->left,
                                                segment_at(c, k)->right))
                return false;
    return true;
}

/** The distance of band `i` to the one above it. */
static double step(const struct candidate *c, size_t i) {
    return middle(band_at(c, i)) - middle(band_at(c, i - 1));
}

/** Are bands `i` and the one above it lines of one cell, as they lie so near? */
static bool is_one(const struct candidate *c, size_t i) {
    return c->pitch > 0 && step(c, i) < NEARER * c->pitch;
}

/** "in the first half": the label of the line above goes on. */
static bool begins_small(const struct candidate *c, size_t i) {
    char first = word_at(c, segment_at(c, band_at(c, i)->first)->first).data[0];
    return ascii_is_letter(first) && !ascii_is_upper(first);
}

/** Lines of the label of the first row above its figures, of the last one below. */
static void find_ends(struct candidate *c) {
    c->lead = c->first;
    c->end = c->past;
    if (begins_small(c, c->first) && c->lead > 0 && is_beside(c, c->lead - 1))
        c->lead--;
    if (!is_labelled(c, c->first))
        while (c->lead > 0 && is_beside(c, c->lead - 1) && is_one(c, c->lead))
            c->lead--;
    while (c->end < c->in->bands.n && is_beside(c, c->end) && is_one(c, c->end))
        c->end++;
}

/** Between rows `row` and `next`, the widest gap is above this band. */
static size_t widest_gap(const struct candidate *c, size_t row, size_t next) {
    size_t widest = next;
    for (size_t i = row + 1; i < next; i++)
        if (step(c, i) > step(c, widest))
            widest = i;
    return widest;
}

/** How far the label of a row goes on below it, of what stands before row `next`. */
static size_t past_label(const struct candidate *c, size_t row, size_t next) {
    size_t gap = widest_gap(c, row, next), i = row + 1;
    while (i < next && (begins_small(c, i) || (i < gap && is_one(c, i))))
        i++;
    return i;
}

/** Where the label of row `next` begins, behind what stands up to `from`. */
static size_t begin_of_label(const struct candidate *c, size_t from, size_t row,
                             size_t next) {
    size_t gap = widest_gap(c, row, next), i = next;
    if (i > from && begins_small(c, next))
        i--;
    while (i > from && i > gap && is_one(c, i))
        i--;
    return i;
}

/**
 * Number row `row` and the bands up to row `next`: lines of the one's label or of the
 * other's, or a row of their own.  Returns the number of row `next`.
 */
static size_t number_row(struct candidate *c, size_t row, size_t next, size_t number) {
    size_t past = past_label(c, row, next);
    size_t begin = begin_of_label(c, past, row, next);
    for (size_t i = row; i < past; i++)
        c->row[i] = number;
    for (size_t i = past; i < begin; i++)
        c->row[i] = ++number;
    number++;
    for (size_t i = begin; i < next; i++)
        c->row[i] = number;
    return number;
}

/** Number bands `from` up to `past` alike. */
static void number_bands(struct candidate *c, size_t from, size_t past, size_t number) {
    for (; from < past; from++)
        c->row[from] = number;
}

/** Number the rows: heads that span columns, heads, then those of figures. */
static void number_rows(struct candidate *c) {
    size_t number = c->spanning > c->heads ? 2 : 1;
    number_bands(c, c->heads, c->spanning, 1);
    number_bands(c, c->spanning, c->lead, number++);
    number_bands(c, c->lead, c->first, number);
    size_t i = c->first;
    for (size_t next; (next = next_row(c, i)) < c->past; i = next)
        number = number_row(c, i, next, number);
    number_bands(c, i, c->end, number);
}

/** The columns of all words of the rows and of what stands between them. */
static void place_words(struct candidate *c) {
    size_t first = band_at(c, c->lead)->first, past = band_at(c, c->end - 1)->past;
    for (; first < past; first++) {
        const struct segment *segment = segment_at(c, first);
        size_t column = column_of(c, segment);
        for (size_t i = segment->first; i < segment->past; i++)
            c->column[i] = column < c->n ? column + 1 : 1;
    }
}

/* ---- handing over ---- */

static int by_cell(const void *left, const void *right) {
    const struct pdf_placed *a = left, *b = right;
    const size_t keys[][2] = {{a->row, b->row},
                              {a->column, b->column},
                              {a->line, b->line},
                              {a->place, b->place}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

static void widen(struct box *box, const struct box *by) {
    box->left = by->left < box->left ? by->left : box->left;
    box->top = by->top < box->top ? by->top : box->top;
    box->right = by->right > box->right ? by->right : box->right;
    box->bottom = by->bottom > box->bottom ? by->bottom : box->bottom;
}

/** Hand over the words of band `i`, line `line` of its row. */
static void give_band(const struct candidate *c, size_t i, size_t line,
                      struct pdf_word *words, struct pdf_table *table,
                      struct pdf_tables *to) {
    const struct band *band = band_at(c, i);
    size_t past = segment_at(c, band->past - 1)->past;
    for (size_t k = segment_at(c, band->first)->first; k < past; k++) {
        size_t word = c->in->order[k];
        words[word].taken = true;
        widen(&table->box, &words[word].box);
        *(struct pdf_placed *)list_add(c->arena, &to->placed) =
            (struct pdf_placed){word, c->row[i], c->column[k], line, k};
    }
}

static void give_table(const struct candidate *c, struct pdf_word *words,
                       struct pdf_tables *to) {
    struct pdf_table *table = list_add(c->arena, &to->tables);
    size_t first_word = segment_at(c, band_at(c, c->heads)->first)->first;
    size_t line = 0;
    *table = (struct pdf_table){.box = words[c->in->order[first_word]].box,
                                .first = to->placed.n};
    for (size_t i = c->heads; i < c->end; i++) {
        line = i > c->heads && c->row[i] == c->row[i - 1] ? line + 1 : 0;
        give_band(c, i, line, words, table, to);
    }
    table->past = to->placed.n;
    qsort(to->placed.at + table->first, table->past - table->first,
          sizeof *to->placed.at, by_cell);
}

/** Does another row follow at once, whose words stand where figures do? */
static bool is_broken(const struct candidate *c) {
    return c->stop == c->past && c->stop < c->in->bands.n && is_row(c, c->stop) &&
           is_near(c, step(c, c->stop), c->pitch);
}

/** Is it one with this body?  Nothing above band `from` is of it. */
static bool check_body(struct candidate *c, size_t from) {
    c->pitch = find_pitch(c);
    if (is_broken(c) || !find_columns(c) || !see_columns(c) || !is_table(c))
        return false;
    find_ends(c);
    return find_heads(c, c->lead) && c->heads >= from;
}

/** The year that a segment begins with. */
static long year_of(const struct candidate *c, size_t segment) {
    struct text word = word_at(c, segment_at(c, segment)->first);
    return text_number(text_slice(word, 0, word.size < 4 ? word.size : 4));
}

/** "Item 2021 2022 2023": from each to the next it is as far. */
static bool are_in_steps(const struct candidate *c, size_t i) {
    const struct band *band = band_at(c, i);
    size_t first = band->first + 1;
    long step = band->past - first > 1 ? year_of(c, first + 1) - year_of(c, first) : 0;
    if (band->past - first == 2 && step != 1 && step != -1)
        return false;
    for (size_t k = first + 1; k < band->past; k++)
        if (year_of(c, k) - year_of(c, k - 1) != step)
            return false;
    return step != 0;
}

/** Years in the first row are its heads, or figures of a row like others. */
static bool check_table(struct candidate *c, size_t from) {
    size_t first = c->first, second = next_row(c, first);
    bool years = may_be_heads(c, first) && second < c->past;
    bool labelled = segment_at(c, band_at(c, first)->first)->sort == SEGMENT_WORDS;
    if ((!years || labelled) && check_body(c, from))
        return true;
    c->first = second;
    if (years && (!labelled || are_in_steps(c, first)) && check_body(c, from))
        return true;
    c->first = first;
    return years && !labelled && check_body(c, from);
}

void pdf_find_tables(struct pdf_word *words, size_t n, struct arena *arena,
                     struct pdf_tables *to) {
    if (n > MOST_WORDS)
        return;
    struct bands in = {.arena = arena, .words = words, .n_words = n};
    bands_make(&in);
    struct candidate c = {.in = &in, .arena = arena};
    c.column = arena_get(arena, (n + 1) * sizeof *c.column);
    c.row = arena_get(arena, (in.bands.n + 1) * sizeof *c.row);
    for (size_t i = 0, from = 0; i < in.bands.n; i++) {
        if (!is_row(&c, i))
            continue;
        find_body(&c, i);
        size_t past = c.past;
        if (check_table(&c, from)) {
            number_rows(&c);
            place_words(&c);
            give_table(&c, words, to);
            past = from = c.end;
        }
        i = past - 1;
    }
}

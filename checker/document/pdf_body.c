/*
 * pdf_body.c - rows of figures that follow each other, and the columns that what they
 * leave white parts.
 */
#include "document/pdf_candidate.h"

#include <stdlib.h>

enum {
    MOST_OF_LINE = 24, /* words of a line of a cell, */
    LONGEST_WORD = 64, /* bytes: so that a place in a cell is soon counted */
};

/* Parts of the height of a line. */
#define FAR 2.5 /* white between two rows of one table */
#define TOUCH .1
#define FULL .8 /* of the width of a column */

bool candidate_is_row(const struct candidate *c, size_t i) {
    const struct band *band = candidate_band(c, i);
    for (size_t k = band->first + 1; k < band->past; k++)
        if (segment_counts(candidate_segment(c, k)))
            return true;
    return false;
}

static bool overlap(const struct segment *a, const struct segment *b) {
    return a->left < b->right && b->left < a->right;
}

/** Do the words of a band stand beside the figures of row `row`, as labels do? */
static bool stands_aside(const struct candidate *c, size_t i, size_t row) {
    const struct band *band = candidate_band(c, i), *of = candidate_band(c, row);
    for (size_t k = band->first; k < band->past; k++)
        for (size_t m = of->first + 1; m < of->past; m++)
            if (!segment_counts(candidate_segment(c, k)) &&
                candidate_segment(c, k)->sort != SEGMENT_DASH &&
                segment_counts(candidate_segment(c, m)) &&
                overlap(candidate_segment(c, k), candidate_segment(c, m)))
                return false;
    return true;
}

void candidate_find_body(struct candidate *c, size_t first) {
    size_t i = first + 1;
    c->first = first;
    c->past = i;
    c->height = candidate_band(c, first)->bottom - candidate_band(c, first)->top;
    for (; i < c->in->bands.n && stands_aside(c, i, c->past - 1); i++) {
        if (bands_white(candidate_band(c, i - 1), candidate_band(c, i)) >
                FAR * c->height ||
            i > c->past + MOST_LINES)
            break;
        if (candidate_is_row(c, i))
            c->past = i + 1;
    }
    c->stop = i;
}

size_t candidate_next_row(const struct candidate *c, size_t i) {
    do
        i++;
    while (i < c->past && !candidate_is_row(c, i));
    return i;
}

static int by_length(const void *left, const void *right) {
    const double *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

double candidate_median(double *lengths, size_t n) {
    qsort(lengths, n, sizeof *lengths, by_length);
    return lengths[n / 2];
}

double candidate_pitch(const struct candidate *c) {
    double *steps = arena_get(c->arena, (c->past - c->first) * sizeof *steps);
    size_t n = 0;
    for (size_t i = c->first; i + 1 < c->past; i++)
        if (candidate_is_row(c, i) && candidate_is_row(c, i + 1))
            steps[n++] = band_middle(candidate_band(c, i + 1)) -
                         band_middle(candidate_band(c, i));
    return n ? candidate_median(steps, n) : 0;
}

/* ---- columns ---- */

static int by_left(const void *left, const void *right) {
    const struct segment *a = left, *b = right;
    int order = (a->left > b->left) - (a->left < b->left);
    return order ? order : (a->first > b->first) - (a->first < b->first);
}

/** The segments of all lines, from left to right; *n is how many. */
static struct segment *sort_segments(const struct candidate *c, size_t *n) {
    size_t most =
        candidate_band(c, c->past - 1)->past - candidate_band(c, c->first)->first;
    struct segment *sorted = arena_get(c->arena, most * sizeof *sorted);
    *n = 0;
    for (size_t k = candidate_band(c, c->first)->first; *n < most; k++)
        sorted[(*n)++] = *candidate_segment(c, k);
    qsort(sorted, *n, sizeof *sorted, by_left);
    return sorted;
}

bool candidate_find_columns(struct candidate *c) {
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

size_t candidate_column_of(const struct candidate *c, const struct segment *segment) {
    size_t i = 0;
    while (i < c->n &&
           !candidate_is_over(&c->columns[i], segment->left, segment->right))
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
        if (candidate_word(c, i).size > LONGEST_WORD)
            return true;
    return segment->past - segment->first > MOST_OF_LINE;
}

/** Count what stands in a line; false for two figures of one column, and for words
    that stand in none. */
static bool see_band(struct candidate *c, size_t i) {
    size_t last = c->n;
    for (size_t k = candidate_band(c, i)->first; k < candidate_band(c, i)->past; k++) {
        const struct segment *segment = candidate_segment(c, k);
        size_t at = candidate_column_of(c, segment);
        if (at == c->n || is_long(c, segment) ||
            (segment_counts(segment) && last == at))
            return false;
        last = segment_counts(segment) ? at : c->n;
        count_segment(&c->columns[at], segment);
    }
    return true;
}

bool candidate_see_columns(struct candidate *c) {
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

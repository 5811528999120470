/*
 * pdf_rows.c - which lines of a table are one row, and in which column each word
 * stands.
 */
#include "document/pdf_candidate.h"

#define NEARER .92 /* of two rows, is the distance of two lines of a cell */

/** Does a band leave the columns of figures free? */
static bool is_beside(const struct candidate *c, size_t i) {
    const struct band *band = candidate_band(c, i);
    for (size_t k = band->first; k < band->past; k++)
        for (size_t m = 0; m < c->n; m++)
            if (c->columns[m].counts &&
                candidate_is_over(&c->columns[m], candidate_segment(c, k)->left,
                                  candidate_segment(c, k)->right))
                return false;
    return true;
}

/** Are bands `i` and the one above it lines of one cell, as they lie so near? */
static bool is_one(const struct candidate *c, size_t i) {
    return c->pitch > 0 && candidate_step(c, i) < NEARER * c->pitch;
}

/** "in the first half": the label of the line above goes on. */
static bool begins_small(const struct candidate *c, size_t i) {
    char first =
        candidate_word(c, candidate_segment(c, candidate_band(c, i)->first)->first)
            .data[0];
    return ascii_is_letter(first) && !ascii_is_upper(first);
}

void candidate_find_ends(struct candidate *c) {
    c->lead = c->first;
    c->end = c->past;
    if (begins_small(c, c->first) && c->lead > 0 && is_beside(c, c->lead - 1))
        c->lead--;
    if (!candidate_is_labelled(c, c->first))
        while (c->lead > 0 && is_beside(c, c->lead - 1) && is_one(c, c->lead))
            c->lead--;
    while (c->end < c->in->bands.n && is_beside(c, c->end) && is_one(c, c->end))
        c->end++;
}

/** Between rows `row` and `next`, the widest gap is above this band. */
static size_t widest_gap(const struct candidate *c, size_t row, size_t next) {
    size_t widest = next;
    for (size_t i = row + 1; i < next; i++)
        if (candidate_step(c, i) > candidate_step(c, widest))
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

void candidate_number_rows(struct candidate *c) {
    size_t number = c->spanning > c->heads ? 2 : 1;
    number_bands(c, c->heads, c->spanning, 1);
    number_bands(c, c->spanning, c->lead, number++);
    number_bands(c, c->lead, c->first, number);
    size_t i = c->first;
    for (size_t next; (next = candidate_next_row(c, i)) < c->past; i = next)
        number = number_row(c, i, next, number);
    number_bands(c, i, c->end, number);
}

void candidate_place_words(struct candidate *c) {
    size_t first = candidate_band(c, c->lead)->first,
           past = candidate_band(c, c->end - 1)->past;
    for (; first < past; first++) {
        const struct segment *segment = candidate_segment(c, first);
        size_t column = candidate_column_of(c, segment);
        for (size_t i = segment->first; i < segment->past; i++)
            c->column[i] = column < c->n ? column + 1 : 1;
    }
}

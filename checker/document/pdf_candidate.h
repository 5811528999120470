/*
 * pdf_candidate.h - a table that may be, while it is looked at.
 *
 * In the order of the questions: pdf_body.c finds rows and columns, pdf_likeness.c
 * tells whether they are those of a table, pdf_heads.c what stands over them, and
 * pdf_rows.c which lines are one row.  pdf_table.c asks them.
 */
#ifndef CHECKER_DOCUMENT_PDF_CANDIDATE_H
#define CHECKER_DOCUMENT_PDF_CANDIDATE_H

#include "document/pdf_bands.h"

enum {
    LEAST_ROWS = 3,
    MOST_COLUMNS = 40,
    MOST_LINES = 12, /* of a row */
};

/** Edges that are aligned differ less, in parts of the height of a line. */
#define EDGE .6

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

/** The band of that number. */
static inline const struct band *candidate_band(const struct candidate *c, size_t i) {
    return &c->in->bands.at[i];
}

/** The segment of that number. */
static inline const struct segment *candidate_segment(const struct candidate *c,
                                                      size_t i) {
    return &c->in->segments.at[i];
}

/** The word at that place of `order`; a slice of the page. */
static inline struct text candidate_word(const struct candidate *c, size_t i) {
    return c->in->words[c->in->order[i]].text;
}

/** Its height on the page, in points from the top; so are the lengths below. */
static inline double band_middle(const struct band *band) {
    return (band->top + band->bottom) / 2;
}

/** The white between two bands; below zero where they overlap. */
static inline double bands_white(const struct band *above, const struct band *below) {
    return below->top - above->bottom;
}

/** The distance of band `i` to the one above it. */
static inline double candidate_step(const struct candidate *c, size_t i) {
    return band_middle(candidate_band(c, i)) - band_middle(candidate_band(c, i - 1));
}

/** Are two edges aligned? */
static inline bool candidate_is_near(const struct candidate *c, double a, double b) {
    return a > b - EDGE * c->height && a < b + EDGE * c->height;
}

/** Does something from `left` to `right` stand over or below the column? */
static inline bool candidate_is_over(const struct table_column *column, double left,
                                     double right) {
    return left < column->right && column->left < right;
}

/* pdf_body.c */

/** Is band `i` a row: two things or more, and a figure that is not the first of them?
 */
bool candidate_is_row(const struct candidate *c, size_t i);

/** The next row behind band `i`; c->past: none. */
size_t candidate_next_row(const struct candidate *c, size_t i);

/** Set first, past, stop, height: the rows from band `first` on, which is one. */
void candidate_find_body(struct candidate *c, size_t first);

/** The middle one of `n` lengths, more than none, which are sorted by that. */
double candidate_median(double *lengths, size_t n);

/** How far rows lie apart that stand right below each other, in points; 0: none do. */
double candidate_pitch(const struct candidate *c);

/** Set the columns, which what all lines leave white parts; false: less than two, or
   too many. */
bool candidate_find_columns(struct candidate *c);

/** The first column that a segment stands over; c->n: none. */
size_t candidate_column_of(const struct candidate *c, const struct segment *segment);

/** Count what stands in the columns; false where a line is no row of a table. */
bool candidate_see_columns(struct candidate *c);

/* pdf_likeness.c */

/** Has a row words in front of its figures, or a year? */
bool candidate_is_labelled(const struct candidate *c, size_t row);

/** Are rows and columns, which were seen, those of a table? */
bool candidate_is_table(const struct candidate *c);

/* pdf_heads.c */

/** May band `i` be heads: holds it nothing that is a figure and no year? */
bool candidate_may_be_heads(const struct candidate *c, size_t i);

/** Set heads and spanning, from band `below` on upwards; false: not all columns of
    figures have their own. */
bool candidate_find_heads(struct candidate *c, size_t below);

/* pdf_rows.c */

/** Set lead and end: lines of the label of the first row above its figures, of the last
    one below. */
void candidate_find_ends(struct candidate *c);

/** Number the rows: heads that span columns, heads, then those of figures. */
void candidate_number_rows(struct candidate *c);

/** Set the columns of all words of the rows and of what stands between them. */
void candidate_place_words(struct candidate *c);

#endif

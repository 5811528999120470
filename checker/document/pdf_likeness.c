/*
 * pdf_likeness.c - are these the rows and columns of a table?
 *
 * Not of a table of contents, a form, or two columns of prose: figures stand below each
 * other, and words or years in front.
 */
#include "document/pdf_candidate.h"

enum {
    PROSE_WORDS = 8, /* more in a line, on the average; */
    FULL_WORDS = 4,  /* or so many, where most lines are full */
};

/** Do three quarters of `edges` lie on one line? */
static bool is_aligned(const struct candidate *c, double *edges, size_t n) {
    double line = candidate_median(edges, n);
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
    for (size_t i = c->first; i < c->past; i = candidate_next_row(c, i))
        for (size_t k = candidate_band(c, i)->first;
             k < candidate_band(c, i)->past && n < room; k++) {
            const struct segment *segment = candidate_segment(c, k);
            if (!segment_counts(segment) || candidate_column_of(c, segment) != column)
                continue;
            lefts[n] = segment->left;
            rights[n] = segment->right;
            middles[n++] = (segment->left + segment->right) / 2;
        }
    return is_aligned(c, rights, n) || is_aligned(c, lefts, n) ||
           is_aligned(c, middles, n);
}

bool candidate_is_labelled(const struct candidate *c, size_t row) {
    const struct band *band = candidate_band(c, row);
    if (candidate_segment(c, band->first)->sort == SEGMENT_YEAR)
        return true;
    for (size_t i = band->first; i < band->past; i++)
        if (candidate_segment(c, i)->sort == SEGMENT_WORDS)
            return true;
    return false;
}

/** "Chapter two ......... 14". */
static bool has_leader(const struct candidate *c) {
    size_t first = candidate_segment(c, candidate_band(c, c->first)->first)->first;
    size_t past = candidate_segment(c, candidate_band(c, c->past - 1)->past - 1)->past;
    for (size_t i = first; i < past; i++) {
        struct text word = candidate_word(c, i);
        if (text_find(word, text_of("....")) != SIZE_MAX ||
            text_equal(word, text_of(".")) || text_equal(word, text_of("..")))
            return true;
    }
    return false;
}

/** A small whole number; SIZE_MAX: the segment is none. */
static size_t page_number(const struct candidate *c, const struct segment *segment) {
    struct text word = candidate_word(c, segment->first);
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
    for (size_t i = c->first; i < c->past; i = candidate_next_row(c, i)) {
        size_t page =
            page_number(c, candidate_segment(c, candidate_band(c, i)->past - 1));
        if (page == SIZE_MAX || page < last)
            return false;
        last = page;
    }
    return true;
}

static bool are_labelled(const struct candidate *c) {
    size_t rows = 0, labelled = 0;
    for (size_t i = c->first; i < c->past; i = candidate_next_row(c, i)) {
        labelled += candidate_is_labelled(c, i);
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

bool candidate_is_table(const struct candidate *c) {
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

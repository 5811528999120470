/*
 * pdf_heads.c - what stands over the columns of a table.
 */
#include "document/pdf_candidate.h"

enum { MOST_HEADS = 6 }; /* lines */

/* Parts of the height of a line. */
#define HEAD_FAR 1.5  /* between heads and rows */
#define HEAD_NEAR .25 /* between two lines of one head */

/** Columns that stand below: *first up to *past; none: *past is *first. */
static void columns_below(const struct candidate *c, double left, double right,
                          size_t *first, size_t *past) {
    *first = 0;
    while (*first < c->n && !candidate_is_over(&c->columns[*first], left, right))
        ++*first;
    *past = *first;
    while (*past < c->n && candidate_is_over(&c->columns[*past], left, right))
        ++*past;
}

/** The one column of `first` up to `past` with which it shares an edge; c->n: none. */
static size_t aligned_column(const struct candidate *c, double left, double right,
                             size_t first, size_t past) {
    size_t found = c->n;
    for (; first < past; first++) {
        const struct table_column *column = &c->columns[first];
        if (!candidate_is_near(c, left, column->left) &&
            !candidate_is_near(c, right, column->right))
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
    for (size_t k = candidate_band(c, i)->first; k < candidate_band(c, i)->past; k++) {
        const struct segment *segment = candidate_segment(c, k);
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

bool candidate_may_be_heads(const struct candidate *c, size_t i) {
    for (size_t k = candidate_band(c, i)->first; k < candidate_band(c, i)->past; k++)
        if (candidate_segment(c, k)->sort == SEGMENT_FIGURE ||
            candidate_segment(c, k)->sort == SEGMENT_DASH)
            return false;
    return true;
}

/** One more line of heads that all columns have: not what stands over labels alone. */
static bool goes_on(const struct candidate *c, size_t i) {
    const struct band *band = candidate_band(c, i);
    if (bands_white(band, candidate_band(c, i + 1)) > HEAD_NEAR * c->height)
        return false;
    for (size_t k = band->first; k < band->past; k++)
        if (head_column(c, candidate_segment(c, k)->left,
                        candidate_segment(c, k)->right) == c->n)
            return false;
    const struct segment *first = candidate_segment(c, band->first);
    return band->past - band->first > 1 || first->left > c->columns[0].right;
}

/** Does band `i` hold heads of several columns each, or years, over figures alone? */
static bool may_span(const struct candidate *c, size_t i) {
    const struct band *band = candidate_band(c, i);
    size_t first, past;
    for (size_t k = band->first; k < band->past; k++) {
        const struct segment *segment = candidate_segment(c, k);
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
    for (size_t k = candidate_band(c, i)->first; k < candidate_band(c, i)->past; k++) {
        const struct segment *segment = candidate_segment(c, k);
        columns_below(c, segment->left, segment->right, &first, &past);
        take_words(c, segment->first, segment->past, first);
        for (; first < past; first++)
            c->columns[first].spanned = true;
    }
}

/** May band `i` stand above band i + 1 as its heads? */
static bool is_head_near(const struct candidate *c, size_t i) {
    return candidate_may_be_heads(c, i) &&
           bands_white(candidate_band(c, i), candidate_band(c, i + 1)) <=
               HEAD_FAR * c->height;
}

/** Heads of several columns, above those of one: of all that have figures, or none. */
static bool find_spanning(struct candidate *c) {
    double far = HEAD_FAR;
    for (size_t i = 0; i < c->n; i++)
        c->columns[i].spanned = false;
    for (; c->heads > 0 && candidate_may_be_heads(c, c->heads - 1);
         c->heads--, far = HEAD_NEAR) {
        double gap =
            bands_white(candidate_band(c, c->heads - 1), candidate_band(c, c->heads));
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
    size_t past = candidate_segment(c, candidate_band(c, c->lead)->first)->first;
    while (*at < past && c->column[*at] != column + 1)
        ++*at;
    return *at < past ? candidate_word(c, (*at)++) : (struct text){"", 0};
}

static bool are_same_heads(const struct candidate *c, size_t a, size_t b) {
    size_t i = candidate_segment(c, candidate_band(c, c->heads)->first)->first, k = i;
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

bool candidate_find_heads(struct candidate *c, size_t below) {
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

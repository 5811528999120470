/*
 * pdf_order.c - from left to right, zone by zone.
 */
#include "document/pdf_order.h"

#include <stdlib.h>

enum {
    MOST_MOVES = 64,    /* columns that one is moved before */
    MOST_COLUMNS = 256, /* of a page that is parted into zones */
    LINES_OF_PROSE = 4, /* of a column at least */
    WIDTH_OF_PROSE = 8, /* lines lie so often nearer than it is wide, at least */
    LINES_OF_EDGE = 2,  /* of a head or foot of the page at most */
};

/** Of the height of a page. */
static const double MARGIN = .04;

struct ordering {
    struct pdf_column *at;
    size_t n;
    double pitch, height;
    bool *prose; /* by zone: columns of prose stand side by side in it */
};

/** Does the column begin right of where the other one ends? */
static bool is_right(const struct pdf_column *a, const struct pdf_column *of) {
    return of->box.right <= a->box.left;
}

/** On one height, by more than half of the lower one? */
static bool are_beside(const struct pdf_column *a, const struct pdf_column *b) {
    double top = a->box.top > b->box.top ? a->box.top : b->box.top;
    double bottom = a->box.bottom < b->box.bottom ? a->box.bottom : b->box.bottom;
    double least = box_height(&a->box) < box_height(&b->box) ? box_height(&a->box)
                                                             : box_height(&b->box);
    return 2 * (bottom - top) > least;
}

/** Does `c` stand across both, above the one and below the other? */
static bool parts(const struct pdf_column *c, const struct pdf_column *a,
                  const struct pdf_column *b) {
    double middle = box_middle(&c->box);
    bool between = (a->box.top < middle) != (b->box.top < middle);
    return between && c->box.left < b->box.right && c->box.right > a->box.left;
}

static bool are_parted(const struct ordering *in, const struct pdf_column *a,
                       const struct pdf_column *b) {
    for (size_t i = 0; i < in->n; i++)
        if (&in->at[i] != a && &in->at[i] != b && parts(&in->at[i], a, b))
            return true;
    return false;
}

bool pdf_is_beside(const struct pdf_column *a, const struct pdf_column *of) {
    return is_right(a, of) && are_beside(a, of);
}

/** Is `b` read before `a`, which came first? */
static bool is_before(const struct ordering *in, const struct pdf_column *b,
                      const struct pdf_column *a) {
    if (!is_right(a, b))
        return false;
    bool one_zone = a->zone && a->zone == b->zone && in->prose[a->zone];
    return are_beside(a, b) || (one_zone && !are_parted(in, a, b));
}

static int by_top(const void *left, const void *right) {
    const struct pdf_column *const *a = left, *const *b = right;
    double one = (*a)->box.top, other = (*b)->box.top;
    return one != other ? (one > other) - (one < other) : (*a > *b) - (*a < *b);
}

/** A line in the margin above or below the text. */
static bool is_marginal(const struct ordering *in, const struct pdf_column *column) {
    double middle = box_middle(&column->box), margin = MARGIN * in->height;
    return column->past - column->first == 1 && in->height > 0 &&
           (middle < margin || middle > in->height - margin);
}

/** More white than between two lines, from edge to edge, begins another zone, and so
    does the margin. */
static void find_zones(const struct ordering *in, struct arena *scratch) {
    struct pdf_column **sorted = arena_get(scratch, (in->n + 1) * sizeof(void *));
    double bottom = -1e6;
    size_t zone = 0;
    for (size_t i = 0; i < in->n; i++)
        sorted[i] = &in->at[i];
    qsort(sorted, in->n, sizeof *sorted, by_top);
    for (size_t i = 0; i < in->n; i++) {
        zone += sorted[i]->box.top > bottom + in->pitch ||
                (i > 0 && is_marginal(in, sorted[i]) != is_marginal(in, sorted[i - 1]));
        sorted[i]->zone = zone;
        if (sorted[i]->box.bottom > bottom)
            bottom = sorted[i]->box.bottom;
    }
}

/** A head or a foot: lines that stand alone in the first or the last zone. */
static bool is_edge(const struct ordering *in, size_t zone) {
    for (size_t i = 0; i < in->n; i++)
        if (in->at[i].zone == zone && in->at[i].past - in->at[i].first > LINES_OF_EDGE)
            return false;
    return true;
}

static size_t last_zone(const struct ordering *in) {
    size_t last = 0;
    for (size_t i = 0; i < in->n; i++)
        last = in->at[i].zone > last ? in->at[i].zone : last;
    return last;
}

/** Put columns of that zone behind all others, or the others behind them. */
static void move_zone(const struct ordering *in, size_t zone, bool behind,
                      struct pdf_column *room) {
    size_t n = 0;
    for (int turn = 0; turn < 2; turn++)
        for (size_t i = 0; i < in->n; i++)
            if ((in->at[i].zone == zone) == (behind == (turn == 1))) {
                in->at[i].edge |= in->at[i].zone == zone;
                room[n++] = in->at[i];
            }
    memcpy(in->at, room, n * sizeof *room);
}

static void move_edges(const struct ordering *in, struct arena *scratch) {
    struct pdf_column *room = arena_get(scratch, in->n * sizeof *room);
    size_t last = last_zone(in);
    if (last > 1 && is_edge(in, 1))
        move_zone(in, 1, false, room);
    if (last > 1 && is_edge(in, last))
        move_zone(in, last, true, room);
}

bool pdf_is_prose(const struct pdf_column *column, double pitch) {
    return column->past - column->first >= LINES_OF_PROSE &&
           column->box.right - column->box.left >= WIDTH_OF_PROSE * pitch;
}

static void find_prose(const struct ordering *in) {
    for (size_t i = 0; i < in->n; i++)
        for (size_t k = 0; pdf_is_prose(&in->at[i], in->pitch) && k < in->n; k++)
            if (in->at[i].zone == in->at[k].zone &&
                pdf_is_prose(&in->at[k], in->pitch) &&
                pdf_is_beside(&in->at[i], &in->at[k]))
                in->prose[in->at[i].zone] = true;
}

void pdf_sort_columns(struct pdf_column *columns, size_t n, double pitch, double height,
                      struct arena *scratch) {
    struct ordering in = {columns, n, pitch, height, arena_get(scratch, n + 2)};
    if (n && n <= MOST_COLUMNS) {
        find_zones(&in, scratch);
        find_prose(&in);
        move_edges(&in, scratch);
    }
    for (size_t i = 1; i < n; i++)
        for (size_t k = i; k > 0 && i - k < MOST_MOVES &&
                           is_before(&in, &columns[k], &columns[k - 1]);
             k--) {
            struct pdf_column moved = columns[k];
            columns[k] = columns[k - 1];
            columns[k - 1] = moved;
        }
}

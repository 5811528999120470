/*
 * pdf_strips.c - a column of prose ends where nothing in its zone goes across its edge.
 */
#include "document/pdf_strips.h"

#include <stdlib.h>

enum { MOST_EDGES = 32 }; /* of a zone */

/** The white beside a column, in points. */
static const double BESIDE = 1;

/** Does anything in the zone go across, and does something stand on both sides? */
static bool is_edge(const struct pdf_column *columns, size_t n, size_t zone, double x) {
    bool left = false, right = false;
    for (size_t i = 0; i < n; i++) {
        const struct box *box = &columns[i].box;
        if (columns[i].zone != zone)
            continue;
        if (box->left < x && box->right > x)
            return false;
        left = left || box->right <= x;
        right = right || box->left >= x;
    }
    return left && right;
}

static int by_length(const void *left, const void *right) {
    const double *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static void add_strips(struct pdf_strips *to, size_t zone, double *edges, size_t n,
                       struct arena *arena) {
    qsort(edges, n, sizeof *edges, by_length);
    for (size_t i = 0; n && i <= n; i++)
        *(struct pdf_strip *)list_add(arena, &to->list) =
            (struct pdf_strip){zone, i ? edges[i - 1] : -1e6, i < n ? edges[i] : 1e6};
}

static void find_strips_of(const struct pdf_column *columns, size_t n, size_t zone,
                           double pitch, struct arena *arena, struct pdf_strips *to) {
    double edges[2 * MOST_EDGES];
    size_t n_edges = 0;
    for (size_t i = 0; i < n && n_edges + 2 < 2 * MOST_EDGES; i++) {
        const struct box *box = &columns[i].box;
        if (columns[i].zone != zone || !pdf_is_prose(&columns[i], pitch))
            continue;
        if (is_edge(columns, n, zone, box->right + BESIDE))
            edges[n_edges++] = box->right + BESIDE;
        if (is_edge(columns, n, zone, box->left - BESIDE))
            edges[n_edges++] = box->left - BESIDE;
    }
    add_strips(to, zone, edges, n_edges, arena);
}

void pdf_find_strips(const struct pdf_column *columns, size_t n, double pitch,
                     struct arena *arena, struct pdf_strips *to) {
    size_t last = 0;
    for (size_t i = 0; i < n; i++)
        last = columns[i].zone > last ? columns[i].zone : last;
    for (size_t zone = 1; zone <= last; zone++)
        find_strips_of(columns, n, zone, pitch, arena, to);
}

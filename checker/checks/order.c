/*
 * order.c - readings "in order of value", the same for every argument order.
 */
#include "checks/order.h"

#include <stdlib.h>

#include "value/compare.h"

static int by_value(const void *left, const void *right, void *context) {
    const struct check_case *c = context;
    const struct figure *a = left, *b = right;
    int order = values_order(figure_mention(c, *a), figure_mention(c, *b));
    if (order)
        return order;
    return a->member != b->member
               ? (a->member > b->member) - (a->member < b->member)
               : (a->mention > b->mention) - (a->mention < b->mention);
}

void figures_sort(const struct check_case *c, struct figure *figures, size_t n) {
    if (n)
        qsort_r(figures, n, sizeof *figures, by_value, (struct check_case *)c);
}

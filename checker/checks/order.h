/*
 * order.h - figures in the order in which findings list them.
 */
#ifndef CHECKER_CHECKS_ORDER_H
#define CHECKER_CHECKS_ORDER_H

#include "frame/case.h"

/** Sort by value, then by document and place. */
void figures_sort(const struct check_case *c, struct figure *figures, size_t n);

#endif

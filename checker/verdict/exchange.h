/*
 * exchange.h - two figures that stand in each other's place.
 */
#ifndef CHECKER_VERDICT_EXCHANGE_H
#define CHECKER_VERDICT_EXCHANGE_H

#include "verdict/verdict.h"

/** Do both stand in one sentence, or the second in the next, not far behind? */
bool figures_may_exchange(const struct check_case *c, struct figure a, struct figure b);

/**
 * How likely it is, 0 to 1, that the two were exchanged: how well each goes with the
 * other's supporter, beside its own, where the words alone count.  0 where they are not
 * of one measure or their supporters do not stand side by side.
 */
double exchange_doubt(const struct check_case *c, const struct matches *matches,
                      const struct alignment *a, const struct alignment *b);

#endif

/*
 * retold.h - two texts on one event, or two that fill one form.
 *
 *     Varn sold 40 barges to Roe      Varn has sold Roe 40 barges
 *     Varn sold 40 barges to Roe      Orrin sold 90 barges to Fell
 *
 * Loans, bids, ratings and prices are told day by day in the same words.  So what is
 * alike in two texts says less than whether their sentences that are alike have the
 * same names and figures, and whether the one has those that the other begins with.
 */
#ifndef CHECKER_MATCH_NAMES_RETOLD_H
#define CHECKER_MATCH_NAMES_RETOLD_H

#include "frame/case.h"

/** From 0 to 2, how many of the names that each begins with the other has. */
double texts_lead_alike(const struct member *a, const struct member *b);

/** From which of these on two texts may tell of one event. */
static const double MAY_LEAD = 0.7;

/** Do two that lead so alike tell of one event?  Of long texts the first sentences are
    asked. */
bool texts_tell_one_event(const struct member *a, const struct member *b, double led,
                          struct arena *arena);

#endif

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

/** Has neither most of the names that the other begins with? */
bool texts_begin_apart(const struct member *a, const struct member *b);

/** Do they tell of one event?  Of long texts the first sentences are asked. */
bool texts_tell_one_event(const struct member *a, const struct member *b,
                          struct arena *arena);

#endif

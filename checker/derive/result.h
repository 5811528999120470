/*
 * result.h - values that may be computed with, and results that a figure may state.
 */
#ifndef CHECKER_DERIVE_RESULT_H
#define CHECKER_DERIVE_RESULT_H

#include "value/mention.h"

/**
 * Does the figure state `result`, rounded as far as it is written?  Zeros at the end of
 * a hedged figure are not written digits, so 3,597 are "almost 3,600"; and a bound must
 * hold: 57 and three are 60, and not "over 60".
 */
bool value_states(const struct mention *figure, struct decimal result);

/**
 * The same, where more than a chance fit is asked: a figure of one digit, which is
 * nearly any result rounded, must be it exactly.
 */
bool value_tells(const struct mention *figure, struct decimal result);

/** A plain amount, and no age, place in a row or score: it can be added. */
bool value_adds(const struct mention *m);

/** Both can be added, and are of one kind, unit and rate; their nouns are not asked. */
bool values_add(const struct mention *a, const struct mention *b);

/** A whole count: a number that is no range and no share. */
bool value_is_count(const struct mention *m);

/** Are both such counts? */
bool values_are_counts(const struct mention *a, const struct mention *b);

/** A percentage with `unit` "%", "pp" or "bp"? */
bool value_is_percent(const struct mention *m, const char *unit);

/** A duration or an age in years. */
bool value_is_years(const struct mention *m);

/** The year in which a date lies or begins; 0 of all other values. */
int value_year(const struct mention *m);

#endif

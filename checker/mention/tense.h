/*
 * tense.h - does a sentence tell of what was, or of what is to come?
 */
#ifndef CHECKER_MENTION_TENSE_H
#define CHECKER_MENTION_TENSE_H

#include "mention/reading.h"

enum tense { TENSE_UNKNOWN, TENSE_FUTURE, TENSE_PAST };

/**
 * The tense of the words nearest to the date in tokens `first` up to `past`: those in
 * front of it count before those behind it, as in "said Monday it will close".
 */
enum tense tense_around(const struct reading *in, size_t first, size_t past);

/** Is the token at `at` "took", "lasts", "waited": does it lead to how long? */
bool verb_takes_time(const struct reading *in, size_t at);

#endif

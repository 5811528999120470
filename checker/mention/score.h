/*
 * score.h - odds and results that count nothing each for itself.
 */
#ifndef CHECKER_MENTION_SCORE_H
#define CHECKER_MENTION_SCORE_H

#include "mention/reading.h"

/** "3-to-1", "two-to-one", "four to one": either side of a ratio; a range would rise.
 */
bool score_is_ratio(const struct reading *in, const struct numeral *numeral);

/** "Alder 3, Brenn Rovers 1": both sides of a result. */
bool score_is_line(const struct reading *in, const struct numeral *numeral);

/** The other side: "Brenn Rovers 1" behind "Alder 3,". */
bool score_ends_line(const struct reading *in, const struct numeral *numeral);

#endif

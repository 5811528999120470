/*
 * claimed.h - is a figure a claim of its own, which a source would have to support?
 */
#ifndef CHECKER_VERDICT_CLAIMED_H
#define CHECKER_VERDICT_CLAIMED_H

#include "frame/case.h"

/** A figure that no text can be held against: relative dates without a date. */
bool figure_is_mute(const struct check_case *c, struct figure figure);

/** "to date", a dateline or the line with the hour: the day the text was written. */
bool figure_is_own_day(const struct check_case *c, struct figure figure);

/** "That year": the day, month or year that the text named before, where it is held
    against the sources. */
bool figure_points_back(const struct check_case *c, struct figure figure);

/** "24 barrels (not 42)": does the text itself reject it? */
bool figure_is_rejected(const struct check_case *c, struct figure figure);

/** "the two clinics", "three firms: Hale, Orm and Varn": the text names what it counts.
 */
bool figure_is_known(const struct check_case *c, struct figure figure);

/** "Motel 6", "Spider-Man 2": has a source the same name with the same number? */
bool figure_is_spelled(const struct check_case *c, struct figure figure);

/** "Prop 7": has a source that name with other numbers only, as "Prop 8"? */
bool figure_is_renumbered(const struct check_case *c, struct figure figure);

/** "one", "first": words that count too little to be called wrong. */
bool figure_is_slight(const struct check_case *c, struct figure figure);

#endif

/*
 * place.h - is a figure that a source has in another of its places here?
 */
#ifndef CHECKER_CLAIM_PLACE_H
#define CHECKER_CLAIM_PLACE_H

#include "claim/alignment.h"

/**
 * Does the rival fit the figure's place so much better than the supporter that the
 * figure is another claim's?  The supporter must have been found; false without a
 * rival.
 */
bool figure_misplaced(struct check_case *c, const struct alignment *to);

/**
 * Is the place of `rival`, of a source, another figure's of the draft's sentence? "Fell
 * by 42 to 247": the 247 of the source speaks against no 42.  Whether two were
 * exchanged is asked in exchange.h.
 */
bool place_is_taken(struct check_case *c, struct figure figure, struct figure rival);

/** A figure that agrees with `value`, not itself, in the sentence of `beside`; false if
 * none. */
bool figure_beside(const struct check_case *c, struct figure beside,
                   const struct mention *value, struct figure *found);

/** Has the sentence of `figure` another figure that stands beside `other` as well? */
bool figures_in_company(const struct check_case *c, struct figure figure,
                        struct figure other);

#endif

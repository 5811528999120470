/*
 * comparative.h - figures that a text only compares with: last year's, the rate so far.
 */
#ifndef CHECKER_CLAIM_COMPARATIVE_H
#define CHECKER_CLAIM_COMPARATIVE_H

#include "claim/alignment.h"

/** Does its sentence only compare with the figure: "from 7,120", "(2024: 7,120)"? */
bool figure_is_comparative(const struct check_case *c, struct figure figure);

/** The figure right before a comparative, which its sentence tells; false if none. */
bool comparative_current(const struct check_case *c, struct figure comparative,
                         struct figure *current);

/**
 * Is the supporter only what its sentence compares another figure with, "9,846,
 * compared with 7,120 last season", while the draft tells it as the figure itself?
 * Sets the rival to that other figure.
 */
bool comparative_as_current(struct check_case *c, struct alignment *to);

#endif

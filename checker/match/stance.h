/*
 * stance.h - how a figure of a source stands to one of the draft.
 */
#ifndef CHECKER_MATCH_STANCE_H
#define CHECKER_MATCH_STANCE_H

#include "frame/case.h"

enum stance {
    STANCE_NONE,   /* neither supports it nor speaks against it */
    STANCE_SAME,   /* the very value */
    STANCE_FITS,   /* a rounding, or hedges meet */
    STANCE_ECHO,   /* the same number as another kind, or without its rate */
    STANCE_RETOLD, /* 30 years, of a 30th anniversary */
    STANCE_RIVAL   /* another value of what may be the same claim */
};

/** How `other`, of a source, stands to `figure`, of the draft, by their values. */
enum stance figure_stance(const struct check_case *c, struct figure figure,
                          struct figure other);

/** The same of two figures neither of which is the other's source. */
enum stance figures_stance(const struct check_case *c, struct figure a,
                           struct figure b);

/** Does the value of the other fit? */
static inline bool stance_fits(enum stance stance) {
    return stance != STANCE_NONE && stance != STANCE_RIVAL;
}

/** The years that "30 years", an age or "the 30th anniversary" stands for; or 0. */
int64_t figure_years(const struct check_case *c, struct figure figure);

#endif

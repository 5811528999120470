/*
 * fold.h - many places that say the same, shown once.
 *
 * Ten sources that say two billion are one excerpt and a count of documents.
 */
#ifndef CHECKER_REPORT_FOLD_H
#define CHECKER_REPORT_FOLD_H

#include "finding/finding.h"

/** Places of one value, in the order they came. */
struct fold {
    struct site site; /* the first; of several its note counts them */
    size_t n_places;
};

/** Those of `n` places, which are ordered by value; a list of *n_folds in the arena. */
const struct fold *sites_fold(const struct site *sites, size_t n, struct arena *arena,
                              size_t *n_folds);

#endif

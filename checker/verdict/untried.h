/*
 * untried.h - figures for which nothing was found where not all was tried.
 *
 * A case of very many figures is searched within budgets (derive/proof.h,
 * match/names/name_lists.h); where that may be why no source has a figure, it is said.
 */
#ifndef CHECKER_VERDICT_UNTRIED_H
#define CHECKER_VERDICT_UNTRIED_H

#include "match/names/name_lists.h"
#include "derive/proof.h"
#include "verdict/verdict.h"

struct untried {
    size_t held;   /* against the likeliest alone */
    size_t proofs; /* more may prove them than was read */
};

/** Count a figure of which no source has the value, by its verdict. */
void untried_count(struct untried *to, const struct match *match,
                   const struct proofs *proofs, enum verdict verdict);

/** Tell of each budget that was reached, once a case, in its faults. */
void untried_say(const struct untried *untried, const struct check_case *c,
                 const struct name_lists *lists);

#endif

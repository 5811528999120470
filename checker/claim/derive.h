/*
 * derive.h - figures that follow from figures of one source.
 */
#ifndef CHECKER_CLAIM_DERIVE_H
#define CHECKER_CLAIM_DERIVE_H

#include "claim/align.h"

/**
 * Can the figure be computed from two figures of one source?  Sets operands
 * and operation: a sum or difference of two amounts of one kind, unit and noun
 * in neighbouring sentences, or the years between two dates.
 */
bool figure_derive(struct check_case *c, struct alignment *to);

#endif

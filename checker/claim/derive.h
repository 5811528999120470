/*
 * derive.h - figures that follow from figures of one source.
 */
#ifndef CHECKER_CLAIM_DERIVE_H
#define CHECKER_CLAIM_DERIVE_H

#include "claim/alignment.h"

/**
 * Can the figure be computed from two figures of one source?  Where it is outdone by a
 * rival in all but the same words, only a whole of its own parts, a product or a share
 * will do.  Sets operands and operation: a sum, difference or share of two amounts
 * of one kind, unit and noun in neighbouring sentences, or the change in percent from
 * one to the other ('%'); a price times a count, or a percentage of a count; how many
 * times one is the other; the years between two dates, or from a year to the day of
 * a text ('@'), or so many years before that day; the two ends of a range ('&'); so
 * many and so many "others" of one fate; or one less than a count, where the draft says
 * "others", or one more, where one goes along with it: then both operands are that
 * count.
 */
bool figure_derive(struct check_case *c, struct alignment *to, bool outdone);

#endif

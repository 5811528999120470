/*
 * based.h - a change told with the wrong one of its two ends.
 */
#ifndef CHECKER_VERDICT_BASED_H
#define CHECKER_VERDICT_BASED_H

#include "verdict/verdict.h"

/**
 * "Rose 25 percent to 28 million", of what rose to 35 million from 28: is the figure
 * where the change began, and told as where it led?  Then the source has the end in its
 * place, as the rival of the match.
 */
bool figure_is_wrong_end(const struct check_case *c, const struct alignments *in,
                         size_t at);

#endif

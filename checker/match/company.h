/*
 * company.h - the figures that stand beside a figure in its sentence.
 */
#ifndef CHECKER_MATCH_COMPANY_H
#define CHECKER_MATCH_COMPANY_H

#include "match/evidence.h"

/** Shows another figure of the sentence the number of this key, and not the figure? */
bool place_is_taken(const struct account *of, uint32_t index, uint64_t key);

#endif

/*
 * exchange.h - two figures of a sentence that have changed places.
 */
#ifndef CHECKER_CLAIM_EXCHANGE_H
#define CHECKER_CLAIM_EXCHANGE_H

#include "claim/alignment.h"

/**
 * "Wages rose 14 percent and prices 9" of a source where prices rose 14 and wages 9:
 * mark both figures as misplaced, each with the other's supporter for a rival.  Asks of
 * alignments that are made.
 */
void exchanges_find(struct check_case *c);

#endif

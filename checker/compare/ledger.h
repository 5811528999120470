/*
 * ledger.h - every figure with its verdict, loud or not.
 */
#ifndef CHECKER_COMPARE_LEDGER_H
#define CHECKER_COMPARE_LEDGER_H

#include "claim/alignment.h"

/**
 * Fill the outcome's ledger and coverage from alignments and findings: every
 * figure of the drafts, or of all peers where there is no draft.
 */
void ledger_make(struct check_case *c);

#endif

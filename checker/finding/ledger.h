/*
 * ledger.h - every figure with its verdict, loud or not.
 */
#ifndef CHECKER_FINDING_LEDGER_H
#define CHECKER_FINDING_LEDGER_H

#include "checks/check.h"
#include "finding/finding.h"

/**
 * Fill the outcome's ledger and coverage from alignments and settled proposals,
 * whatever their levels: every figure of the drafts, or of all peers where there is no
 * draft. The documents of the outcome must be listed already.
 */
void ledger_make(const struct judgement *in, const struct proposals *settled,
                 struct outcome *to);

#endif

/*
 * date_fault.h - dates that are wrong in themselves.
 */
#ifndef CHECKER_CHECKS_DATE_FAULT_H
#define CHECKER_CHECKS_DATE_FAULT_H

#include "checks/check.h"

/** A proposal with `words` behind the quoted date for each date of that fault. */
void date_faults_propose(const struct judgement *in, const struct rule *rule,
                         struct proposals *to, enum time_fault fault,
                         const char *words);

#endif

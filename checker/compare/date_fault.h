/*
 * date_fault.h - dates that are wrong in themselves.
 */
#ifndef CHECKER_COMPARE_DATE_FAULT_H
#define CHECKER_COMPARE_DATE_FAULT_H

#include "compare/check.h"

/** A finding with `words` behind the quoted date for each date of that fault. */
void date_faults_add(struct check_case *c, const struct rule *rule,
                     enum time_fault fault, const char *words);

#endif

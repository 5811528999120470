/*
 * cases.h - the cases that a command line means, run one after another.
 */
#ifndef CHECKER_COMMAND_CASES_H
#define CHECKER_COMMAND_CASES_H

#include "command/run.h"

/**
 * Check every case and write the reports that the options ask for; `ledger`
 * asks formats for the ledger too.  Faults are collected in the options.
 */
void cases_run(struct run *run, bool ledger);

#endif

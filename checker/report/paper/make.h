/*
 * make.h - from an outcome to its paper.
 */
#ifndef CHECKER_REPORT_PAPER_MAKE_H
#define CHECKER_REPORT_PAPER_MAKE_H

#include "report/paper/paper.h"

/** Make the paper of a case; the outcome has to live as long. */
struct paper *paper_make(const struct outcome *outcome, struct arena *arena);

#endif

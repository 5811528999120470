/*
 * told.h - what a run has said of its sources, which is said once.
 *
 * Drafts that share sources share their faults: that two sources disagree is one
 * finding of the run, and not one for each draft.
 */
#ifndef CHECKER_COMMAND_TOLD_H
#define CHECKER_COMMAND_TOLD_H

#include "finding/finding.h"

/** Findings about sources, sorted.  All zero is empty; memory is its own. */
struct told_findings {
    struct arena arena;
    LIST(const char *) list; /* each spelt out, by told_once() */
};

/** Take from the outcome of drafts what was said of their sources before. */
void told_once(struct told_findings *told, struct outcome *outcome);

/** Free all. */
void told_release(struct told_findings *told);

#endif

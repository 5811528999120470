/*
 * named.h - the names of the drafts, and where each stands in the sources.
 */
#ifndef CHECKER_FINDING_NAMED_H
#define CHECKER_FINDING_NAMED_H

#include "checks/check.h"
#include "finding/finding.h"

/** List and count them; nothing without drafts and sources. */
void named_list(const struct judgement *in, struct outcome *to);

/** "found", "in part", "not found". */
const char *named_word(enum named_found found);

#endif

/*
 * subject.h - names that clauses begin with, and what stands for them.
 */
#ifndef CHECKER_FRAME_SUBJECT_H
#define CHECKER_FRAME_SUBJECT_H

#include "frame/frame.h"

/** Whom "the 58-year-old" stands for: the person told before, absent if none is. */
struct filler clause_person(const struct clause *clause);

#endif

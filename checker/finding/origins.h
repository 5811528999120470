/*
 * origins.h - on how many origins the sources rest that agree with a text.
 *
 * Five sources that have a figure are one witness where they copy each other, or have
 * it from one report.  That is no fault; who counts witnesses wants to know it.
 */
#ifndef CHECKER_FINDING_ORIGINS_H
#define CHECKER_FINDING_ORIGINS_H

#include "finding/finding.h"

/** From this share of the shorter one's runs of words on, one of two is the other's
    copy; of a source that says so itself KIN_PERCENT do. */
enum { COPY_PERCENT = 50 };

/**
 * Count, of the sources of which several have one claim of a draft (or of peers that
 * have one), how many there are and on how many origins they rest, and list those that
 * share one; in the case's arena.  Of more than MOST_KIN_SOURCES the first are
 * looked at.
 */
void origins_count(const struct judgement *in, struct outcome *to);

#endif

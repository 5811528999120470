/*
 * origins.h - who is cited by two sources for their figures: one witness, not two.
 */
#ifndef CHECKER_REPORT_PAPER_ORIGINS_H
#define CHECKER_REPORT_PAPER_ORIGINS_H

#include "report/paper/paper.h"

/** Find who is cited for figures by at least two of the sources, or peers, those that
    most cite first; in the paper's arena. */
struct shared_origins origins_find(const struct paper *paper);

/** "a.md and b.md have it from one witness: the Rystad report": of readings of a card's
    claim in two sources; NULL: of none that is known. */
const char *origins_of_card(const struct paper *paper, const struct card *card);

#endif

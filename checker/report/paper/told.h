/*
 * told.h - what a text tells of its figure: hedge, period, who says so.
 */
#ifndef CHECKER_REPORT_PAPER_TOLD_H
#define CHECKER_REPORT_PAPER_TOLD_H

#include "report/paper/paper.h"

/** A card's claim in words of its text: "at least 35 cyberattacks", a quotation; empty:
    of the text as a whole. */
struct text told_claim(const struct paper *paper, const struct card *card);

/** The words of the frame's period in the text; empty: none is stated. */
struct text told_period(const struct paper *paper, const struct claim_reading *reading);

/** The days of that period; NULL: none is stated, or it has none. */
const struct time *told_days(const struct paper *paper,
                             const struct claim_reading *reading);

/** Who says so, in words of the text: whoever is quoted, or cited for it; empty:
    nobody is. */
struct text told_speaker(const struct claim_reading *reading);

/** Who says a quotation in the draft, and where its words stand in a source; empty:
    nobody is named. */
struct text told_quoted(const struct paper *paper, const struct card *card,
                        bool in_source);

/** What the text around says of who says so, where no speaker is known: static. */
const char *told_citing(const struct claim_reading *reading);

/** What the reading is to its card, where that is no reading of the claim: static;
    NULL: it is one. */
const char *told_bearing(const struct claim_reading *reading);

/** "at least", "up to", or "none": static. */
const char *told_hedge(enum hedge hedge);

/** "about 40 percent of ...": the value as it is compared; false: it has none. */
bool told_value(const struct mention *mention, char *to, size_t size);

#endif

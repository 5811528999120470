/*
 * worth.h - is a figure worth citing?
 *
 * What somebody must have counted or estimated is: shares, sums, many people, counts
 * that are hedged, and what befell anybody.  What all can see is not: a length, a
 * price, a score, a record, what a text counts of itself, a setting, a number that
 * names.
 */
#ifndef CHECKER_CHECKS_WORTH_H
#define CHECKER_CHECKS_WORTH_H

#include "value/kind.h"

enum worth {
    WORTH_NOTHING,
    WORTH_NEWS, /* a small count of events or of people to whom something happened,
                   which a report owes a source */
    WORTH_CITING,
    WORTH_DATE /* the day, month or year in which something came about */
};

/** What a mention of the document is worth by its own words. */
enum worth mention_worth(const struct document *document,
                         const struct mention *mention);

/** Is it supposed or planned, so that nobody counted: "will take up to 1,200", "if 40
    came"? */
bool mention_is_supposed(const struct document *document,
                         const struct mention *mention);

#endif

/*
 * worth.h - is a figure worth citing?
 *
 * What was counted or measured in the world is: sums, shares, counts.  What a text
 * counts of itself, a setting, a number that names or is only supposed is not.
 */
#ifndef CHECKER_CHECKS_WORTH_H
#define CHECKER_CHECKS_WORTH_H

#include "value/kind.h"

enum worth {
    WORTH_NOTHING,
    WORTH_LITTLE, /* hard to tell from what needs no source */
    WORTH_NEWS,   /* a small count of events or of people to whom something happened,
                     which a report owes a source */
    WORTH_CITING
};

/** What a mention of the document is worth by its own words. */
enum worth mention_worth(const struct document *document,
                         const struct mention *mention);

#endif

/*
 * headed.h - what the heads of a table say of the figures in its cells.
 *
 * "Cost ($ million)" makes 4.2 below it 4.2 million dollars, "Figures in thousands" all
 * bare numbers of its table thousands, and under "Passengers" they count passengers.
 */
#ifndef CHECKER_MENTION_HEADED_H
#define CHECKER_MENTION_HEADED_H

#include "mention/reading.h"

struct measure;

/** What heads were read to say; all zero at first but for the arena, which may go when
    the last figure is complete. */
struct headings {
    struct arena arena;
    LIST(struct measure) list;
    uint32_t *of; /* by block: a place in the list, from 1 */
};

/** How a phrase is read: the first value at or behind token 0 of `in`. */
typedef bool measure_reader(struct reading *in, struct mention *to);

/**
 * Complete a figure of a cell, whose tokens are the document's: its unit and scale, and
 * what it counts.  What it says itself stands.
 */
void headed_complete(const struct reading *in, struct headings *headings,
                     measure_reader *read, struct mention *mention);

/** "Thousands", "$000" in a head tell of what stands below, and are no figures. */
bool headed_is_label(const struct reading *in, const struct mention *mention);

#endif

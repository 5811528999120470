/*
 * stretch.h - the words of a sentence that are one figure's alone, and what they tell
 * of what it is of: "310,000 copies in the United States and 540,000 worldwide".
 *
 * Read where somebody asks, for the few figures that are asked of.
 */
#ifndef CHECKER_FRAME_STRETCH_H
#define CHECKER_FRAME_STRETCH_H

#include "frame/frame.h"

/** From the amount before to the amount behind, as far as nothing joins another clause;
    behind it, to the next comma too. */
struct stretch {
    uint32_t first, past; /* tokens of the document */
};

/** The stretch of a figure in its sentence. */
struct stretch stretch_of(const struct clause *in);

/** Words that tell of it; `sense` NULL: none. */
struct telling {
    const struct sense *sense;
    uint32_t first, past; /* tokens */
};

/** The first words of a signal in the stretch, those behind the figure before those in
    front of it. */
struct telling stretch_tells(const struct clause *in, enum signal signal);

/** The words of a signal in the stretch that stand nearest to it. */
struct telling stretch_nearest(const struct clause *in, enum signal signal);

/** "25,000 of them", "Of these, 13,500": is it some of those told of before? */
struct telling stretch_members(const struct clause *in);

/** "310,000 copies in the United States": the place right behind; or absent. */
struct filler stretch_place(const struct clause *in);

#endif

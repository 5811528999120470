/*
 * speaker.h - who says it, and whether two texts name two for it.
 */
#ifndef CHECKER_FRAME_SPEAKER_H
#define CHECKER_FRAME_SPEAKER_H

#include "frame/frame.h"

/** A speaker in his text. */
struct speaker_in {
    const struct account *of;
    const struct speaker *speaker;
};

/** Are they two persons by their names, or two bodies by theirs ("the Census Bureau",
    "the State Department")?  Aliases of the rules make one of two; one who is only the
    first named in a sentence is nobody for sure. */
bool speakers_are_two(struct speaker_in x, struct speaker_in y);

#endif

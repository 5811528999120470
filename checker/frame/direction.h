/*
 * direction.h - what the key of a direction says.
 */
#ifndef CHECKER_FRAME_DIRECTION_H
#define CHECKER_FRAME_DIRECTION_H

#include "frame/frame.h"

/** What went up or down: a level, a result, money, or one thing beside another. */
enum way_of { WAY_NONE, WAY_LEVEL, WAY_RESULT, WAY_MONEY, WAY_COMPARED, N_WAYS };

/** WAY_NONE where no direction is told. */
static inline enum way_of direction_of(const struct filler *direction) {
    return direction->known == SLOT_KNOWN ? (enum way_of)(direction->key / 2)
                                          : WAY_NONE;
}

static inline bool direction_is_up(const struct filler *direction) {
    return direction->key % 2 == 1;
}

#endif

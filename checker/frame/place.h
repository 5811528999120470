/*
 * place.h - the names behind "in", "at" or "near" in a clause.
 */
#ifndef CHECKER_FRAME_PLACE_H
#define CHECKER_FRAME_PLACE_H

#include "frame/frame.h"

/** The next place from token *at on, which moves on; false: none is left. */
bool place_next(const struct clause *in, uint32_t *at, struct filler *place);

#endif

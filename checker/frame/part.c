/*
 * part.c - total, including, each.
 */
#include "frame/frame.h"

static void read(const struct clause *in, struct filler *to) {
    signals_near(in, SIGNAL_PART, to);
}

const struct slot slot_part = {"part", read, sets_relate};

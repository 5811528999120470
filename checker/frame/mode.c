/*
 * mode.c - expected, planned, at most: no result.
 */
#include "frame/frame.h"

static void read(const struct clause *in, struct filler *to) {
    signals_near(in, SIGNAL_MODE, to);
}

const struct slot slot_mode = {"mode", read, sets_relate};

/*
 * grain.c - a quarter's, a year's.
 */
#include "frame/frame.h"

static void read(const struct clause *in, struct filler *to) {
    signals_near(in, SIGNAL_GRAIN, to);
}

const struct slot slot_grain = {"grain", read, sets_relate};

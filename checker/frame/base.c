/*
 * base.c - compared with, from, a year earlier.
 */
#include "frame/frame.h"

static void read(const struct clause *in, struct filler *to) {
    signals_near(in, SIGNAL_BASE, to);
}

const struct slot slot_base = {"base", read, sets_relate};

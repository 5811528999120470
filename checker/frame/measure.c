/*
 * measure.c - what an amount measures, by the nearest words that name it.
 */
#include "frame/frame.h"

static void read(const struct clause *in, struct filler *to) {
    signals_near(in, SIGNAL_MEASURE, to);
}

const struct slot slot_measure = {"measure", read, sets_relate};

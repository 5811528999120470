/*
 * qualifier.c - adjusted, net, average: of which sort the measure is.
 */
#include "frame/frame.h"

static void read(const struct clause *in, struct filler *to) {
    signals_near(in, SIGNAL_QUALIFIER, to);
}

const struct slot slot_qualifier = {"qualifier", read, sets_relate};

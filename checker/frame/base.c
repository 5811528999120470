/*
 * base.c - compared with, from, a year earlier.
 */
#include "frame/frame.h"

const struct slot slot_base = {
    .name = "base", .signal = SIGNAL_BASE, .relate = sets_relate};

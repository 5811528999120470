/*
 * grain.c - a quarter's, a year's.
 */
#include "frame/frame.h"

const struct slot slot_grain = {
    .name = "grain", .signal = SIGNAL_GRAIN, .relate = sets_relate};

/*
 * mode.c - expected, planned, at most: no result.
 */
#include "frame/frame.h"

const struct slot slot_mode = {
    .name = "mode", .signal = SIGNAL_MODE, .relate = sets_relate};

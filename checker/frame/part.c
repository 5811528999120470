/*
 * part.c - total, including, each.
 */
#include "frame/frame.h"

const struct slot slot_part = {
    .name = "part", .signal = SIGNAL_PART, .relate = sets_relate};

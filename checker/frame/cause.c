/*
 * cause.c - what brought it about: a bomb, a quake, a crash.
 */
#include "frame/frame.h"

const struct slot slot_cause = {
    .name = "cause", .signal = SIGNAL_CAUSE, .relate = sets_relate};
